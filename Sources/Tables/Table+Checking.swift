extension Table {
  /// Everything that is wrong with the table by itself; empty for a sound one.
  ///
  /// A loader stops at what it cannot work with; this goes on, and looks for what loads but cannot
  /// be meant.
  package func check() -> [TableFault] {
    faults + rows.flatMap(cellFaults) + duplicates() + disorder() + missingWords()
  }

  private func cellFaults(_ row: Row) -> [TableFault] {
    schema.columns.compactMap { column in
      let cell = text(row, at: column.index)
      if cell.first == " " || cell.last == " " || cell.last == "\r" {
        return fault("white space before or behind the text", at: row, column)
      }
      return column.fault(in: cell).map { fault($0, at: row, column) }
    }
  }

  /// Lines that repeat the key of an earlier one.
  private func duplicates() -> [TableFault] {
    guard let first = schema.key.first else { return [] }
    var lines: [[String]: Int] = [:]
    return rows.compactMap { row in
      let cells = schema.key.map { text(row, at: $0.index) }
      if let line = lines[cells] {
        let key = cells.joined(separator: " ")
        return fault("line \(line) is another for \"\(key)\"", at: row, first)
      }
      lines[cells] = row.line
      return nil
    }
  }

  private func disorder() -> [TableFault] {
    switch schema.order {
    case .meant: []
    case .lines: unsortedLines()
    case .by(let column): unsortedCells(column)
    case .groups(let column): scattered(column)
    }
  }

  private func unsortedLines() -> [TableFault] {
    guard let first = schema.columns.first else { return [] }
    return zip(rows, rows.dropFirst()).filter { !isAscending($0, $1) }.map { before, row in
      fault(
        isAscending(row, before)
          ? "the line sorts before line \(before.line); keep lines in the order of their bytes"
          : "the same line as line \(before.line)",
        at: row, first)
    }
  }

  private func unsortedCells(_ column: any TableColumn) -> [TableFault] {
    zip(rows, rows.dropFirst()).compactMap { before, row in
      let cell = text(row, at: column.index)
      let earlier = text(before, at: column.index)
      guard cell.utf8.lexicographicallyPrecedes(earlier.utf8) else { return nil }
      return fault("\"\(cell)\" must stand before \"\(earlier)\"", at: row, column)
    }
  }

  /// Lines that stand apart from the others of their group: harmless, but hard to find.
  private func scattered(_ column: any TableColumn) -> [TableFault] {
    var seen: Set<String> = []
    var last: String?
    return rows.compactMap { row in
      let name = text(row, at: column.index)
      defer { last = name }
      guard name != last, !seen.insert(name).inserted else { return nil }
      return fault(
        "the other lines of \"\(name)\" stand elsewhere", at: row, column, isHarmless: true)
    }
  }

  /// Words of closed sets that must have a line each, and have none.
  func missingWords() -> [TableFault] {
    schema.complete.flatMap { column -> [TableFault] in
      let found = Set(rows.map { text($0, at: column.index) })
      return (column.known ?? []).filter { !found.contains($0) }.map { word in
        TableFault(
          "no line for \"\(word)\" in the column \(column.name), which the program asks for",
          path: path)
      }
    }
  }
}
