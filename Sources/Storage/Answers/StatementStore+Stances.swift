import Positions
import Statements

extension StatementStore {
  /// The treaty that most statements are on as a whole; nil where there is none, or nothing that is kept
  /// may be told.
  package func mainTreaty() throws -> TreatyID? {
    try readingAnswers { try $0.mainTreaty() } ?? nil
  }

  /// Who stands where on a treaty as a whole, without the proof; nil where nobody does, or nothing that
  /// is kept may be told. O(its holders and the articles that they are found in).
  package func stanceOverview(of treaty: TreatyID) throws -> StanceOverview? {
    try readingAnswers { reader in
      try reader.treaty(treaty).flatMap { try StanceReading(reader: reader, treaty: $0).overview() }
    } ?? nil
  }

  /// The proof of the stances at some places of an overview: so many of the newest statements of each.
  package func proofs(
    of places: [Int], in overview: StanceOverview, on treaty: TreatyID, atMost limit: Int
  ) throws -> [Int: HeldStance.Proof]? {
    try readingAnswers { reader in
      guard let number = try reader.treaty(treaty) else { return [:] }
      let reading = StanceReading(reader: reader, treaty: number)
      var proofs: [Int: HeldStance.Proof] = [:]
      for place in places {
        proofs[place] = try reading.proof(of: overview.stances[place], on: overview.object, limit)
      }
      return proofs
    }
  }
}

extension AnswerReader {
  fileprivate func mainTreaty() throws -> TreatyID? {
    let most = try connection.rows(
      """
      SELECT discussedTreaty.name FROM tally JOIN discussedTreaty
        ON discussedTreaty.id = -1 - tally.treaty
      WHERE tally.holder = 0 AND tally.treaty < -1 AND tally.statements > 0
        AND tally.statements = (
          SELECT max(statements) FROM tally WHERE holder = 0 AND treaty < -1)
      """
    ) { TreatyID($0.text()) }
    return most.min { ObjectKey($0) < ObjectKey($1) }
  }
}

/// The stances on one treaty as they are read.
private struct StanceReading {
  let reader: AnswerReader
  let treaty: Int

  private var connection: Connection { reader.connection }

  func overview() throws -> StanceOverview? {
    guard let object = try object() else { return nil }
    let reports = try reports()
    let rows = try connection.rows(
      """
      SELECT directoryID, holder.name, holder.kind, affiliation, holder.id, standing.polarity,
        weighed.relation, weighed.modality, sideSince, standing.confidence, statements, articles,
        printings, outlets, knowsOutlets, sideBefore, isContested
      FROM standing JOIN holder ON holder.id = standing.holder
        JOIN weighed ON weighed.holder = standing.holder AND weighed.object = standing.object
          AND weighed.date = standing.decidingDate AND weighed.statement = standing.deciding
      WHERE standing.treaty = ? AND standing.isWhole = 1
      """, [treaty]
    ) { try HeldStance(&$0, reports) }
    var overview = StanceOverview(object: object, stances: rows.sorted(by: HeldStance.leads))
    let whole = try reader.tally(holder: 0, treaty: -1 - treaty)
    let all = try reader.tally(holder: 0, treaty: treaty)
    overview.statementCount = whole.statements
    overview.spread = whole.spread
    overview.uncertainCount = whole.unsure
    overview.onOtherObjects = all.statements + all.unsure - whole.statements - whole.unsure
    overview.firstDate = try date("ASC")
    overview.lastDate = try date("DESC")
    return overview
  }

  /// As that of the positions spells it that comes first in the order of letters.
  private func object() throws -> PositionObject? {
    try connection.rows(
      "SELECT DISTINCT name, kind, objectID FROM standing WHERE treaty = ? AND isWhole = 1",
      [treaty]
    ) { row in
      let name = row.text()
      return PositionObject(kind: try row.label(), id: row.optionalText(), name: name)
    }.min { $0.isSpelledBefore($1) }
  }

  /// The reports of each holder, each once: an index has them in their order.
  private func reports() throws -> [Int: [Int64]] {
    var reports: [Int: [Int64]] = [:]
    _ = try connection.rows(
      """
      SELECT holder, report FROM appearance
      WHERE treaty = ? AND isWhole = 1 AND "leading" > 0 ORDER BY report
      """, [treaty]
    ) { row in
      let holder = row.integer()
      let report = row.integer64()
      if reports[holder]?.last != report { reports[holder, default: []].append(report) }
    }
    return reports
  }

