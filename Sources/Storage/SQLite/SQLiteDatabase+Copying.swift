extension SQLiteDatabase {
  func runInParts(_ sql: String, _ body: (any ResultRow) throws -> Void) throws {
    try run(sql, [], body)
  }

  func columns(of table: String) throws -> [String] {
    var columns: [String] = []
    try run("SELECT lower(name) FROM pragma_table_info(?)", [table]) { columns.append($0.text(0)) }
    return columns
  }

  func suspendTriggers() throws {
    var names: [String] = []
    suspendedTriggers = []
    try run("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name", []) {
      names.append($0.text(0))
      suspendedTriggers.append($0.text(1))
    }
    for name in names { try execute(script: "DROP TRIGGER \(name)") }
    // Until the end of the transaction.
    try execute(script: "PRAGMA defer_foreign_keys = ON")
  }

  func resumeTriggers() throws {
    for trigger in suspendedTriggers { try execute(script: trigger) }
    suspendedTriggers = []
  }

  func lastNumber(of table: StoreTable) throws -> Int64 {
    var number: Int64 = 0
    let query =
      table.numbers == .neverAgain
      ? "SELECT seq FROM sqlite_sequence WHERE name = '\(table.name)'"
      : "SELECT max(id) FROM \(table.name)"
    try run(query, []) { number = $0.integer(0) }
    return number
  }

  // Others take the number behind the last row.
  func continueNumbers(of table: StoreTable, behind number: Int64) throws {
    guard table.numbers == .neverAgain, try number > lastNumber(of: table) else { return }
    try run("DELETE FROM sqlite_sequence WHERE name = ?", [table.name]) { _ in }
    try run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [table.name, number]) { _ in }
  }
}
