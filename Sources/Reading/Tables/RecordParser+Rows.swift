import Statements

extension RecordParser {
  /// So many lines may stand above the header: what was searched for, and when.
  private static let mostLinesAbove = 8

  /// Finds the line with the names of the columns; where none has known ones it is the first.
  mutating func readHeader() throws(ReadingError) {
    var first: [String]?
    var firstDelimiter = delimiter
    var told: UInt8?
    for _ in 0..<Self.mostLinesAbove {
      guard try stream.peek() != nil, let header = try rawLine() else { break }
      let text = String(decoding: header, as: UTF8.self).foldingWhiteSpace()
      if text.isEmpty { continue }
      // Excel is told its delimiter so.
      if text.lowercased().hasPrefix("sep="), text.utf8.count == 5 {
        told = text.utf8.last
        continue
      }
      delimiter = told ?? Self.delimiter(of: header)
      columns = Self.names(of: header, delimiter: delimiter)
      if isHeader(columns) { return }
      if first == nil {
        first = columns
        firstDelimiter = delimiter
      }
    }
    columns = first ?? []
    delimiter = firstDelimiter
  }

  private static func names(of header: [UInt8], delimiter: UInt8) -> [String] {
    var names: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in header {
      if byte == 0x22 {
        isQuoted.toggle()
      } else if byte == delimiter && !isQuoted {
        names.append([])
      } else {
        names[names.count - 1].append(byte)
      }
    }
    return names.map { String(decoding: $0, as: UTF8.self).foldingWhiteSpace() }
  }

  private static func delimiter(of header: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    guard let most = counts.max(), let index = counts.firstIndex(of: most) else { return 0x2C }
    return candidates[index]
  }

  mutating func row(from start: Int) throws(ReadingError) -> Result<Record, Fault> {
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
      } else if byte == 0x0D {
        // Old programs end lines with it alone.
        guard try stream.peek() != 0x0A else { continue }
        line += 1
        break
      } else {
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
