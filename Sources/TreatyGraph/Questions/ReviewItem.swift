import Statements

/// A statement that a person should look at, with the reasons why.
public struct ReviewItem: Hashable, Sendable {
  /// Why a statement deserves a look, the strongest first.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// A program proposes it, and nobody has looked at it.
    case proposed
    /// The trained reader takes another side than the rules, or finds it alone.
    case judge
    /// The word of the text, or the relation, points the other way, and no rule says why.
    case verb
    /// The actor is found on the other side of the same object as well.
    case bothSides
    /// It is hardly more likely right than wrong.
    case unsure
    /// Its article came after all that anybody has looked at.
    case new
    /// Nobody has looked at it; where there is nothing else.
    case unseen

    /// How much sooner it is looked at.
    fileprivate var weight: Double {
      switch self {
      case .proposed: 4
      case .judge, .verb: 3
      case .bothSides: 2
      case .unsure: 1
      case .new: 0.5
      case .unseen: 0
      }
    }
  }

  /// The statement with its article.
  public let statement: SourcedStatement
  /// Never empty.
  public let reasons: [Reason]

  /// How soon it is looked at: the greater the sooner.
  var weight: Double {
    reasons.map(\.weight).reduce(1 - statement.statement.confidence, +)
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

extension ReviewItem.Reason {
  /// As a reader is told it.
  package var words: String {
    switch self {
    case .proposed: "proposed by a program"
    case .judge: "judge differs"
    case .verb: "words say otherwise"
    case .bothSides: "both sides"
    case .unsure: "unsure"
    case .new: "new"
    case .unseen: "not looked at yet"
    }
  }
}
