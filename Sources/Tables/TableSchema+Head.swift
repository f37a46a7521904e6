extension TableSchema {
  /// The comments at the top of the table that say what its columns mean; they are written by the
  /// program, beside what the authors of the table say of their choice.
  package var head: [String] {
    columns.map { "\(Self.mark) \($0.name): \($0.says) (\($0.holds))" }
  }

  private static let mark = "#:"

  /// The text of a table with this head above its header line, in place of any other such head.
  package func describing(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeAll { $0.hasPrefix(Self.mark) }
    let header = lines.firstIndex { !$0.isEmpty && !$0.hasPrefix("#") } ?? lines.endIndex
    lines.insert(contentsOf: head, at: header)
    return lines.joined(separator: "\n")
  }

  /// The table of a handbook that says what the columns mean, in Markdown.
  package var columnTable: String {
    let rows = columns.map { "| \($0.name) | \($0.says) | \($0.holds) |" }
    return (["| column | meaning | holds |", "| --- | --- | --- |"] + rows).joined(separator: "\n")
  }
}
