import Foundation
import Statements

/// Rows for another program's table.
public struct ExportTable: Hashable, Sendable {
  /// What stands in a place.
  public enum Cell: Hashable, Sendable {
    /// Words.
    case text(String)
    /// A number with a fraction.
    case number(Double)
    /// A whole number.
    case integer(Int64)
    /// Nothing.
    case empty

    init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
  }

  /// The names of the columns.
  public var columns: [String]
  /// Each as long as the columns.
  public var rows: [[Cell]]

  /// A table by its parts.
  public init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  /// RFC 4180. A text that a spreadsheet would take for a formula gets a quotation mark before it.
  public var csv: String {
    let head = columns.map(Self.quoted).joined(separator: ",")
    let lines = rows.map { row in row.map(Self.field).joined(separator: ",") }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  /// One object a line; places without anything are null.
  public var jsonLines: [String] {
    rows.map { row in
      let fields = zip(columns, row).map { name, cell in
        "\(JSONLines.quoted(name)):\(Self.json(cell))"
      }
      return "{" + fields.joined(separator: ",") + "}"
    }
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .text(let text):
      guard let first = text.first, "=+-@\t\r".contains(first) else { return quoted(text) }
      return quoted("'" + text)
    case .number(let number): return "\(number)"
    case .integer(let number): return "\(number)"
    case .empty: return ""
    }
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func json(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): JSONLines.quoted(text)
    case .number(let number): "\(number)"
    case .integer(let number): "\(number)"
    case .empty: "null"
    }
  }
}
