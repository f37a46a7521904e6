import TreatyGraph

/// How many entries of a sort the data folder holds.
struct DataCountRow: Encodable {
  static let listing = Listing<DataCountRow>(
    columns: [.number("COUNT"), .number("AT LEAST"), .wrapping("OF")]
  ) { row in
    [
      Table.Cell(String(row.count), row.count < row.minimum ? .error : nil),
      Table.Cell(String(row.minimum), .faint), Table.Cell(row.name),
    ]
  }

  private var name: String
  private var count: Int
  private var minimum: Int

  init(_ count: DirectoryCheck.Count) {
    name = count.name
    self.count = count.count
    minimum = count.minimum
  }
}
