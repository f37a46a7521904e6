import Statements

/// How far each two actors agree and disagree: the one-mode networks of discourse network analysis.
///
/// With x the number of times an actor takes a side on an object: congruence is the sum of x·x over
/// the objects and sides that two actors share, conflict the sum where one supports what the other
/// opposes, subtract their difference. Definitions: Leifeld, "Discourse network analysis: policy
/// debates as dynamic networks", in The Oxford Handbook of Political Networks (2017).
struct AgreementNetwork: Hashable, Sendable {
  /// That an actor took a side on an object, so many times.
  struct Stance: Hashable, Sendable {
    var actor: Int
    var object: Int
    var isSupport: Bool
    var count: Double
  }

  enum Measure: String, Hashable, Sendable, CaseIterable {
    case congruence, conflict, subtract
  }

  /// By what a weight is divided, so that those who are quoted often do not agree with everybody.
  enum Normalization: String, Hashable, Sendable, CaseIterable {
    case none
    /// The mean of the numbers of stances of the two.
    case averageActivity
    /// What both say plus what only the one and only the other says.
    case jaccard
    /// The product of the Euclidean norms of the two.
    case cosine
  }

  let actorCount: Int
  private var congruence: [Double]
  private var conflict: [Double]
  /// Of the first actor's stances, those that the second shares.
  private var shared: [Double]
  private var activity: [Double]
  private var squares: [Double]

  /// Stances of one actor on one object and side must come once.
  init(actorCount: Int, _ stances: [Stance]) {
    self.actorCount = actorCount
    let zeros = [Double](repeating: 0, count: actorCount * actorCount)
    congruence = zeros
    conflict = zeros
    shared = zeros
    activity = [Double](repeating: 0, count: actorCount)
    squares = activity
    for stance in stances {
      activity[stance.actor] += stance.count
      squares[stance.actor] += stance.count * stance.count
    }
    for stances in Dictionary(grouping: stances, by: \.object).sorted(by: { $0.key < $1.key }) {
      for left in stances.value {
        for right in stances.value where left.actor != right.actor {
          let place = left.actor * actorCount + right.actor
          if left.isSupport == right.isSupport {
            congruence[place] += left.count * right.count
            shared[place] += left.count
          } else {
            conflict[place] += left.count * right.count
          }
        }
      }
    }
  }

  /// Zero where the two have no stance to compare.
  func weight(
    _ left: Int, _ right: Int, _ measure: Measure, _ normalization: Normalization
  ) -> Double {
    let place = left * actorCount + right
    let value =
      switch measure {
      case .congruence: congruence[place]
      case .conflict: conflict[place]
      case .subtract: congruence[place] - conflict[place]
      }
    let norm: Double
    switch normalization {
    case .none: norm = 1
    case .averageActivity: norm = (activity[left] + activity[right]) / 2
    case .jaccard:
      let onlyLeft = activity[left] - shared[place]
      let onlyRight = activity[right] - shared[right * actorCount + left]
      norm = onlyLeft + onlyRight + congruence[place]
    case .cosine: norm = (squares[left] * squares[right]).squareRoot()
    }
    return norm == 0 ? 0 : value / norm
  }
}
