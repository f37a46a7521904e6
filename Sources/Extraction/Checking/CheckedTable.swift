import Statements

/// A table of which every line is looked at, faulty ones too.
struct CheckedTable {
  private let rows: [TableFile.Row]
  private let columns: Int
  private let missing: Diagnostic?

  init(_ name: String, in folder: String, columns: Int) {
    self.columns = columns
    do {
      rows = try TableFile(name, in: folder, columns: 1).rows
      missing = nil
    } catch {
      rows = []
      missing = Diagnostic(.error, error.description)
    }
  }

  /// The faults of each line; a line of the wrong length is only told to be so.
  func faults(of row: (TableFile.Row) -> [Diagnostic]) -> [Diagnostic] {
    (missing.map { [$0] } ?? [])
      + rows.flatMap { content -> [Diagnostic] in
        guard content.cells.count == columns else {
          return [
            content.diagnostic(
              "\(content.cells.count) cells where there must be \(columns)",
              at: min(content.cells.count, columns + 1) - 1)
          ]
        }
        return Self.spaceFaults(content) + row(content)
      }
  }

  /// Lines that repeat the cells of an earlier one.
  func duplicates(of columns: [Int]) -> [Diagnostic] {
    var lines: [[String]: Int] = [:]
    return rows.compactMap { row in
      let cells = columns.map { $0 < row.cells.count ? row.cells[$0] : "" }
      if let line = lines[cells] { return row.diagnostic("line \(line) says this already", at: 0) }
      lines[cells] = row.line
      return nil
    }
  }

  /// Lines that stand behind one that should follow them.
  func disorder(in column: Int) -> [Diagnostic] {
    zip(rows, rows.dropFirst()).compactMap { before, row in
      guard Self.isBefore(row.cells[column], before.cells[column]) else { return nil }
      return row.diagnostic(
        "\"\(row.cells[column])\" must stand before \"\(before.cells[column])\"", at: column)
    }
  }

  /// Lines that stand apart from the others of their group: harmless, but hard to find.
  func scattered(by column: Int) -> [Diagnostic] {
    var seen: Set<String> = []
    var last: String?
    return rows.compactMap { row in
      let name = row.cells[column]
      defer { last = name }
      guard name != last, !seen.insert(name).inserted else { return nil }
      return row.diagnostic(
        "the other lines of \"\(name)\" stand elsewhere", at: column, severity: .warning)
    }
  }

  // MARK: Cells

  static func unknown<Value: RawRepresentable & CaseIterable>(
    _ row: TableFile.Row, at column: Int, among type: Value.Type, list: Bool = false
  ) -> [Diagnostic] where Value.RawValue == String {
    let values = list ? row.list(column) : [row.cells[column]]
    return values.filter { Value(rawValue: $0) == nil }.map { value in
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      return row.diagnostic("unknown \"\(value)\"; known: \(known)", at: column)
    }
  }

  /// Words are looked up in lower case: with a capital they are never found.
  static func caseFaults(_ row: TableFile.Row, at column: Int) -> [Diagnostic] {
    let cell = row.cells[column]
    guard cell != cell.lowercased() else { return [] }
    return [row.diagnostic("\"\(cell)\" must be in lower case", at: column)]
  }

  private static func spaceFaults(_ row: TableFile.Row) -> [Diagnostic] {
    row.cells.indices.compactMap { column in
      let cell = row.cells[column]
      if cell.isEmpty {
        return row.diagnostic("the cell is empty; write - for nothing", at: column)
      }
      guard cell.first == " " || cell.last == " " || cell.last == "\r" else { return nil }
      return row.diagnostic("white space before or behind the words", at: column)
    }
  }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }
}

extension TableFile.Row {
  func diagnostic(
    _ message: String, at column: Int, severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    let start = cells.prefix(column).reduce(1) { $0 + $1.unicodeScalars.count + 1 }
    return Diagnostic(
      severity, message, at: .init(file: file, line: line, column: start, text: text))
  }
}
