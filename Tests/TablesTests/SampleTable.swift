import Tables

/// A table of nothing in particular, with a column of each sort.
enum SampleTable {
  enum Colour: String, CaseIterable, Sendable { case red, green, blue }

  static let id = Column(0, "id", .lowercase, "what it is called")
  static let name = Column(1, "name", .optional(.text), "what it is shown as")
  static let colours = Column(2, "colours", .list(of: .oneOf(Colour.self)), "what it looks like")
  static let size = Column(3, "size", .number(in: 0...1), "how large it is")

  static let schema = TableSchema(
    "things/sample.tsv", columns: [id, name, colours, size], key: [id], order: .by(id))

  static let header = "id\tname\tcolours\tsize\n"

  static func table(_ rows: String) -> Table {
    Table(schema, path: "sample.tsv", bytes: Array((header + rows).utf8))
  }

  /// What checking finds, as `line:column: message`.
  static func faults(_ rows: String) -> [String] { table(rows).check().map(told) }

  static func told(_ fault: TableFault) -> String {
    "\(fault.line ?? 0):\(fault.column ?? 0): \(fault.message)"
  }
}
