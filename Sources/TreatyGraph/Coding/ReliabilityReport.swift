import Statements
import Storage

/// How often what people reviewed is right, by pattern and rule, beside what the program says: what
/// `treatygraph reliability` prints.
public struct ReliabilityReport: Hashable, Sendable {
  /// Fewer reviews give no estimate.
  public static let leastCount = 200

  /// What the reviews say of a pattern or rule.
  public struct Line: Hashable, Sendable {
    /// Its id, as `treatygraph explain` tells it.
    public let id: String
    /// How many reviewed statements it had a part in.
    public let reviewedCount: Int
    /// Of how many of them actor, side and object are right.
    public let rightCount: Int
    /// The mean confidence that the program gives them, from 0 to 1.
    public let said: Double
    /// The mean confidence that they would have by the estimate.
    public let estimate: Double
  }

  /// How many statements people have reviewed that the program found.
  public let reviewedCount: Int
  /// Of how many of them actor, side and object are right.
  public let rightCount: Int
  /// The mean confidence that the program gives them.
  public let said: Double
  /// Those whose confidence would change most first; empty where there are too few reviews.
  public let lines: [Line]
  /// The mean squared distance of confidence and truth as it is.
  public let errorNow: Double
  /// The same by the estimate, of each article by the reviews of others; nil where there are too few.
  public let errorThen: Double?
  /// True where an earlier estimate is in use.
  public let isInUse: Bool
  /// What is used if a person says so.
  let reliability: Reliability

  /// True where there are enough reviews for an estimate.
  public var isEnough: Bool { reviewedCount >= Self.leastCount }

  init(in store: StatementStore) throws {
    self.init(
      try store.reviewedClaims().compactMap(ReliabilityEstimate.Sample.init),
      isInUse: try store.reliability() != nil)
  }

  package init(_ samples: [ReliabilityEstimate.Sample], isInUse: Bool = false) {
    reviewedCount = samples.count
    rightCount = samples.count(where: \.isRight)
    said = samples.map(\.confidence).mean
    self.isInUse = isInUse
    errorNow = ReliabilityEstimate.error(samples)
    guard samples.count >= Self.leastCount else {
      reliability = Reliability(shifts: [:])
      lines = []
      errorThen = nil
      return
    }
    let reliability = ReliabilityEstimate(samples).reliability
    self.reliability = reliability
    errorThen = ReliabilityEstimate.crossValidatedError(samples)
    var byName: [String: [ReliabilityEstimate.Sample]] = [:]
    for sample in samples {
      for name in Set(sample.names) where reliability.shifts[name] != nil {
        byName[name, default: []].append(sample)
      }
    }
    lines = byName.map { name, samples in
      Line(
        id: name, reviewedCount: samples.count, rightCount: samples.count(where: \.isRight),
        said: samples.map(\.confidence).mean,
        estimate: samples.map { reliability.applied(to: $0.confidence, of: Set($0.names)) }.mean)
    }.sorted { ($1.change, $0.id) < ($0.change, $1.id) }
  }
}

extension ReliabilityReport.Line {
  fileprivate var change: Double { abs(estimate - said) }
}

extension [Double] {
  fileprivate var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}

extension ReliabilityEstimate.Sample {
  /// Nil for what a person has marked in the text, and where no program proposed anything.
  fileprivate init?(_ claim: StoredClaim) {
    let decisions = claim.decided.decisions
    let marked = JournalEntry.Kind.addStatement.rawValue
    var proposed = claim.decided
    proposed.decisions.removeAll { !$0.maker.readsText }
    guard !decisions.contains(where: { $0.name == marked }), let said = proposed.proposal else {
      return nil
    }
    self.init(
      article: claim.articleID, confidence: said.confidence,
      names: proposed.decisions.map(\.name).filter { $0 != Reliability.calibration },
      isRight: claim.decided.statement.map { $0.isSamePosition(as: said) } ?? false)
  }
}

extension Statement {
  /// True for the same side of the same actor on the same object, whatever else is said.
  fileprivate func isSamePosition(as other: Statement) -> Bool {
    actor.id == other.actor.id && (actor.id != nil || actor.name == other.actor.name)
      && polarity == other.polarity && object.id == other.object.id
      && (object.kind == .treaty || object.name == other.object.name)
  }
}

extension ReliabilityReport.Line: Encodable {
  private enum Key: String, CodingKey { case id, reviewed, right, said, estimate }

  /// One flat object, as `treatygraph reliability` prints it in a pipe.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(reviewedCount, forKey: .reviewed)
    try fields.encode(rightCount, forKey: .right)
    try fields.encode(said, forKey: .said)
    try fields.encode(estimate, forKey: .estimate)
  }
}
