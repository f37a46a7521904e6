import Statements

/// The columns of a table in their order in the file; the names of the cases are its header.
protocol TableColumn: CaseIterable, RawRepresentable<Int> {}

/// A file of tab-separated lines: comments after `#`, a header with the columns, then the rows.
///
/// Fields stay bytes until somebody asks for one, which keeps loading in milliseconds.
struct Table<Column: TableColumn> {
  struct Row: Hashable {
    /// Counted from 1.
    let line: Int
    fileprivate let bytes: Range<Int>
    fileprivate let firstField: Int
  }

  let path: String
  private(set) var rows: [Row] = []
  /// Lines that do not read as rows; they are left out of `rows`.
  private(set) var faults: [Diagnostic] = []
  private let bytes: [UInt8]
  private var fields: [Range<Int>] = []

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    readLines()
  }

  subscript(row: Row, column: Column) -> String {
    String(decoding: bytes[fields[row.firstField + column.rawValue]], as: UTF8.self)
  }

  /// Nil where the field holds a `-`: nothing, or nothing known.
  func optional(_ row: Row, _ column: Column) -> String? {
    let field = fields[row.firstField + column.rawValue]
    return field.count == 1 && bytes[field.lowerBound] == Byte.hyphen ? nil : self[row, column]
  }

  /// True where the line of a row sorts before that of another, byte by byte.
  func isAscending(_ left: Row, _ right: Row) -> Bool {
    bytes[left.bytes].lexicographicallyPrecedes(bytes[right.bytes])
  }

  /// Where a field stands, with its line for the caret.
  func location(_ row: Row, _ column: Column) -> Diagnostic.Location {
    location(
      line: row.line, bytes: row.bytes, at: fields[row.firstField + column.rawValue].lowerBound)
  }

  private func location(line: Int, bytes range: Range<Int>, at byte: Int) -> Diagnostic.Location {
    let before = String(decoding: bytes[range.lowerBound..<byte], as: UTF8.self)
    return .init(
      file: path, line: line, column: before.unicodeScalars.count + 1,
      text: String(decoding: bytes[range], as: UTF8.self))
  }

  private mutating func readLines() {
    var hasHeader = false
    var line = 0
    var start = 0
    fields.reserveCapacity(bytes.count / 8)
    while start < bytes.count {
      line += 1
      let end = bytes[start...].firstIndex(of: Byte.newline) ?? bytes.count
      if end > start, bytes[start] != Byte.numberSign {
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
      faults.append(
        Diagnostic(.error, "no line with the names of the columns", at: .init(file: path)))
    }
  }

  private mutating func readHeader(_ range: Range<Int>, line: Int) -> Bool {
    let header = Column.allCases.map { String(describing: $0) }.joined(separator: "\t")
    if bytes[range].elementsEqual(header.utf8) { return true }
    faults.append(
      Diagnostic(
        .error, "the header is to name the columns \"\(header)\", tabs between them",
        at: location(line: line, bytes: range, at: range.lowerBound)))
    return false
  }

  private mutating func readRow(_ range: Range<Int>, line: Int) {
    let firstField = fields.count
    var start = range.lowerBound
    for index in range where bytes[index] == Byte.tab {
      fields.append(start..<index)
      start = index + 1
    }
    fields.append(start..<range.upperBound)
    let count = fields.count - firstField
    let wanted = Column.allCases.count
    var fault: Diagnostic?
    if count != wanted {
      let place = count < wanted ? range.upperBound : fields[firstField + wanted].lowerBound
      fault = Diagnostic(
        .error, "\(count) fields where the header has \(wanted)",
        at: location(line: line, bytes: range, at: place))
    } else if let empty = fields[firstField...].first(where: \.isEmpty) {
      fault = Diagnostic(
        .error, "an empty field; write - where there is nothing",
        at: location(line: line, bytes: range, at: empty.lowerBound))
    }
    if let fault {
      faults.append(fault)
      fields.removeSubrange(firstField...)
    } else {
      rows.append(Row(line: line, bytes: range, firstField: firstField))
    }
  }
}
