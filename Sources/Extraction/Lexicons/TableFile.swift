import Statements

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A tab-separated data file: a header line, an entry a line, `#` for remarks.
struct TableFile {
  /// One entry with its place in the file.
  struct Row {
    let line: Int
    let cells: [String]
    let file: String
    let text: String

    /// The cell's text; nil for `-` and for a missing last cell.
    subscript(index: Int) -> String? {
      guard index < cells.count, cells[index] != "-", !cells[index].isEmpty else { return nil }
      return cells[index]
    }

    /// The parts of a cell that lists several values with commas.
    func list(_ index: Int) -> [String] {
      self[index]?.split(separator: ",").map(String.init) ?? []
    }

    /// The cell as a value of a closed set; throws where it is none.
    func value<Value: RawRepresentable & CaseIterable>(
      _ index: Int, as type: Value.Type
    ) throws(ExtractionError) -> Value where Value.RawValue == String {
      guard let value = Value(rawValue: index < cells.count ? cells[index] : "") else {
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault(
          "unknown \(type) \"\(index < cells.count ? cells[index] : "")\"; known: \(known)",
          at: index)
      }
      return value
    }

    func fault(_ message: String, at index: Int) -> ExtractionError {
      let column = cells.prefix(index).reduce(1) { $0 + $1.unicodeScalars.count + 1 }
      return .badData(
        Diagnostic(
          .error, message, at: .init(file: file, line: line, column: column, text: text)))
    }
  }

  let rows: [Row]

  /// Reads a file of the data folder; throws where it is missing or a line has too few cells.
  init(_ name: String, in folder: String, columns: Int) throws(ExtractionError) {
    let path = folder + "/" + name
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw .missingData(path)
    }
    var rows: [Row] = []
    var line = 0
    var seenHeader = false
    for content in text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      if content.isEmpty || content.utf8.first == UInt8(ascii: "#") { continue }
      if !seenHeader {
        seenHeader = true
        continue
      }
      let cells = content.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let row = Row(line: line, cells: cells, file: name, text: String(content))
      guard cells.count >= columns else {
        throw row.fault("\(cells.count) cells where \(columns) are needed", at: cells.count - 1)
      }
      rows.append(row)
    }
    self.rows = rows
  }
}
