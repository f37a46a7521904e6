import TreatyGraph

/// Two writers of a list: a table for eyes, a JSON object a line for programs.
struct Listing<Row: Encodable>: Sendable {
  var columns: [Table.Column]
  var cells: @Sendable (Row) -> [Table.Cell]

  /// Nothing where there are no rows.
  func page(of rows: [Row], width: Int) -> Page {
    var page = Page()
    guard !rows.isEmpty else { return page }
    page.add(Table(columns: columns, rows: rows.map(cells)).lines(width: width))
    return page
  }

  func print(_ rows: [Row], as format: Console.Format, on console: Console) throws {
    if console.printsJSON(format) {
      for row in rows { try console.printJSON(row) }
    } else {
      console.print(page(of: rows, width: console.terminal.width))
    }
  }
}

extension Console {
  /// Prints a value as one line of JSON.
  func printJSON(_ value: some Encodable) throws { print(try JSONLines.line(value)) }
}