  /// The first or last day on which anybody said something of the whole: what holders say of its parts
  /// too tells whose first days are looked at.
  private func date(_ order: String) throws -> CalendarDate? {
    let column = order == "ASC" ? "firstDate" : "lastDate"
    let holders = try connection.rows(
      """
      SELECT tally.holder, \(column) FROM tally
      WHERE treaty = ? AND tally.holder <> 0 AND \(column) > 0 ORDER BY \(column) \(order)
      """, [treaty]
    ) { BoundedHolder(holder: $0.integer(), bound: $0.integer()) }
    var found: Int?
    for holder in holders {
      if let found, order == "ASC" ? found <= holder.bound : found >= holder.bound { break }
      let date = try connection.row(
        """
        SELECT date FROM weighed
        WHERE holder = ? AND treaty = ? AND date > 0 AND leader IS NULL AND isCounted AND isWhole
        ORDER BY date \(order) LIMIT 1
        """, holder.holder, treaty, read: { $0.integer() })
      guard let date else { continue }
      found = found.map { order == "ASC" ? min($0, date) : max($0, date) } ?? date
    }
    return found.flatMap { CalendarDate(stored: $0) }
  }

  private struct BoundedHolder {
    let holder: Int
    let bound: Int
  }

  func proof(
    of stance: HeldStance, on object: PositionObject, _ limit: Int
  ) throws -> HeldStance.Proof {
    var proof = HeldStance.Proof()
    guard let number = stance.number, let place = try place(ofHolder: number) else { return proof }
    proof.condition =
      try reader.statements([place.deciding]).first?.statement.condition?.text
    if stance.isContested, stance.sideBefore == nil {
      let position = try connection.position(
        weighing: connection.weighed(at: place.place), on: object)
      proof.reportsAgainst = position?.history.standings.last?.against.reportCount ?? 0
    }
    proof.statements = try newest(limit, at: place.place)
    return proof
  }

  private struct DecidedPlace {
    let place: AnswerPlace
    let deciding: Int64
  }

  private func place(ofHolder holder: Int) throws -> DecidedPlace? {
    try connection.row(
      """
      SELECT object, deciding FROM standing
      WHERE standing.holder = ? AND standing.isWhole = 1 AND standing.treaty = ?
      """, holder, treaty,
      read: { row in
        DecidedPlace(
          place: AnswerPlace(holder: holder, object: row.integer()), deciding: row.integer64())
      })
  }

  /// The newest statements, oldest first, in the order in which they decide.
  private func newest(_ limit: Int, at place: AnswerPlace) throws -> [SourcedStatement] {
    let counted = "holder = ?1 AND object = ?2 AND leader IS NULL AND isCounted"
    let last = try connection.row(
      "SELECT date FROM weighed WHERE \(counted) ORDER BY date DESC LIMIT 1 OFFSET ?3",
      place.holder, place.object, limit - 1, read: { $0.integer() })
    // All of the last day, as articles tell in which order these stand.
    let numbers = try connection.rows(
      "SELECT statement FROM weighed WHERE \(counted) AND date >= ?3 ORDER BY date / 10, statement",
      [place.holder, place.object, (last ?? 0) / 10 * 10]
    ) { $0.integer64() }
    return try reader.withRepeats(numbers).sorted(by: PositionHistory.precedes).suffix(limit)
  }
}

extension HeldStance {
  fileprivate init(_ row: inout Row, _ reports: [Int: [Int64]]) throws {
    let holder = try row.holder()
    let number = row.integer()
    self.init(
      holder: holder, polarity: row.polarity(), relation: row.relation(),
      modality: row.modality(), sideSince: CalendarDate(stored: row.integer()),
      confidence: row.real(), statementCount: row.integer(),
      spread: SpreadCounts(
        reportCount: row.integer(), articleCount: row.integer(), outletCount: row.integer(),
        knowsAllOutlets: row.integer() == 1),
      sideBefore: row.optionalInteger64().map { AnswerLabels.polarities[Int($0)] },
      isContested: row.integer() == 1, reports: reports[number] ?? [])
    self.number = number
  }
}
