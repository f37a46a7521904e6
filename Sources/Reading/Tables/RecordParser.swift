import Statements

/// Cuts a table into its records.
struct RecordParser {
  enum Format: Hashable {
    /// One JSON object a line.
    case jsonLines
    /// RFC 4180, with the delimiter that the header shows.
    case delimited

    /// By the name, else by the first byte.
    init(name: String, first: UInt8?) {
      let name = name.lowercased()
      if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
        self = .jsonLines
      } else if name.hasSuffix(".csv") || name.hasSuffix(".tsv") {
        self = .delimited
      } else {
        self = first == 0x7B ? .jsonLines : .delimited
      }
    }
  }

  struct Record {
    /// The line that it begins on, counted from 1.
    var line: Int
    var cells: [Cell]
  }

  struct Cell {
    var column: String
    var text: String
  }

  /// What spoils one record, or with `isFinal` all that follow.
  struct Fault: Error {
    var line: Int
    var reason: String
    var isFinal = false
  }

  private let stream: ByteStream
  private let format: Format
  private let limit: Int
  private var line = 1
  private var delimiter: UInt8 = 0x2C
  private(set) var columns: [String] = []

  init(_ stream: ByteStream, name: String, limit: Int) throws(ReadingError) {
    self.stream = stream
    self.limit = limit
    if try stream.peek() == 0xEF { for _ in 0..<3 { _ = try stream.next() } }
    format = Format(name: name, first: try stream.peek())
    guard format == .delimited else { return }
    let header = try rawLine() ?? []
    delimiter = Self.delimiter(of: header)
    columns = String(decoding: header, as: UTF8.self)
      .split(separator: Character(Unicode.Scalar(delimiter)), omittingEmptySubsequences: false)
      .map { String($0.drop { $0 == "\"" }.prefix { $0 != "\"" }).foldingWhiteSpace() }
  }

  /// How many bytes were taken of the stream.
  var position: Int { stream.position }

  /// The next record, or what is wrong with it; nil at the end.
  mutating func next() throws(ReadingError) -> Result<Record, Fault>? {
    while let byte = try stream.peek(), byte.isLineEnd {
      if byte == 0x0A { line += 1 }
      _ = try stream.next()
    }
    guard try stream.peek() != nil else { return nil }
    let start = line
    switch format {
    case .jsonLines: return try object(from: start)
    case .delimited: return try row(from: start)
    }
  }

  private mutating func rawLine() throws(ReadingError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let byte = try stream.next() {
      if byte == 0x0A {
        line += 1
        break
      }
      bytes.append(byte)
      if bytes.count > limit { return nil }
    }
    if bytes.last == 0x0D { bytes.removeLast() }
    return bytes
  }

  private static func delimiter(of header: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return 0x2C }
    return candidates[index]
  }

  private mutating func object(from start: Int) throws(ReadingError) -> Result<Record, Fault> {
    guard let bytes = try rawLine() else {
      return .failure(Fault(line: start, reason: "the line is too long", isFinal: true))
    }
    guard case .object(let object) = JSONValue(bytes) else {
      return .failure(Fault(line: start, reason: "the line is no JSON object"))
    }
    let cells = object.sorted { $0.key < $1.key }.compactMap { key, value in
      value.text.map { Cell(column: key, text: $0) }
    }
    return .success(Record(line: start, cells: cells))
  }

  private mutating func row(from start: Int) throws(ReadingError) -> Result<Record, Fault> {
    var cells: [[UInt8]] = [[]]
    var size = 0
    var isQuoted = false
    while let byte = try stream.next() {
      size += 1
      if size > limit {
        let reason = isQuoted ? "a quotation mark is never closed" : "the row is too long"
        return .failure(Fault(line: start, reason: reason, isFinal: true))
      }
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if byte != 0x22 {
          cells[cells.count - 1].append(byte)
        } else if try stream.peek() == 0x22 {
          _ = try stream.next()
          cells[cells.count - 1].append(byte)
        } else {
          isQuoted = false
        }
      } else if byte == 0x22 && cells[cells.count - 1].isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        cells.append([])
      } else if byte == 0x0A {
        break
      } else if byte != 0x0D {
        cells[cells.count - 1].append(byte)
      }
    }
    if isQuoted {
      return .failure(
        Fault(line: start, reason: "a quotation mark is never closed", isFinal: true))
    }
    return record(cells, from: start)
  }

  private static func notUTF8(_ column: String) -> String {
    "the column \"\(column)\" is not UTF-8: convert the file with iconv -f WINDOWS-1252 -t UTF-8"
  }

  private func record(_ cells: [[UInt8]], from start: Int) -> Result<Record, Fault> {
    guard cells.count <= columns.count else {
      return .failure(
        Fault(line: start, reason: "\(cells.count) cells under \(columns.count) columns"))
    }
    var record = Record(line: start, cells: [])
    for (column, cell) in zip(columns, cells) {
      guard let text = String(validating: cell, as: UTF8.self) else {
        return .failure(Fault(line: start, reason: Self.notUTF8(column)))
      }
      record.cells.append(Cell(column: column, text: text))
    }
    return .success(record)
  }
}
