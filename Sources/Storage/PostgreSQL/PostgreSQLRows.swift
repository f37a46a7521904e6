import CPostgreSQL
import Glibc

/// The rows that a statement gave, one after the other; all of them are here already.
final class PostgreSQLRows: ResultRow {
  private let result: OpaquePointer?
  private let count: Int32
  private var row: Int32 = -1

  /// Takes the result over and frees it.
  init(_ result: OpaquePointer?) {
    self.result = result
    count = result.map { tg_pq_rows($0) } ?? 0
  }

  deinit { if let result { tg_pq_clear(result) } }

  /// Moves to the next row; false where there is none.
  func advance() -> Bool {
    row += 1
    return row < count
  }

  func isNull(_ column: Int32) -> Bool { tg_pq_is_null(result, row, column) == 1 }

  func integer(_ column: Int32) -> Int64 {
    guard let text = tg_pq_value(result, row, column) else { return 0 }
    // Truth is written as a letter.
    switch UInt8(bitPattern: text[0]) {
    case UInt8(ascii: "t"): return 1
    case UInt8(ascii: "f"): return 0
    default: return Int64(strtoll(text, nil, 10))
    }
  }

  func real(_ column: Int32) -> Double {
    tg_pq_value(result, row, column).map { strtod($0, nil) } ?? 0
  }

  func text(_ column: Int32) -> String {
    PostgreSQLText.read(String(decoding: bytes(column), as: UTF8.self))
  }

  func blob(_ column: Int32) -> [UInt8] { PostgreSQLText.bytes(hexadecimal: bytes(column)) }

  func value(_ column: Int32) -> SQLValue {
    guard !isNull(column) else { return .null }
    // The numbers of the types, as in `PostgreSQLParameter`.
    switch tg_pq_type(result, column) {
    case 16, 20, 21, 23: return .integer(integer(column))
    case 700, 701: return .real(real(column))
    case 17: return .blob(blob(column))
    default: return .text(text(column))
    }
  }

  private func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let count = Int(tg_pq_length(result, row, column))
    let start = UnsafeRawPointer(tg_pq_value(result, row, column))
    return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
  }
}
