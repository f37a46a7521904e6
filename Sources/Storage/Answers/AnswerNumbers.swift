import Positions
import Statements

/// The numbers of what answers are kept by, given at the first mention. For one transaction: what
/// is rolled back loses its number.
final class AnswerNumbers {
  private let connection: Connection
  private var holders: [HolderKey: Int] = [:]
  private var namings: [PositionHolder: Int] = [:]
  private var treaties: [String: Int] = [:]
  private var objects: [ObjectKey: Int] = [:]
  private var spellings: [PositionObject: Int] = [:]
  private var outlets: [String: Int] = [:]

  init(connection: Connection) { self.connection = connection }

  func holder(_ key: HolderKey, called holder: PositionHolder) throws -> Int {
    if let known = holders[key] { return known }
    let id = key.id?.rawValue
    let speaksFor = key.affiliation?.rawValue
    let number =
      try connection.row(
        """
        SELECT id FROM holder
        WHERE words = ? AND ifnull(directoryID, '') = ? AND ifnull(speaksFor, '') = ?
        """, key.name, id ?? "", speaksFor ?? "", read: { $0.integer() })
      ?? connection.number(
        """
        INSERT INTO holder (directoryID, words, speaksFor, name, kind, affiliation)
        VALUES (?, ?, ?, ?, ?, ?) RETURNING id
        """,
        [
          id, key.name, speaksFor, holder.name, holder.kind.rawValue, holder.affiliation?.rawValue,
        ])
    holders[key] = number
    return number
  }

  func naming(_ naming: PositionHolder) throws -> Int {
    if let known = namings[naming] { return known }
    let id = naming.id?.rawValue
    let affiliation = naming.affiliation?.rawValue
    let number =
      try connection.row(
        """
        SELECT id FROM naming
        WHERE name = ? AND kind = ? AND ifnull(directoryID, '') = ? AND ifnull(affiliation, '') = ?
        """, naming.name, naming.kind.rawValue, id ?? "", affiliation ?? "",
        read: { $0.integer() })
      ?? connection.number(
        """
        INSERT INTO naming (holder, directoryID, name, kind, affiliation) VALUES (?, ?, ?, ?, ?)
        RETURNING id
        """,
        [
          try holder(HolderKey(naming), called: naming), id, naming.name, naming.kind.rawValue,
          affiliation,
        ])
    namings[naming] = number
    return number
  }

  func object(_ key: ObjectKey) throws -> Int {
    if let known = objects[key] { return known }
    let treaty = key.treaty?.rawValue
    let number =
      try connection.row(
        """
        SELECT id FROM discussedObject
        WHERE words = ? AND subject = ? AND ifnull(treaty, '') = ?
        """, key.words, key.id, treaty ?? "", read: { $0.integer() })
      ?? connection.number(
        "INSERT INTO discussedObject (treaty, subject, words) VALUES (?, ?, ?) RETURNING id",
        [treaty, key.id, key.words])
    objects[key] = number
    return number
  }

  func spelling(_ object: PositionObject) throws -> Int {
    if let known = spellings[object] { return known }
    let number =
      try connection.row(
        "SELECT id FROM spelling WHERE name = ? AND kind = ? AND ifnull(objectID, '') = ?",
        object.name, object.kind.rawValue, object.id ?? "", read: { $0.integer() })
      ?? connection.number(
        "INSERT INTO spelling (name, kind, objectID) VALUES (?, ?, ?) RETURNING id",
        [object.name, object.kind.rawValue, object.id])
    spellings[object] = number
    return number
  }

  func treaty(_ id: String) throws -> Int {
    if let known = treaties[id] { return known }
    let number = try connection.number(of: id, in: "discussedTreaty")
    treaties[id] = number
    return number
  }

  func outlet(_ name: String) throws -> Int {
    if let known = outlets[name] { return known }
    let number = try connection.number(of: name, in: "outlet")
    outlets[name] = number
    return number
  }
}

extension Connection {
  fileprivate func number(of name: String, in table: String) throws -> Int {
    try row("SELECT id FROM \(table) WHERE name = ?", name, read: { $0.integer() })
      ?? number("INSERT INTO \(table) (name) VALUES (?) RETURNING id", [name])
  }

  fileprivate func number(_ insertion: String, _ values: [any SQLBindable]) throws -> Int {
    try rows(insertion, values) { $0.integer() }.first ?? 0
  }
}
