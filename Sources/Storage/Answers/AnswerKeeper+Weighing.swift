import Positions
import Statements

/// Positions weighed anew from what is kept of their statements.
extension AnswerKeeper {
  func weigh() throws {
    for place in places.sorted(by: { ($0.holder, $0.object) < ($1.holder, $1.object) }) {
      try weigh(place)
    }
    places = []
  }

  /// What is kept of a position.
  private static let standingColumns = """
    treaty isWhole kind objectID name polarity deciding decidingDate sideSince actDate confidence \
    statements articles printings outlets knowsOutlets sideBefore isContested
    """.split(separator: " ")

  private func weigh(_ place: AnswerPlace) throws {
    let rows = try connection.weighed(at: place)
    guard let first = rows.first, let object = try connection.object(spelled: rows),
      let position = try connection.position(weighing: rows, on: object)
    else {
      try keep([], at: place, treaty: 0)
      return try connection.run(
        "DELETE FROM standing WHERE holder = ? AND object = ?", place.holder, place.object)
    }
    try keep(position.changes, at: place, treaty: first.treaty)
    let summary = PositionSummary(position)
    try connection.run(
      """
      INSERT INTO standing (holder, object, \(Self.standingColumns.joined(separator: ", ")))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (holder, object) DO UPDATE
        SET \(Self.standingColumns.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
      """,
      place.holder, place.object, first.treaty, first.isWhole, object.kind.rawValue, object.id,
      object.name, summary.polarity.place, summary.deciding.id,
      summary.deciding.date?.stored ?? 0, summary.sideSince?.stored ?? 0,
      summary.actDate?.stored ?? 0, summary.confidence, summary.statementCount,
      summary.spread.reportCount, summary.spread.articleCount, summary.spread.outletCount,
      summary.spread.knowsAllOutlets, summary.sideBefore?.place, summary.isContested)
  }
}

extension Connection {
  /// What counts for a position, the oldest first.
  func weighed(at place: AnswerPlace) throws -> [WeighedRow] {
    try weighed(
      where: "holder = ? AND object = ? AND isCounted", [place.holder, place.object]
    ).sorted { ($0.date / 10, $0.statement) < ($1.date / 10, $1.statement) }
  }

  /// The position that what counts for it makes; its statements are without their words.
  func position(weighing rows: [WeighedRow], on object: PositionObject) throws -> Position? {
    let heard = try numbers(in: rows, where: "pattern", is: Statement.judgedPattern)
    let onActs = try numbers(in: rows, where: "objectKind", is: StatementObject.Kind.act.rawValue)
    func weighable(_ row: WeighedRow) -> SourcedStatement {
      row.weighable(
        by: heard.contains(row.statement) ? Statement.judgedPattern : "",
        on: onActs.contains(row.statement) ? .act : .issue)
    }
    var repeats: [Int64: [SourcedStatement]] = [:]
    for row in rows {
      if let leader = row.leader { repeats[leader, default: []].append(weighable(row)) }
    }
    let statements = rows.filter(\.isLeading).map { row in
      var statement = weighable(row)
      if let repeated = repeats[row.statement] { statement.repeats = repeated }
      return statement
    }
    return Position(weighing: statements, on: object)
  }

  /// Those with a value in a column, where that matters, because more than one side is told: that only
  /// the judge hears, or that are on an act.
  private func numbers(
    in rows: [WeighedRow], where column: String, is value: String
  ) throws -> Set<Int64> {
    guard let first = rows.first, rows.contains(where: { $0.polarity != first.polarity }) else {
      return []
    }
    return Set(
      try self.rows(
        """
        SELECT id FROM statement
        WHERE id IN (SELECT value FROM json_each(?)) AND \(column) = ?
        """, [NumberList(rows.map(\.statement)), value]
      ) { $0.integer64() })
  }
}

extension Connection {
  /// The object as that of the statements spells it that comes first in the order of letters.
  fileprivate func object(spelled rows: [WeighedRow]) throws -> PositionObject? {
    let spellings = Set(rows.lazy.filter(\.isLeading).map { Int64($0.spelling) })
    return try self.rows(
      """
      SELECT name, kind, objectID FROM spelling WHERE id IN (SELECT value FROM json_each(?))
      """, [NumberList(spellings)]
    ) { row in
      let name = row.text()
      return PositionObject(kind: try row.label(), id: row.optionalText(), name: name)
    }.min { $0.isSpelledBefore($1) }
  }
}
