import Positions
import Statements
import Storage

/// What to write for other programs, and how it is counted.
public struct ExportQuestion: Hashable, Sendable {
  /// What ties the nodes of a network.
  public enum Network: String, CaseIterable, Sendable {
    /// Actors and what they take sides on: yes less no.
    case twoMode = "two-mode"
    /// The same, counting both alike.
    case twoModeIgnore = "two-mode-ignore"
    /// The same, with 1 for yes, 2 for no, and 3 for both.
    case twoModeCombine = "two-mode-combine"
    /// Actors who say the same, who contradict each other, the one less the other, or who speak of
    /// the same.
    case congruence, conflict, subtract, ignore
  }

  /// How ties are divided.
  public enum Normalization: String, CaseIterable, Sendable {
    /// By nothing; by the mean of the totals; by what either says; by the product of the totals; by
    /// all of the actor; by all on the object.
    case no, average, jaccard, cosine, activity, prominence
  }

  /// How often the same of one actor on one object counts.
  public enum Duplicates: String, CaseIterable, Sendable {
    /// Always, once in a document, a month, a year, or at all.
    case include, document, month, year, acrossrange
  }

  /// What the network ties.
  public var network: Network
  /// How its ties are divided.
  public var normalization: Normalization
  /// How repeats count.
  public var duplicates: Duplicates

  /// What is not said is as Discourse Network Analyzer has it at first.
  public init(
    network: Network = .twoMode, normalization: Normalization = .no,
    duplicates: Duplicates = .document
  ) {
    self.network = network
    self.normalization = normalization
    self.duplicates = duplicates
  }

  private var aggregation: DiscourseNetwork.Aggregation {
    switch network {
    case .twoMode, .subtract: .subtract
    case .twoModeCombine: .combine
    case .congruence: .congruence
    case .conflict: .conflict
    case .ignore, .twoModeIgnore: .ignore
    }
  }

  /// The network of some statements; `describe` says what is known of a name.
  func network(
    of events: [DiscourseEvent],
    describe: (_ name: String, _ isActor: Bool) -> ExportNetwork.Node
  ) -> ExportNetwork {
    let counted = DiscourseNetwork(
      of: events, duplicates: .init(rawValue: duplicates.rawValue) ?? .document,
      aggregation: aggregation)
    let norm = DiscourseNetwork.Normalization(rawValue: normalization.rawValue) ?? .no
    let isTwoMode = [.twoMode, .twoModeIgnore, .twoModeCombine].contains(network)
    let matrix = isTwoMode ? counted.sides(norm) : counted.ties(norm)
    let actors = counted.actors.map { describe($0, true) }
    var edges: [ExportNetwork.Edge] = []
    for (row, values) in matrix.enumerated() {
      for (column, weight) in values.enumerated()
      where weight != 0 && (isTwoMode || row < column) {
        edges.append(
          ExportNetwork.Edge(
            source: row, target: isTwoMode ? actors.count + column : column, weight: weight))
      }
    }
    return ExportNetwork(
      nodes: actors + (isTwoMode ? counted.concepts.map { describe($0, false) } : []),
      edges: edges, isTwoMode: isTwoMode, matrix: matrix)
  }
}
