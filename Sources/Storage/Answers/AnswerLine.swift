import Positions
import Statements

/// One answer as it is compared.
struct AnswerLine: Hashable {
  let text: String

  init(_ parts: any CustomStringConvertible...) {
    text = parts.map(\.description).joined(separator: " · ")
  }

  static func lines(of standings: Standings) -> [AnswerLine] {
    var lines: [AnswerLine] = []
    for object in standings.objects {
      for position in object.sides.positions {
        lines.append(AnswerLine(PositionSummary(position), object.key))
        lines += position.changes.map { AnswerLine($0, object.key) }
      }
      if let treaty = object.key.treaty {
        let statements = object.sides.positions.flatMap(\.statements)
        lines.append(
          AnswerLine(
            "whole", treaty.rawValue, statements.count, statements.reportCount,
            statements.spread.articleCount))
      }
    }
    for holder in standings.holders {
      let name = AnswerLine(holder.holder)
      lines.append(AnswerLine(name.text, holder.statements, holder.unnamed.count))
      let byTreaty = Dictionary(grouping: holder.statements) { sourced -> String? in
        sourced.statement.object.kind == .actor ? nil : sourced.statement.object.id
      }
      for (treaty, statements) in byTreaty {
        guard let treaty else { continue }
        let unnamed = statements.count { NamedObject($0.statement.object) == nil }
        lines.append(AnswerLine("\(name.text) on \(treaty)", statements, unnamed))
      }
    }
    for treaty in standings.treaties {
      lines.append(
        AnswerLine(
          "treaty", treaty.id.rawValue, treaty.statementCount, treaty.actorCount,
          treaty.articleCount, (treaty.firstDate?.stored ?? 0) / 10,
          (treaty.lastDate?.stored ?? 0) / 10))
    }
    return lines + [AnswerLine("unsure", standings.uncertain.count)]
  }

  private init(_ position: PositionSummary, _ key: ObjectKey) {
    self.init(
      AnswerLine(position.holder).text, key.id, key.words, position.polarity.rawValue,
      position.deciding.id, position.sideSince?.stored ?? 0, position.actDate?.stored ?? 0,
      position.confidence, position.statementCount, position.spread.reportCount,
      position.spread.articleCount, position.spread.outletCount, position.spread.knowsAllOutlets,
      position.sideBefore?.rawValue ?? "", position.isContested)
  }

  private init(_ change: PositionChange, _ key: ObjectKey) {
    self.init(
      "change", AnswerLine(change.holder).text, key.id, key.words, change.from.rawValue,
      change.to.rawValue, change.before.id, change.after.id, change.until?.stored ?? 0,
      change.confidence)
  }

  private init(_ holder: PositionHolder) {
    self.init(
      holder.name, holder.kind.rawValue, holder.id?.rawValue ?? "",
      holder.affiliation?.rawValue ?? "")
  }

  private init(_ name: String, _ statements: [SourcedStatement], _ unnamed: Int) {
    let dates = statements.compactMap(\.date)
    self.init(
      name, statements.count, statements.reportCount, statements.spread.articleCount, unnamed,
      (dates.min()?.stored ?? 0) / 10, (dates.max()?.stored ?? 0) / 10)
  }
}

extension AnswerLine {
  static func lines(in connection: Connection) throws -> [AnswerLine] {
    try positions(in: connection) + changes(in: connection) + tallies(in: connection)
  }

  private static func positions(in connection: Connection) throws -> [AnswerLine] {
    try connection.rows(
      """
      SELECT holder.directoryID, holder.name, holder.kind, holder.affiliation, subject, words2,
        polarity, deciding, sideSince, actDate, confidence, statements, articles, printings, outlets,
        knowsOutlets, sideBefore, isContested
      FROM standing JOIN holder ON holder.id = standing.holder
        JOIN (SELECT id, subject, words AS words2 FROM discussedObject) AS object
          ON object.id = standing.object
      """
    ) { row in
      let holder = AnswerLine(try row.holder())
      return AnswerLine(
        holder.text, row.text(), row.text(), row.polarity().rawValue, row.integer64(),
        row.integer(), row.integer(), row.real(), row.integer(), row.integer(), row.integer(),
        row.integer(), row.integer() == 1,
        row.optionalInteger64().map { AnswerLabels.polarities[Int($0)].rawValue } ?? "",
        row.integer() == 1)
    }
  }

  private static func changes(in connection: Connection) throws -> [AnswerLine] {
    try connection.rows(
      """
      SELECT holder.directoryID, holder.name, holder.kind, holder.affiliation, subject, words2,
        fromSide, toSide, before, after, afterDate, confidence
      FROM change JOIN holder ON holder.id = change.holder
        JOIN (SELECT id, subject, words AS words2 FROM discussedObject) AS object
          ON object.id = change.object
      """
    ) { row in
      let holder = AnswerLine(try row.holder()).text
      return AnswerLine(
        "change", holder, row.text(), row.text(), row.polarity().rawValue,
        row.polarity().rawValue, row.integer64(), row.integer64(), row.integer(), row.real())
    }
  }

  private static func tallies(in connection: Connection) throws -> [AnswerLine] {
    let ofHolders = try connection.rows(
      """
      SELECT holder.directoryID, holder.name, kind, affiliation, discussedTreaty.name, statements,
        articles, printings, unnamed, firstDate, lastDate
      FROM tally JOIN holder ON holder.id = tally.holder
        LEFT JOIN discussedTreaty ON discussedTreaty.id = tally.treaty
      WHERE tally.treaty >= 0 AND statements > 0
      """
    ) { row in
      let holder = AnswerLine(try row.holder()).text
      let name = row.optionalText().map { "\(holder) on \($0)" } ?? holder
      return AnswerLine(
        name, row.integer(), row.integer(), row.integer(), row.integer(), row.integer() / 10,
        row.integer() / 10)
    }
    let ofTreaties = try connection.rows(
      """
      SELECT discussedTreaty.name, statements, holders, articles, firstDate, lastDate
      FROM tally JOIN discussedTreaty ON discussedTreaty.id = tally.treaty
      WHERE holder = 0 AND statements > 0
      """
    ) { row in
      AnswerLine(
        "treaty", row.text(), row.integer(), row.integer(), row.integer(), row.integer() / 10,
        row.integer() / 10)
    }
    let whole = try connection.rows(
      """
      SELECT discussedTreaty.name, statements, articles, printings
      FROM tally JOIN discussedTreaty ON discussedTreaty.id = -1 - tally.treaty
      WHERE holder = 0 AND statements > 0
      """
    ) { row in AnswerLine("whole", row.text(), row.integer(), row.integer(), row.integer()) }
    let unsure = try connection.rows(
      "SELECT ifnull(sum(unsure), 0) FROM tally WHERE holder <> 0 AND treaty = 0"
    ) { row in AnswerLine("unsure", row.integer()) }
    return ofHolders + ofTreaties + whole + unsure
  }
}
