/// A file of tab-separated lines: comments after `#`, a header with the columns, then the rows.
///
/// Cells stay bytes until somebody asks for one, which keeps loading in milliseconds.
package struct Table: Sendable {
  package struct Row: Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    fileprivate let bytes: Range<Int>
    fileprivate let firstCell: Int
  }

  package let schema: TableSchema
  package let path: String
  package private(set) var rows: [Row] = []
  /// Lines that do not read as rows; they are left out of `rows`.
  package private(set) var faults: [TableFault] = []
  private let bytes: [UInt8]
  private var cells: [Range<Int>] = []

  package init(_ schema: TableSchema, path: String, bytes: [UInt8]) {
    self.schema = schema
    self.path = path
    self.bytes = bytes
    readLines()
  }

  private mutating func readLines() {
    var hasHeader = false
    var line = 0
    var start = 0
    cells.reserveCapacity(bytes.count / 8)
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: Mark.newline) ?? bytes.count
      if end > start, bytes[start] != Mark.comment {
        if hasHeader {
          readRow(start..<end, line: line)
        } else if readHeader(start..<end, line: line) {
          hasHeader = true
        } else {
          return
        }
      }
      start = end + 1
    }
    if !hasHeader {
      faults.append(TableFault("no line with the names of the columns", path: path))
    }
  }

  private mutating func readHeader(_ range: Range<Int>, line: Int) -> Bool {
    if bytes[range].elementsEqual(schema.header.utf8) { return true }
    faults.append(
      fault(
        "the header is to name the columns \"\(schema.header)\", tabs between them", line: line,
        bytes: range, at: range.lowerBound))
    return false
  }

  private mutating func readRow(_ range: Range<Int>, line: Int) {
    let firstCell = cells.count
    var start = range.lowerBound
    for index in range where bytes[index] == Mark.tab {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<range.upperBound)
    let count = cells.count - firstCell
    let wanted = schema.columns.count
    var found: TableFault?
    if count != wanted {
      let place = count < wanted ? range.upperBound : cells[firstCell + wanted].lowerBound
      found = fault(
        "\(count) cells where the header has \(wanted)", line: line, bytes: range, at: place)
    } else if let empty = cells[firstCell...].first(where: \.isEmpty) {
      found = fault(
        "an empty cell; write - where there is nothing", line: line, bytes: range,
        at: empty.lowerBound)
    }
    if let found {
      faults.append(found)
      cells.removeSubrange(firstCell...)
    } else {
      rows.append(Row(line: line, bytes: range, firstCell: firstCell))
    }
  }

  private func fault(
    _ message: String, line: Int, bytes range: Range<Int>, at byte: Int, isHarmless: Bool = false
  ) -> TableFault {
    let before = String(decoding: bytes[range.lowerBound..<byte], as: UTF8.self)
    return TableFault(
      message, path: path, line: line, column: before.unicodeScalars.count + 1,
      text: String(decoding: bytes[range], as: UTF8.self), isHarmless: isHarmless)
  }
}

extension Table {
  /// The text of a cell as it stands in the file.
  @inlinable
  package subscript<Value>(row: Row, column: Column<Value>) -> String {
    text(row, at: column.index)
  }

  /// The text of a cell; nil where it is a `-`: nothing, or nothing known.
  @inlinable
  package func optional<Value>(_ row: Row, _ column: Column<Value>) -> String? {
    holdsNothing(row, at: column.index) ? nil : text(row, at: column.index)
  }

  /// What a cell says; throws where it says nothing that the column may hold.
  package func value<Value>(_ row: Row, _ column: Column<Value>) throws(TableError) -> Value {
    let text = text(row, at: column.index)
    if let value = column.type.value(of: text) { return value }
    throw .fault(fault(column.fault(in: text) ?? "", at: row, column))
  }

  /// The bytes of a cell.
  package func bytes(_ row: Row, _ column: some TableColumn) -> ArraySlice<UInt8> {
    bytes[cells[row.firstCell + column.index]]
  }

  package func text(_ row: Row, at index: Int) -> String {
    String(decoding: bytes[cells[row.firstCell + index]], as: UTF8.self)
  }

  package func holdsNothing(_ row: Row, at index: Int) -> Bool {
    let cell = cells[row.firstCell + index]
    return cell.count == 1 && bytes[cell.lowerBound] == Mark.hyphen
  }

  /// True where the line of a row sorts before that of another, byte by byte.
  package func isAscending(_ left: Row, _ right: Row) -> Bool {
    bytes[left.bytes].lexicographicallyPrecedes(bytes[right.bytes])
  }

  /// Something wrong with a cell, with the caret below it.
  package func fault(
    _ message: String, at row: Row, _ column: any TableColumn, isHarmless: Bool = false
  ) -> TableFault {
    fault(
      message, line: row.line, bytes: row.bytes,
      at: cells[row.firstCell + column.index].lowerBound, isHarmless: isHarmless)
  }
}

/// The bytes that part a table.
private enum Mark {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let comment = UInt8(ascii: "#")
  static let hyphen = UInt8(ascii: "-")
}
