/// The numbers that the tables of a store have given last: a transaction that is undone gives them back,
/// so that the next one gives what it would have given in a file.
struct PostgreSQLNumbering {
  private let last: [NumberedTable]

  private struct NumberedTable {
    let name: String
    /// 0 where none was given.
    let number: Int64
  }

  private static let query = StoreTable.all.filter(\.givesNumbers).map { table in
    """
    SELECT '\(table.name)', CASE WHEN is_called THEN last_value ELSE 0 END FROM \(table.name)_id_seq
    """
  }.joined(separator: " UNION ALL ")

  init(of database: PostgreSQLDatabase) throws {
    var tables: [NumberedTable] = []
    try database.run(Self.query, []) {
      tables.append(NumberedTable(name: $0.text(0), number: $0.integer(1)))
    }
    last = tables
  }

  func restore(in database: PostgreSQLDatabase) throws {
    for table in last { try Self.set(table.name, to: table.number, in: database) }
  }

  /// Lets the next number of a table be the one behind this.
  static func set(_ table: String, to number: Int64, in database: PostgreSQLDatabase) throws {
    try database.execute(
      script: "SELECT setval('\(table)_id_seq', \(max(1, number)), \(number > 0))")
  }
}
