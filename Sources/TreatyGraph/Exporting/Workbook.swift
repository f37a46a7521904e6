import CXLSXWriter
import Foundation

/// Tables as the sheets of one XLSX file.
struct Workbook {
  struct Sheet {
    var name: String
    var table: ExportTable
  }

  var sheets: [Sheet]

  /// So many characters fit into a cell, and so many rows below the first onto a sheet.
  private static let cellLimit = 32_767
  private static let rowLimit = 1_048_575

  /// Writes the file whole or not at all. Throws where it cannot be written or a table is too long.
  func write(to path: String) throws(WorkbookError) {
    if let long = sheets.first(where: { $0.table.rows.count > Self.rowLimit }) {
      throw .tooLong(sheet: long.name, rows: long.table.rows.count)
    }
    let part = path + ".part"
    // The library would print a line of its own.
    guard let file = fopen(part, "w") else {
      throw .notWritten(path, "make its folder, or name another file with --output")
    }
    fclose(file)
    guard let book = treatygraph_workbook(part) else {
      throw .notWritten(path, "no memory is left")
    }
    let bold = treatygraph_bold(book)
    var fault: Int32 = 0
    for sheet in sheets {
      let page = treatygraph_sheet(book, sheet.name)
      for (column, name) in sheet.table.columns.enumerated() {
        fault = max(fault, treatygraph_text(page, 0, UInt16(column), name, bold))
      }
      for (row, cells) in sheet.table.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          fault = max(fault, Self.write(cell, UInt32(row + 1), UInt16(column), page))
        }
      }
    }
    fault = max(fault, Int32(treatygraph_close(book)))
    guard fault == 0, rename(part, path) == 0 else {
      unlink(part)
      let reason = fault == 0 ? nil : treatygraph_fault(fault).map { String(cString: $0) }
      throw .notWritten(path, reason ?? "make its folder, or name another file with --output")
    }
  }

  private static func write(
    _ cell: ExportTable.Cell, _ row: UInt32, _ column: UInt16,
    _ page: UnsafeMutablePointer<lxw_worksheet>?
  ) -> Int32 {
    switch cell {
    case .text(let text): treatygraph_text(page, row, column, fitting(text), nil)
    case .number(let number): treatygraph_number(page, row, column, number)
    case .integer(let number): treatygraph_number(page, row, column, Double(number))
    case .empty: 0
    }
  }

  /// Without what XML does not allow, and as long as a cell may be, with an ellipsis where it was longer.
  private static func fitting(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isAllowed = scalar.value >= 0x20 || scalar == "\n" || scalar == "\t"
      kept.append(isAllowed && scalar.value & 0xFFFE != 0xFFFE ? scalar : "\u{FFFD}")
    }
    let whole = String(kept)
    guard whole.utf16.count > cellLimit else { return whole }
    return String(decoding: Array(whole.utf16.prefix(cellLimit - 1)), as: UTF16.self) + "…"
  }
}

/// Why a workbook could not be written.
enum WorkbookError: Error, CustomStringConvertible {
  case notWritten(String, String)
  case tooLong(sheet: String, rows: Int)

  var description: String {
    switch self {
    case .notWritten(let path, let reason): "\"\(path)\" cannot be written: \(reason)"
    case .tooLong(let sheet, let rows):
      "the sheet \"\(sheet)\" would have \(rows) rows, more than such a file holds: leave something out "
        + "with --since, --sure or --treaty, or write --as csv"
    }
  }
}
