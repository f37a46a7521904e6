extension PostgreSQLDatabase {
  func runInParts(_ sql: String, _ body: (any ResultRow) throws -> Void) throws {
    try execute(
      script: "DECLARE part NO SCROLL CURSOR FOR \(PostgreSQLDialect.translated(sql))")
    var count = 0
    repeat {
      count = 0
      try execute(script: "FETCH FORWARD 2000 FROM part") { row in
        count += 1
        try body(row)
      }
    } while count > 0
    try execute(script: "CLOSE part")
  }

  func columns(of table: String) throws -> [String] {
    var columns: [String] = []
    try run(
      """
      SELECT column_name FROM information_schema.columns
      WHERE table_schema = current_schema() AND table_name = lower(?) ORDER BY ordinal_position
      """, [table]
    ) { columns.append($0.text(0)) }
    return columns
  }

  func suspendTriggers() throws {
    try alterTriggers("DISABLE")
    try execute(script: "SET CONSTRAINTS ALL DEFERRED")
  }

  func resumeTriggers() throws {
    // No table may be altered while a check of its rows waits.
    try execute(script: "SET CONSTRAINTS ALL IMMEDIATE")
    try alterTriggers("ENABLE")
  }

  private func alterTriggers(_ verb: String) throws {
    for table in StoreTable.all {
      try execute(script: "ALTER TABLE \(table.name) \(verb) TRIGGER USER")
    }
  }

  func lastNumber(of table: StoreTable) throws -> Int64 {
    var number: Int64 = 0
    try run(
      """
      SELECT greatest(ifnull((SELECT max(id) FROM \(table.name)), 0),
        (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM \(table.name)_id_seq))
      """, []
    ) { number = $0.integer(0) }
    return number
  }

  func continueNumbers(of table: StoreTable, behind number: Int64) throws {
    try PostgreSQLNumbering.set(table.name, to: max(number, lastNumber(of: table)), in: self)
  }
}
