import Statements

/// The columns of an act, and how they are written and read back.
enum ActRow {
  static let columns = """
    act.entry, isRecorded, act.kind, stage, isNegated, actorID, actorName, treaty, resolution, date,
    datePrecision, place, source, line, text, journal.time
    """

  /// Acts that count: what brought them stands, and their register still has them.
  static let source = """
    act JOIN journal ON journal.id = act.entry AND journal.stands
      AND NOT EXISTS (
        SELECT 1 FROM journal AS later WHERE later.id = act.goneWith AND later.stands)
    """

  /// The act of a row, of whom and on what people say that it is.
  static func read(_ row: inout Row, _ amendments: Amendments) throws -> StoredAct {
    let entry = row.integer64()
    let isRecorded = row.integer() == 1
    let kind = try row.label(ActKind.self)
    let stage = try row.label(ActStage.self)
    let isNegated = row.integer() == 1
    let actor = row.optionalText().map { ActorID($0) }
    let name = row.text()
    let treaty = row.optionalText().map { TreatyID($0) }
    let resolution = row.optionalText()
    let day = row.optionalText().flatMap { CalendarDate($0) }
    let precision = try row.optionalLabel(CalendarDate.Precision.self)
    let act = Act(
      kind, stage, isNegated: isNegated, by: actor, called: name, treaty: treaty,
      resolution: resolution, on: day.flatMap { $0.period(precision ?? .day) },
      at: row.optionalText(), source: row.text(), line: row.optionalInteger64().map { Int($0) },
      text: row.optionalText())
    return StoredAct(
      act: amendments.applied(to: act), origin: isRecorded ? .person(entry) : .register(entry),
      taken: row.integer64())
  }

  static func insert(
    _ act: Act, by entry: Int64, isRecorded: Bool, into connection: Connection
  ) throws {
    let day = act.date.flatMap { $0.period(.day) }
    let precision = act.date?.precision
    try connection.run(
      """
      INSERT INTO act (
        entry, isRecorded, kind, stage, isNegated, actorID, actorName, treaty, resolution, date,
        datePrecision, place, source, line, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      entry, isRecorded, act.kind.rawValue, act.stage.rawValue, act.isNegated,
      act.actor?.rawValue, act.actorName, act.treaty?.rawValue, act.resolution,
      day?.description, precision == .day ? nil : precision?.rawValue, act.place, act.source,
      act.line, act.text)
  }
}
