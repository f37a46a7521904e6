import Foundation

/// The JSON writer of reports: one value, one line, its fields in alphabetical order.
package enum JSONLines {
  /// A value as a line without its end.
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// A text in its quotation marks.
  static func quoted(_ text: String) -> String { (try? line(text)) ?? "\"\"" }
}
