import Positions
import Statements

/// Which changes of sides a question asks for.
package struct ChangeQuery: Hashable, Sendable {
  package var holder: StatementQuery.Holder?
  package var treaty: TreatyID?
  /// By the first day of the new side.
  package var since: CalendarDate?
  package var until: CalendarDate?
  /// Only what is news since this second: told by an article that was taken in since.
  package var takenSince: Int64?
  /// Only what the store knows since this second though its articles are older: read otherwise, or
  /// corrected.
  package var foundSince: Int64?
  package var limit: Int?

  package init(
    holder: StatementQuery.Holder? = nil, treaty: TreatyID? = nil, since: CalendarDate? = nil,
    until: CalendarDate? = nil, takenSince: Int64? = nil, foundSince: Int64? = nil,
    limit: Int? = nil
  ) {
    self.holder = holder
    self.treaty = treaty
    self.since = since
    self.until = until
    self.takenSince = takenSince
    self.foundSince = foundSince
    self.limit = limit
  }
}

/// The changes that were asked for, and how many there are.
package struct KeptChanges: Sendable {
  package var changes: [PositionChange]
  package var count: Int
}

extension StatementStore {
  /// Who moved from where to where, the latest first; nil where nothing that is kept may be told.
  ///
  /// O(what is shown), by an index; of one holder O(its changes).
  package func keptChanges(_ query: ChangeQuery) throws -> KeptChanges? {
    try readingAnswers { reader in
      guard let conditions = try reader.conditions(of: query) else {
        return KeptChanges(changes: [], count: 0)
      }
      let source = query.source
      let count = try reader.count(
        source.text, where: conditions.text, source.values + conditions.values)
      // What is new is few: it is found first and then put in order. The sign keeps SQLite from going
      // through all changes in their order instead.
      let isNews = query.takenSince != nil || query.foundSince != nil
      let order = isNews ? "+afterDate" : "afterDate"
      return KeptChanges(
        changes: try reader.changes(
          source, conditions, inOrderOf: order, query.limit), count: count)
    }
  }
}

/// The table of changes, or those of it that hang on what is new.
private struct ChangeSource {
  var text = "change"
  var values: [any SQLBindable] = []
}

extension ChangeQuery {
  /// What was taken in since a second is few: it comes first, then what of the changes hangs on it.
  fileprivate var source: ChangeSource {
    guard let takenSince else { return ChangeSource() }
    let statements = """
      SELECT statement.id FROM intake CROSS JOIN statement ON statement.article = intake.article
      WHERE intake.time >= ?
      """
    return ChangeSource(
      text: """
        (SELECT change.holder, change.object, change.number
          FROM (\(statements)) AS taken CROSS JOIN change ON change.after = taken.id
          UNION
          SELECT change.holder, change.object, change.number
          FROM (\(statements)) AS taken CROSS JOIN change ON change.before = taken.id) AS news
        CROSS JOIN change ON change.holder = news.holder AND change.object = news.object
          AND change.number = news.number
        """, values: [takenSince, takenSince])
  }
}

extension AnswerReader {
  /// Nil where nobody is called so, or no treaty is spoken of.
  fileprivate func conditions(of query: ChangeQuery) throws -> ActConditions? {
    var found = ActConditions()
    if let holder = query.holder {
      let numbers = try holders(holder)
      guard !numbers.isEmpty else { return nil }
      found.require(
        "change.holder IN (SELECT value FROM json_each(?))",
        NumberList(numbers.map { Int64($0) }))
    }
    if let treaty = query.treaty {
      guard let number = try self.treaty(treaty) else { return nil }
      found.require("change.treaty = ?", number)
    }
    if let since = query.since { found.require("afterDate >= ?", since.stored / 10 * 10) }
    if let until = query.until { found.require("afterDate <= ?", until.stored / 10 * 10 + 9) }
    if let time = query.foundSince { found.require("found >= ?", time) }
    return found
  }

  fileprivate func changes(
    _ source: ChangeSource, _ conditions: ActConditions, inOrderOf order: String, _ limit: Int?
  ) throws -> [PositionChange] {
    let rows = try connection.rows(
      """
      SELECT holder.directoryID, holder.name, holder.kind, holder.affiliation, standing.kind,
        standing.objectID, standing.name, fromSide, toSide, before, after, change.confidence
      FROM \(source.text) JOIN holder ON holder.id = change.holder
        JOIN standing ON standing.holder = change.holder AND standing.object = change.object
      WHERE \(conditions.text) ORDER BY \(order) DESC LIMIT ?
      """, source.values + conditions.values + [limit ?? .max]
    ) { try ChangeRow(&$0) }
    let wanted = Set(rows.flatMap { [$0.before, $0.after] }).sorted()
    let byID = Dictionary(
      try statements(wanted).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return rows.compactMap { row in
      guard let before = byID[row.before], let after = byID[row.after] else { return nil }
      return PositionChange(
        holder: row.holder, object: row.object, from: row.from, to: row.to, before: before,
        after: after, confidence: row.confidence)
    }.sorted(by: PositionChange.leads)
  }
}

private struct ChangeRow {
  let holder: PositionHolder
  let object: PositionObject
  let from: Polarity
  let to: Polarity
  let before: Int64
  let after: Int64
  let confidence: Double

  init(_ row: inout Row) throws {
    holder = try row.holder()
    let kind = try row.label(StatementObject.Kind.self)
    object = PositionObject(kind: kind, id: row.optionalText(), name: row.text())
    from = row.polarity()
    to = row.polarity()
    before = row.integer64()
    after = row.integer64()
    confidence = row.real()
  }
}
