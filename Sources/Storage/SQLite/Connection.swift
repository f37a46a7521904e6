import CSQLite
import Glibc

/// An open database file. Not for two threads at once: `StatementStore` holds it behind a lock.
final class Connection {
  enum Mode {
    /// Creates the file where there is none.
    case readWriteCreate
    case readWrite
    case readOnly
    /// For a file that nobody can be writing to, as it lies where it cannot be written.
    case immutable
  }

  let path: String
  private let handle: OpaquePointer
  private var prepared: [String: PreparedQuery] = [:]
  /// What has been read of what people amend; forgotten with what is rolled back.
  var foldedAmendments: FoldedAmendments?
  /// Called when a transaction is in the file.
  var afterCommit: (@Sendable () -> Void)?

  /// Opens the file; `patience` is how long to wait for another program's lock.
  init(path: String, mode: Mode, patience: Duration) throws {
    self.path = path
    // One owner at a time behind the store's lock, so SQLite needs none of its own.
    let common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var opened: OpaquePointer?
    let code =
      switch mode {
      case .readWriteCreate:
        sqlite3_open_v2(
          path, &opened, common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
      case .readWrite: sqlite3_open_v2(path, &opened, common | SQLITE_OPEN_READWRITE, nil)
      case .readOnly: sqlite3_open_v2(path, &opened, common | SQLITE_OPEN_READONLY, nil)
      case .immutable:
        sqlite3_open_v2(
          Self.immutableAddress(of: path), &opened,
          common | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nil)
      }
    guard let opened else { throw StorageError.unreadable(path: path) }
    handle = opened
    guard code == SQLITE_OK else { throw error(code, sql: "(opening)") }
    sqlite3_busy_timeout(handle, Int32(min(patience / .milliseconds(1), 3_600_000)))
  }

  deinit {
    prepared = [:]
    sqlite3_close_v2(handle)
  }

  /// True where the file or its folder refuses writing.
  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  var lastInsertedID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Runs several statements of SQL without parameters.
  func execute(script: String) throws {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, sql: script) }
  }

  func run(_ sql: String, _ values: any SQLBindable...) throws {
    _ = try rows(sql, values) { _ in }
  }

  /// The rows of a query, each read by the closure.
  func rows<Value>(
    _ sql: String, _ values: [any SQLBindable] = [], _ read: (inout Row) throws -> Value
  ) throws -> [Value] {
    let query = try query(sql)
    defer { query.reset() }
    let bound = query.bind(values)
    guard bound == SQLITE_OK else { throw error(bound, sql: sql) }
    var found: [Value] = []
    while true {
      switch query.step() {
      case SQLITE_ROW:
        var row = Row(of: query, in: path)
        found.append(try read(&row))
      case SQLITE_DONE: return found
      case let code: throw error(code, sql: sql)
      }
    }
  }

  /// The first row of a query, nil where there is none.
  func row<Value>(
    _ sql: String, _ values: any SQLBindable..., read: (inout Row) throws -> Value
  ) throws -> Value? {
    try rows(sql, values, read).first
  }

  func integer(_ sql: String) throws -> Int {
    try row(sql) { $0.integer() } ?? 0
  }

  /// One state of the file for all that the closure reads.
  func reading<Value>(_ body: () throws -> Value) throws -> Value {
    guard !isInTransaction else { return try body() }
    try run("BEGIN")
    defer { try? run("COMMIT") }
    return try body()
  }

  /// All or nothing: what the closure did is undone when it throws. What answers are kept of follows
  /// what it did. Within another transaction it is a part of that one, and is undone alone.
  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    guard isInTransaction else {
      try begin()
      do {
        let value = try body()
        try commit()
        return value
      } catch {
        rollBack()
        throw error
      }
    }
    try run("SAVEPOINT part")
    do {
      let value = try body()
      try run("RELEASE part")
      return value
    } catch {
      foldedAmendments = nil
      if isInTransaction {
        try run("ROLLBACK TO part")
        try run("RELEASE part")
      }
      throw error
    }
  }

  /// Begins a transaction that ``commit()`` or ``rollBack()`` ends.
  func begin() throws {
    // IMMEDIATE takes the write lock here, where waiting for it is safe: a transaction that has
    // read first cannot wait (https://www.sqlite.org/lang_transaction.html).
    try run("BEGIN IMMEDIATE")
  }

  func commit() throws {
    try AnswerKeeper.settle(self)
    try run("COMMIT")
    afterCommit?()
  }

  func rollBack() {
    foldedAmendments = nil
    // A full disk has rolled it back already; the first error is the one to tell.
    if isInTransaction { try? run("ROLLBACK") }
  }

  private var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// All SQL that was run, for tests that ask how.
  var preparedQueries: [String] { prepared.keys.sorted() }

  private func query(_ sql: String) throws -> PreparedQuery {
    if let known = prepared[sql] { return known }
    var compiled: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
    guard code == SQLITE_OK, let compiled else { throw error(code, sql: sql) }
    let query = PreparedQuery(compiled, sql: sql)
    prepared[sql] = query
    return query
  }

  private func error(_ code: Int32, sql: String) -> StorageError {
    let detail = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_NOTADB: return .notADatabase(path: path)
    case SQLITE_BUSY, SQLITE_LOCKED: return .locked(path: path)
    case SQLITE_FULL: return .diskFull(path: path)
    case SQLITE_READONLY, SQLITE_PERM: return .notWritable(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, detail: detail)
    case SQLITE_IOERR where [ENOSPC, EDQUOT, EFBIG].contains(sqlite3_system_errno(handle)):
      return .diskFull(path: path)
    case SQLITE_CANTOPEN: return .unreadable(path: path)
    default: return .failed(path: path, detail: detail, sql: sql)
    }
  }

  private static func immutableAddress(of path: String) -> String {
    let plain = Set("/-._".utf8)
    var address = "file:"
    for byte in path.utf8 {
      let isWord =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isWord || plain.contains(byte) {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        address += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
      }
    }
    return address + "?immutable=1"
  }
}
