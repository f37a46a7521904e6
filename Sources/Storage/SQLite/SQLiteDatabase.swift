import CSQLite
import Glibc

/// A store in one SQLite file, or in memory.
final class SQLiteDatabase: Database {
  enum Mode {
    /// Creates the file where there is none.
    case readWriteCreate
    case readWrite
    case readOnly
    /// For a file that nobody can be writing to, as it lies where it cannot be written.
    case immutable
  }

  let path: String
  let words: any WordIndex = FullTextIndex()
  private let handle: OpaquePointer
  private let file: OpenFile
  /// Those that are out of use, as they were written.
  var suspendedTriggers: [String] = []
  private var prepared: [String: PreparedQuery] = [:]

  /// Opens the file; `patience` is how long to wait for another program's lock.
  init(path: String, mode: Mode, patience: Duration) throws {
    self.path = path
    let file = OpenFile(path)
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
    self.file = file.isThere ? file : OpenFile(path)
    guard code == SQLITE_OK else { throw error(code, sql: "(opening)") }
    sqlite3_busy_timeout(handle, Int32(min(patience / .milliseconds(1), 3_600_000)))
  }

  deinit {
    prepared = [:]
    sqlite3_close_v2(handle)
  }

  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  func execute(script: String) throws {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, sql: script) }
  }

  func run(
    _ sql: String, _ values: [any SQLBindable], _ body: (any ResultRow) throws -> Void
  ) throws {
    let query = try query(sql)
    defer { query.reset() }
    let bound = query.bind(values)
    guard bound == SQLITE_OK else { throw error(bound, sql: sql) }
    while true {
      switch query.step() {
      case SQLITE_ROW: try body(query)
      case SQLITE_DONE: return
      case let code: throw error(code, sql: sql)
      }
    }
  }

  // IMMEDIATE takes the write lock here, where waiting for it is safe: a transaction that has read
  // first cannot wait (https://www.sqlite.org/lang_transaction.html).
  func beginWriting() throws { try run("BEGIN IMMEDIATE") }
  func beginReading() throws { try run("BEGIN") }
  func commit() throws { try run("COMMIT") }
  func rollBack() throws { try run("ROLLBACK") }

  func beginPart() throws { try run("SAVEPOINT part") }
  func keepPart() throws { try run("RELEASE part") }
  func undoPart() throws {
    try run("ROLLBACK TO part")
    try run("RELEASE part")
  }

  private func run(_ sql: String) throws { try run(sql, []) { _ in } }

  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  var preparedQueries: [String] { prepared.keys.sorted() }

  func damages() throws -> [String] {
    var lines: [String] = []
    try run("PRAGMA integrity_check(20)", []) { lines.append($0.text(0)) }
    return lines == ["ok"] ? [] : lines
  }

  func rebuildIndexes() throws { try execute(script: "REINDEX") }

  func prepareToForget() throws { try execute(script: "PRAGMA secure_delete = ON") }

  // The log still holds what the file holds no more.
  func finishForgetting() throws { try execute(script: "PRAGMA wal_checkpoint(TRUNCATE)") }

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
