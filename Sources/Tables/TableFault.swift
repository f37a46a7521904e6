/// Something wrong in a table, with its place.
package struct TableFault: Hashable, Sendable {
  /// A lower-case sentence with the value at fault and the way out.
  package let message: String
  package let path: String
  /// Counted from 1; nil where the whole file is meant.
  package let line: Int?
  /// Counted from 1 in Unicode scalars.
  package let column: Int?
  /// The line itself, for the caret.
  package let text: String?
  /// True for what can be read as it is meant, and should be written otherwise.
  package let isHarmless: Bool

  package init(
    _ message: String, path: String, line: Int? = nil, column: Int? = nil, text: String? = nil,
    isHarmless: Bool = false
  ) {
    self.message = message
    self.path = path
    self.line = line
    self.column = column
    self.text = text
    self.isHarmless = isHarmless
  }
}

/// Why a table cannot be used.
package enum TableError: Error, Hashable, Sendable {
  case unreadable(path: String, reason: String)
  case fault(TableFault)
}
