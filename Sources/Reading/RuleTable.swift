/// A file of tab-separated values: one entry a line, lines with `#` are comments.
struct RuleTable {
  struct Row {
    let file: String
    let line: Int
    let fields: [String]

    func fault(_ reason: String) -> ReadingError {
      .badRules(file: file, line: line, reason: reason)
    }

    /// The field as a member of a closed set.
    func value<Value: CaseIterable & RawRepresentable<String>>(
      _ column: Int, of type: Value.Type
    ) throws(ReadingError) -> Value {
      guard let value = Value(rawValue: fields[column]) else {
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault("unknown word \"\(fields[column])\": write one of \(known)")
      }
      return value
    }
  }

  let rows: [Row]

  init(path: String, columns: Int) throws(ReadingError) {
    let text = try SourceText(
      bytes: SourceFile(path: path, limit: 1 << 20).read(), name: path
    ).string
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let row = Row(file: path, line: index + 1, fields: fields)
      guard fields.count == columns, !fields.contains("") else {
        throw row.fault("\(fields.count) fields: \(columns) are needed, with a tab between them")
      }
      rows.append(row)
    }
    self.rows = rows
  }
}
