import Positions
import Statements

/// The articles whose statements say something else once people have amended who is who.
struct AmendedArticles {
  let connection: Connection
  let before: Amendments
  let after: Amendments

  /// Notes what an act changes for the end of its transaction.
  static func noting<Value>(
    in connection: Connection, _ act: () throws -> Value
  ) throws -> Value {
    let before = try connection.amendments()
    let value = try act()
    let after = try connection.amendments()
    if before != after {
      try AmendedArticles(connection: connection, before: before, after: after).unsettle()
    }
    return value
  }

  /// O(actors and treaties of the store, and the statements of those that are others now); where a
  /// name without an id is taken for a treaty, O(statements without one).
  private func unsettle() throws {
    try unsettle(
      "actor IN (SELECT value FROM json_each(?))", NumberList(changedActors()))
    let ids = try connection.rows(
      "SELECT DISTINCT objectID FROM statement WHERE objectID IS NOT NULL"
    ) { $0.text() }
    let changed =
      ids.filter { id in
        StatementObject.Kind.allCases.contains { isOther(object(id, id, $0)) }
      } + splitIDs
    try unsettle("objectID IN (SELECT value FROM json_each(?))", JournalTable.list(of: changed))
    let names = changedNames
    guard !names.isEmpty else { return }
    try unsettle(
      """
      objectID IS NULL AND (lower(objectName) IN (SELECT value FROM json_each(?1))
        OR lower(objectText) IN (SELECT value FROM json_each(?1)))
      """, JournalTable.list(of: names))
  }

  private func unsettle(_ condition: String, _ list: any SQLBindable) throws {
    try connection.run(
      """
      INSERT INTO unsettledArticle SELECT DISTINCT article FROM statement WHERE \(condition)
      ON CONFLICT DO NOTHING
      """, list)
  }

  private func changedActors() throws -> [Int64] {
    let split = Set(splitIDs)
    return try connection.rows("SELECT id, directoryID, name, kind, affiliation FROM actor") {
      row in
      let number = row.integer64()
      let holder = try row.holder()
      let isOther = before.applied(to: holder) != after.applied(to: holder)
      return isOther || holder.id.map { split.contains($0.rawValue) } ?? false ? number : nil
    }.compactMap(\.self)
  }

  /// Which of them are meant hangs on the words of each statement.
  private var splitIDs: [String] {
    before.splits == after.splits ? [] : Set((before.splits + after.splits).map(\.id)).sorted()
  }

  /// Names that are taken for something else now; small letters, as they are compared.
  private var changedNames: [String] {
    let subjects = Set(before.merges.keys).union(after.merges.keys)
    let changed = subjects.filter { before.target(of: $0) != after.target(of: $0) }
    return Set(changed.map(\.name).filter { !$0.contains(":") }).sorted()
  }

  private func isOther(_ statement: Statement) -> Bool {
    before.applied(to: statement).object != after.applied(to: statement).object
  }

  private func object(_ id: String, _ name: String, _ kind: StatementObject.Kind) -> Statement {
    let nothing = Quote(text: "", range: ScalarRange(0, 0))
    return Statement(
      actor: ActorMention(id: nil, name: "", kind: .group, quote: nothing), relation: .states,
      polarity: .neutral, predicate: Predicate(lemma: "", quote: nothing),
      object: StatementObject(kind: kind, id: id, name: name, quote: nothing), confidence: 0,
      pattern: "", evidence: Evidence(sentenceIndex: 0, sentence: nothing))
  }
}
