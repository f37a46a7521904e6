import Foundation

/// A result of many like rows: a table for eyes, a JSON object a line for programs.
struct Listing<Row: Encodable>: Sendable {
  var columns: [Table.Column]
  var cells: @Sendable (Row) -> [Table.Cell]

  func print(_ rows: [Row], as format: Console.Format, on console: Console) throws {
    if console.printsJSON(format) {
      for row in rows { try console.printJSON(row) }
    } else if !rows.isEmpty {
      let table = Table(columns: columns, rows: rows.map(cells))
      for line in table.lines(for: console) { console.print(line) }
    }
  }
}

extension Console {
  /// Prints a value as one line of JSON.
  func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
