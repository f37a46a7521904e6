import CSQLite

/// A compiled query; its database keeps it for the next time the same SQL is run.
final class PreparedQuery: ResultRow {
  let sql: String
  private let handle: OpaquePointer
  /// SQLITE_TRANSIENT, which is a cast macro and not imported: SQLite copies the bytes.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  /// Takes over the handle and finalizes it.
  init(_ handle: OpaquePointer, sql: String) {
    self.handle = handle
    self.sql = sql
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds all parameters in order; gives SQLite's result code.
  func bind(_ values: [any SQLBindable]) -> Int32 {
    sqlite3_clear_bindings(handle)
    precondition(
      sqlite3_bind_parameter_count(handle) == Int32(values.count),
      "as many values as parameters: \(sql)")
    for (index, value) in values.enumerated() {
      let code = bind(value.sqlValue, at: Int32(index + 1))
      guard code == SQLITE_OK else { return code }
    }
    return SQLITE_OK
  }

  /// Moves to the next row; gives SQLite's result code.
  func step() -> Int32 { sqlite3_step(handle) }

  func reset() { sqlite3_reset(handle) }

  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func blob(_ column: Int32) -> [UInt8] {
    guard let bytes = sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(sqlite3_column_bytes(handle, column))
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  func value(_ column: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, number)
    case .truth(let value): return sqlite3_bind_int64(handle, index, value ? 1 : 0)
    case .numbers(let list): return bind(.text(list.json), at: index)
    case .real(let number): return sqlite3_bind_double(handle, index, number)
    case .blob(let bytes):
      // A null pointer would bind NULL.
      guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
      return sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), Self.transient)
    case .text(var text):
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { bytes in
          // A null pointer would bind NULL: an empty text needs an address as well.
          bytes.baseAddress.map {
            sqlite3_bind_text64(
              handle, index, $0, UInt64(bytes.count), Self.transient, UInt8(SQLITE_UTF8))
          } ?? sqlite3_bind_text64(handle, index, "", 0, Self.transient, UInt8(SQLITE_UTF8))
        }
      }
    }
  }
}
