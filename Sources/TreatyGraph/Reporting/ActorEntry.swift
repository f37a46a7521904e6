import Positions
import Statements
import Storage

/// An actor in a list: of the store with how much it said, or of the directory.
public struct ActorEntry: Hashable, Sendable {
  /// Nil for an actor that the directory does not know.
  public let id: ActorID?
  /// The canonical name, else the one that the articles use.
  public let name: String
  /// What sort of actor it is.
  public let kind: ActorKind
  /// The state or organisation that it belongs to, where that is known.
  public let affiliation: ActorID?
  /// How many statements it has; nil in a list of the directory.
  public let statementCount: Int?
  /// In how many articles they are; nil in a list of the directory.
  public let articleCount: Int?

  init(_ summary: ActorSummary) {
    id = summary.actor.id
    name = summary.actor.name
    kind = summary.actor.kind
    affiliation = summary.actor.affiliation
    statementCount = summary.statementCount
    articleCount = summary.articleCount
  }

  init(_ actor: PoliticalActor) {
    id = actor.id
    name = actor.name
    kind = actor.kind
    affiliation = actor.affiliation
    statementCount = nil
    articleCount = nil
  }
}

extension ActorEntry: Encodable {
  private enum Key: String, CodingKey {
    case id, name, kind, affiliation, statements, articles
  }

  /// One flat object, as `treatygraph actors` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encodeIfPresent(id?.rawValue, forKey: .id)
    try fields.encode(name, forKey: .name)
    try fields.encode(kind.rawValue, forKey: .kind)
    try fields.encodeIfPresent(affiliation?.rawValue, forKey: .affiliation)
    try fields.encodeIfPresent(statementCount, forKey: .statements)
    try fields.encodeIfPresent(articleCount, forKey: .articles)
  }
}
