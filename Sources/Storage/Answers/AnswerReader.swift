import Positions
import Statements

/// Reads answers that are kept: each question by an index, and no more rows than it shows.
struct AnswerReader {
  let connection: Connection

  /// True where they were weighed by the rules of this program.
  var isKept: Bool {
    get throws {
      try connection.row("SELECT version FROM answers", read: { $0.integer() })
        == AnswerKeeper.version
    }
  }

  /// The numbers of those who are called so, also by less of their names.
  func holders(_ holder: StatementQuery.Holder) throws -> [Int] {
    switch holder {
    case .known(let id):
      try connection.rows(
        "SELECT DISTINCT holder FROM naming WHERE directoryID = ? AND statements > 0",
        [id.rawValue]
      ) { $0.integer() }
    case .unknown(let name):
      try connection.rows(
        """
        SELECT DISTINCT weighed.holder FROM naming JOIN weighed ON weighed.naming = naming.id
        WHERE naming.name = ? COLLATE NOCASE AND naming.directoryID IS NULL
        """, [name]
      ) { $0.integer() }
    }
  }

  func treaty(_ id: TreatyID) throws -> Int? {
    try connection.row(
      "SELECT id FROM discussedTreaty WHERE name = ?", id.rawValue, read: { $0.integer() })
  }

  func tally(holder: Int, treaty: Int) throws -> AnswerTally {
    try tallies(where: "tally.holder = ? AND tally.treaty = ?", [holder, treaty]).first
      ?? AnswerTally(treaty: treaty)
  }

  /// What a holder says of each treaty.
  func tallies(ofHolder holder: Int) throws -> [AnswerTally] {
    try tallies(where: "tally.holder = ? AND tally.treaty > 0 AND statements > 0", [holder])
  }

  private func tallies(where condition: String, _ values: [Int]) throws -> [AnswerTally] {
    try connection.rows(
      """
      SELECT treaty, discussedTreaty.name, statements, articles, printings, unsure, unnamed,
        firstDate, lastDate
      FROM tally LEFT JOIN discussedTreaty ON discussedTreaty.id = tally.treaty
      WHERE \(condition)
      """, values
    ) { AnswerTally(&$0) }
  }

  func holder(_ number: Int) throws -> PositionHolder? {
    try connection.row(
      "SELECT directoryID, name, kind, affiliation FROM holder WHERE id = ?", number
    ) {
      try $0.holder()
    }
  }

  /// The positions that a condition on the table `standing` selects, with the statements that
  /// decide them.
  func positions(_ condition: String, _ values: [any SQLBindable]) throws -> [PositionSummary] {
    let rows = try connection.rows(
      """
      SELECT holder.directoryID, holder.name, holder.kind, holder.affiliation, standing.kind,
        objectID, standing.name, polarity, deciding, sideSince, actDate, confidence, statements,
        articles, printings, outlets, knowsOutlets, sideBefore, isContested
      FROM standing JOIN holder ON holder.id = standing.holder
      WHERE \(condition)
      """, values
    ) { try StandingRow(&$0) }
    let deciding = try statements(rows.map(\.deciding))
    let byID = Dictionary(uniqueKeysWithValues: deciding.map { ($0.id, $0) })
    return rows.compactMap { row in byID[row.deciding].map { row.summary(decidedBy: $0) } }
  }

  func count(_ table: String, where condition: String, _ values: [any SQLBindable]) throws -> Int {
    try connection.rows("SELECT count(*) FROM \(table) WHERE \(condition)", values) {
      $0.integer()
    }.first ?? 0
  }

  /// Statements by their numbers, as people amend them.
  func statements(_ numbers: [Int64]) throws -> [SourcedStatement] {
    guard !numbers.isEmpty else { return [] }
    let amendments = try connection.amendments()
    var articles: [Int64: Article] = [:]
    return try connection.rows(
      """
      SELECT \(StatementRow.columns) FROM \(StatementRow.source)
      WHERE statement.id IN (SELECT value FROM json_each(?))
      """, [NumberList(numbers)]
    ) { try StatementRow.read(&$0, articles: &articles) }
    .map { $0.saying(amendments.applied(to: $0.statement)) }
  }

