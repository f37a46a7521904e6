import CPostgreSQL

/// A store in a schema of a PostgreSQL database, through libpq.
///
/// One transaction writes at a time, as with SQLite: what is weighed and numbered hangs on all that was
/// written before. Readers wait for nobody.
final class PostgreSQLDatabase: Database {
  let path: String
  let words: any WordIndex
  private let handle: OpaquePointer
  private var prepared: [PreparedSQL: String] = [:]
  /// The numbers that were given when the transaction began, and each of its parts.
  private var numberings: [PostgreSQLNumbering] = []

  /// False until the schema is made: nothing gives numbers yet.
  var hasTables = false

  private struct PreparedSQL: Hashable {
    let sql: String
    let types: [UInt32]
  }

  /// Connects; `patience` is how long to wait for another program that writes.
  init(_ address: PostgreSQLAddress, patience: Duration) throws {
    path = address.shown
    words = try StemIndex()
    guard let opened = address.connect() else {
      throw StorageError.unreachable(path: path, detail: "no memory")
    }
    handle = opened
    guard tg_pq_is_connected(handle) == 1 else {
      throw StorageError.unreachable(path: path, detail: message)
    }
    let milliseconds = max(1, min(patience / .milliseconds(1), 3_600_000))
    // Queries are short: to compile them takes longer than to run them.
    try execute(
      script: """
        SET jit = off; SET client_encoding = 'UTF8'; SET client_min_messages = warning;
        SET extra_float_digits = 1; SET bytea_output = 'hex'; SET datestyle = 'ISO, YMD';
        SET lock_timeout = \(Int(milliseconds)); SET idle_in_transaction_session_timeout = 0
        """)
  }

  deinit { tg_pq_finish(handle) }

  /// Whether the server takes nothing in, as one that follows another does.
  var isReadOnly: Bool {
    var answer = false
    try? run("SELECT current_setting('transaction_read_only')", []) { answer = $0.text(0) == "on" }
    return answer
  }

  var isInTransaction: Bool { tg_pq_is_in_transaction(handle) == 1 }

  var preparedQueries: [String] { Set(prepared.keys.map(\.sql)).sorted() }

  func execute(script: String) throws { try execute(script: script) { _ in } }

  /// The closure gets the rows of the last statement.
  func execute(script: String, _ body: (any ResultRow) throws -> Void) throws {
    let result = tg_pq_execute(handle, script)
    let rows = PostgreSQLRows(result)
    try check(result, sql: script)
    while rows.advance() { try body(rows) }
  }

  func run(
    _ sql: String, _ values: [any SQLBindable], _ body: (any ResultRow) throws -> Void
  ) throws {
    let parameters = values.map { PostgreSQLParameter($0.sqlValue) }
    let name = try name(of: sql, parameters)
    let result = parameters.withTexts { tg_pq_run(handle, name, Int32(parameters.count), $0) }
    let rows = PostgreSQLRows(result)
    try check(result, sql: sql)
    while rows.advance() { try body(rows) }
  }

  /// The name under which the server keeps the statement.
  private func name(of sql: String, _ parameters: [PostgreSQLParameter]) throws -> String {
    // What is inserted gets the types of the columns: what may be absent would make many statements.
    let infersTypes = sql.hasPrefix("INSERT") && sql.contains("VALUES")
    let key = PreparedSQL(
      sql: sql,
      types: parameters.map { infersTypes && !$0.isList ? PostgreSQLParameter.unknown : $0.type })
    if let known = prepared[key] { return known }
    let name = "q\(prepared.count)"
    let result = key.types.withUnsafeBufferPointer {
      tg_pq_prepare(
        handle, name, PostgreSQLDialect.translated(sql), Int32(key.types.count), $0.baseAddress)
    }
    defer { tg_pq_clear(result) }
    try check(result, sql: sql)
    prepared[key] = name
    return name
  }

  func beginWriting() throws {
    try execute(script: "BEGIN")
    do {
      // Under it what is read is what the writer before has left.
      try execute(
        script: "SELECT pg_advisory_xact_lock(\(Migration.applicationID), \(Self.schemaNumber))")
      guard hasTables else { return }
      numberings = [try PostgreSQLNumbering(of: self)]
      try execute(script: "SAVEPOINT whole")
    } catch {
      try? rollBack()
      throw error
    }
  }

  /// Stores in one database are written to side by side.
  private static let schemaNumber = "hashtext(current_schema())"

  func beginReading() throws {
    numberings = []
    try execute(script: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  }

  func commit() throws {
    numberings = []
    try execute(script: "COMMIT")
  }

  func rollBack() throws {
    let first = numberings.first
    numberings = []
    if let first, tg_pq_is_connected(handle) == 1 {
      // Numbers are given outside of transactions; the lock is still held where a part is undone.
      try? execute(script: "ROLLBACK TO SAVEPOINT whole")
      try? first.restore(in: self)
    }
    try execute(script: "ROLLBACK")
  }

  func beginPart() throws {
    numberings.append(try PostgreSQLNumbering(of: self))
    try execute(script: "SAVEPOINT part")
  }

  func keepPart() throws {
    numberings.removeLast()
    try execute(script: "RELEASE SAVEPOINT part")
  }

  func undoPart() throws {
    try execute(script: "ROLLBACK TO SAVEPOINT part; RELEASE SAVEPOINT part")
    try numberings.popLast()?.restore(in: self)
  }

  // Its files are the server's own: pg_amcheck looks at them, and reindexdb mends.
  func damages() throws -> [String] { [] }
  func rebuildIndexes() throws {}

  func prepareToForget() throws {}

  // What was removed lies in the files until its place is given to something else.
  func finishForgetting() throws {
    try execute(script: "VACUUM \(StoreTable.all.map(\.name).joined(separator: ", "))")
  }

  private var message: String {
    String(cString: tg_pq_message(handle)).split(separator: "\n").joined(separator: " ")
  }

  private func check(_ result: OpaquePointer?, sql: String) throws {
    guard let result else {
      throw StorageError.failed(path: path, detail: message, sql: sql)
    }
    guard tg_pq_is_failure(result) == 1 else { return }
    let state = tg_pq_state(result).map { String(cString: $0) } ?? ""
    let detail = tg_pq_detail(result).map { String(cString: $0) } ?? message
    guard tg_pq_is_connected(handle) == 1 else {
      throw StorageError.unreachable(path: path, detail: detail)
    }
    throw StorageError(state: state, path: path, detail: detail, sql: sql)
  }
}

extension StorageError {
  /// What the codes mean: https://www.postgresql.org/docs/15/errcodes-appendix.html
  fileprivate init(state: String, path: String, detail: String, sql: String) {
    self =
      switch state {
      case "55P03", "40P01": .locked(path: path)
      case "53100": .diskFull(path: path)
      case "25006", "42501": .notWritable(path: path)
      case "XX001", "XX002": .damaged(path: path, detail: detail)
      case let code where code.hasPrefix("57P"): .unreachable(path: path, detail: detail)
      default: .failed(path: path, detail: detail, sql: sql)
      }
  }
}
