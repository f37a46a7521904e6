import Actors
import Positions
import Statements
import Storage

/// A treaty of the store in a list: how much was said of it.
public struct TreatyEntry: Hashable, Sendable {
  /// Its name in the directory: `treaty:un-cybercrime`.
  public let id: TreatyID
  /// What people call it; its id where the directory does not know it.
  public let name: String
  /// How many statements are on it.
  public let statementCount: Int
  /// How many actors made them.
  public let actorCount: Int
  /// In how many articles they are.
  public let articleCount: Int
  /// The date of the first statement.
  public let firstDate: CalendarDate?
  /// The date of the last one.
  public let lastDate: CalendarDate?

  init(_ summary: TreatySummary, in directory: ActorDirectory) {
    id = summary.id
    name = directory.treaty(summary.id)?.name ?? summary.id.rawValue
    statementCount = summary.statementCount
    actorCount = summary.actorCount
    articleCount = summary.articleCount
    firstDate = summary.firstDate
    lastDate = summary.lastDate
  }
}

extension TreatyEntry: Encodable {
  private enum Key: String, CodingKey {
    case id, name, statements, actors, articles, first, last
  }

  /// One flat object, as `treatygraph treaties` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(id.rawValue, forKey: .id)
    try fields.encode(name, forKey: .name)
    try fields.encode(statementCount, forKey: .statements)
    try fields.encode(actorCount, forKey: .actors)
    try fields.encode(articleCount, forKey: .articles)
    try fields.encodeIfPresent(firstDate, forKey: .first)
    try fields.encodeIfPresent(lastDate, forKey: .last)
  }
}

/// A treaty of the directory in a list: what it is.
public struct KnownTreatyEntry: Hashable, Sendable {
  /// The treaty with its names and days.
  public let treaty: Treaty
}

extension KnownTreatyEntry: Encodable {
  private enum Key: String, CodingKey {
    case id, name, title, adopted, enteredIntoForce
  }

  /// One flat object, as `treatygraph treaties --known` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(treaty.id.rawValue, forKey: .id)
    try fields.encode(treaty.name, forKey: .name)
    try fields.encode(treaty.title, forKey: .title)
    try fields.encodeIfPresent(treaty.adopted, forKey: .adopted)
    try fields.encodeIfPresent(treaty.enteredIntoForce, forKey: .enteredIntoForce)
  }
}