  /// The latest of what a holder says of a treaty, oldest first, each with its repeats.
  func history(of holder: Int, on treaty: Int, atMost count: Int) throws -> [SourcedStatement] {
    let shown = try connection.rows(
      """
      SELECT statement FROM weighed
      WHERE holder = ? AND treaty = ? AND leader IS NULL AND isCounted
      ORDER BY date DESC, statement DESC LIMIT ?
      """, [holder, treaty, count]
    ) { $0.integer64() }
    return try withRepeats(shown.reversed())
  }

  /// Some statements, each with what repeats it.
  func withRepeats(_ shown: [Int64]) throws -> [SourcedStatement] {
    let repeats = try connection.rows(
      """
      SELECT leader, statement FROM json_each(?) AS shown
      JOIN weighed ON weighed.leader = shown.value
      """, [NumberList(shown)]
    ) { NumberPair(first: $0.integer64(), second: $0.integer64()) }
    let found = try statements(shown + repeats.map(\.second))
    let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    let repeated = Dictionary(grouping: repeats, by: \.first)
    return shown.compactMap { number in
      guard var statement = byID[number] else { return nil }
      statement.repeats = (repeated[number] ?? []).compactMap { byID[$0.second] }.inOrderOfRepeats
      return statement
    }
  }
}

private struct NumberPair {
  let first: Int64
  let second: Int64
}

/// How much is said, by a row of the table `tally`.
struct AnswerTally {
  var treaty: Int
  var name: String?
  var statements = 0
  var spread = SpreadCounts(reportCount: 0, articleCount: 0)
  var unsure = 0
  var unnamed = 0
  var firstDate: CalendarDate?
  var lastDate: CalendarDate?

  /// Nothing is.
  init(treaty: Int) { self.treaty = treaty }

  init(_ row: inout Row) {
    treaty = row.integer()
    name = row.optionalText()
    statements = row.integer()
    spread = SpreadCounts(reportCount: row.integer(), articleCount: row.integer())
    unsure = row.integer()
    unnamed = row.integer()
    firstDate = CalendarDate(stored: row.integer())
    lastDate = CalendarDate(stored: row.integer())
  }
}

private struct StandingRow {
  let holder: PositionHolder
  let object: PositionObject
  let polarity: Polarity
  let deciding: Int64
  let sideSince: CalendarDate?
  let actDate: CalendarDate?
  let confidence: Double
  let statementCount: Int
  let spread: SpreadCounts
  let sideBefore: Polarity?
  let isContested: Bool

  init(_ row: inout Row) throws {
    holder = try row.holder()
    let kind = try row.label(StatementObject.Kind.self)
    object = PositionObject(kind: kind, id: row.optionalText(), name: row.text())
    polarity = row.polarity()
    deciding = row.integer64()
    sideSince = CalendarDate(stored: row.integer())
    actDate = CalendarDate(stored: row.integer())
    confidence = row.real()
    statementCount = row.integer()
    spread = SpreadCounts(
      reportCount: row.integer(), articleCount: row.integer(), outletCount: row.integer(),
      knowsAllOutlets: row.integer() == 1)
    sideBefore = row.optionalInteger64().map { AnswerLabels.polarities[Int($0)] }
    isContested = row.integer() == 1
  }

  func summary(decidedBy statement: SourcedStatement) -> PositionSummary {
    PositionSummary(
      holder: holder, object: object, polarity: polarity, deciding: statement,
      sideSince: sideSince, actDate: actDate, confidence: confidence,
      statementCount: statementCount, spread: spread, sideBefore: sideBefore,
      isContested: isContested)
  }
}
