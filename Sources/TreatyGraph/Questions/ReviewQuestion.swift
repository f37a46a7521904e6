import Positions
import Statements
import Storage

/// A statement that a person should look at, with the reasons why.
public struct ReviewItem: Hashable, Sendable {
  /// Why a statement deserves a look, the strongest first.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The trained reader takes another side than the rules, or finds it alone.
    case judge
    /// The actor is found on the other side of the same object as well.
    case bothSides
    /// It is hardly more likely right than wrong.
    case unsure
    /// Its article came after all that anybody has looked at.
    case new

    /// How much sooner it is looked at.
    fileprivate var weight: Double {
      switch self {
      case .judge: 3
      case .bothSides: 2
      case .unsure: 1
      case .new: 0.5
      }
    }
  }

  /// The statement with its article.
  public let statement: SourcedStatement
  /// Empty where nothing but the order of the store puts it here.
  public let reasons: [Reason]

  fileprivate var weight: Double {
    reasons.map(\.weight).reduce(1 - statement.statement.confidence, +)
  }
}

/// Which statements nobody has looked at yet, those first that are likeliest wrong.
struct ReviewQuestion {
  /// Below this a statement is looked at for its confidence alone.
  private static let unsureBelow = 0.7

  var holder: StatementQuery.Holder?
  var treaty: TreatyID?
  var article: Int64?

  /// Weighs all statements that are asked for.
  func items(from store: StatementStore) throws -> [ReviewItem] {
    let query = StatementQuery(holder: holder, treaty: treaty, article: article)
    let statements = try store.statements(matching: query)
    let reviewed = try store.reviewedStatements()
    let judged = try store.claims(decidedBy: ["judge-turns", "judge-finds"])
    let divided = divided(statements)
    let lastArticle = statements.filter { reviewed.contains($0.id) }.map(\.articleID).max()
    let items = statements.filter { !reviewed.contains($0.id) }.map { sourced in
      var reasons: [ReviewItem.Reason] = []
      if judged.contains(sourced.id) { reasons.append(.judge) }
      if divided.contains(sourced.id) { reasons.append(.bothSides) }
      if sourced.statement.confidence < Self.unsureBelow { reasons.append(.unsure) }
      if let lastArticle, sourced.articleID > lastArticle { reasons.append(.new) }
      return ReviewItem(statement: sourced, reasons: reasons)
    }
    return items.sorted {
      ($1.weight, $0.statement.articleID, $0.statement.id)
        < ($0.weight, $1.statement.articleID, $1.statement.id)
    }
  }

  /// The statements against the side that their actor has been found on.
  private func divided(_ statements: [SourcedStatement]) -> Set<Int64> {
    var numbers: Set<Int64> = []
    for position in Standings(weighing: statements).positions
    where position.hasChanged || position.isContested {
      numbers.formUnion(
        position.statements.filter {
          let side = $0.statement.polarity
          return side != position.polarity && side != .neutral
        }.map(\.id))
    }
    return numbers
  }
}

extension ReviewItem: Encodable {
  private enum Key: String, CodingKey {
    case statement, article, reasons, confidence, actor, relation, polarity, object, sentence
  }

  /// One flat object, as `treatygraph review` prints it in a pipe.
  public func encode(to encoder: any Encoder) throws {
    let found = statement.statement
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(statement.id, forKey: .statement)
    try fields.encode(statement.articleID, forKey: .article)
    try fields.encode(reasons.map(\.rawValue), forKey: .reasons)
    try fields.encode(found.confidence, forKey: .confidence)
    try fields.encode(found.actor.name, forKey: .actor)
    try fields.encode(found.relation.rawValue, forKey: .relation)
    try fields.encode(found.polarity.rawValue, forKey: .polarity)
    try fields.encode(found.object.name, forKey: .object)
    try fields.encode(found.evidence.sentence.text, forKey: .sentence)
  }
}
