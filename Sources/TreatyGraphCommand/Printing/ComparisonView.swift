import TreatyGraph

/// Prints who stands where at two times, those who moved first.
struct ComparisonView {
  var comparison: SideComparison

  private struct Line: Encodable {
    var actor: PositionJSON.Named
    var before: String?
    var after: String?
    var moved: Bool
    /// The same articles are read otherwise: no move in the world.
    var reading: Bool
  }

  func print(as format: Console.Format, on console: Console) throws {
    guard console.printsJSON(format) else {
      return console.print(page(width: console.terminal.width))
    }
    for row in comparison.rows {
      try console.printJSON(
        Line(
          actor: .init(
            id: row.holder.id?.rawValue, name: row.holder.name, kind: row.holder.kind.rawValue),
          before: row.before?.polarity.rawValue, after: row.after?.polarity.rawValue,
          moved: row.hasMoved, reading: row.isReading))
    }
  }

  func page(width: Int) -> Page {
    var page = Page()
    guard !comparison.rows.isEmpty else {
      page.remark("nobody has a position on \(comparison.subject) at either time")
      return page
    }
    page.add(
      Table(
        columns: [
          .wrapping("ACTOR"), .text(comparison.first.uppercased()), .text(""),
          .text(comparison.second.uppercased()), .rare("NOTE"),
        ],
        rows: comparison.rows.map { row in
          let note = row.hasMoved && row.isReading ? "read otherwise: no move in the world" : ""
          return [
            Table.Cell(row.holder.name, row.hasMoved ? .bold : nil), Self.cell(row.before),
            Table.Cell(row.hasMoved ? "→" : "="), Self.cell(row.after), Table.Cell(note, .faint),
          ]
        }
      ).lines(width: width))
    let moved = comparison.rows.count(where: \.hasMoved)
    page.remark("\(moved) of \(counted(comparison.rows.count, "actor")) stand elsewhere")
    return page
  }

  private static func cell(_ position: Position?) -> Table.Cell {
    guard let position else { return Table.Cell("no position", .faint) }
    let words = "\(position.polarity.symbol) \(position.deciding.statement.stanceWords)"
    return Table.Cell(words, TextStyle(position.polarity))
  }
}
