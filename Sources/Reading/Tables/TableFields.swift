/// What the columns of a table hold, by their names.
///
/// Case, blanks and marks make no difference: `Publication Date` is `publication_date`.
struct TableFields {
  private var fields: [String: TableField] = [:]

  init(known: [String: TableField], own: [String: TableField]) {
    for (name, field) in known { fields[Self.key(name)] = field }
    for (name, field) in own { fields[Self.key(name)] = field }
  }

  private static func key(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.isDigit })
  }

  subscript(column: String) -> TableField? { fields[Self.key(column)] }

  /// True of names of which some hold what articles are read from.
  func haveText(_ columns: [String]) -> Bool {
    columns.contains { self[$0] == .text || self[$0] == .abstract }
  }

  /// True of a line that names columns rather than telling what the table is.
  func areHeader(_ columns: [String]) -> Bool {
    haveText(columns) || columns.count { self[$0] != nil } >= 2
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType != nil }
}
