import CPostgreSQL
import Foundation

/// Where a store lies in PostgreSQL: an address as libpq reads it, `postgresql://user@host/database`.
///
/// The store is the first schema of the search path; `?options=-csearch_path%3Dname` names another one.
struct PostgreSQLAddress: Hashable {
  let address: String

  /// Nil for the path of a file.
  init?(_ path: String) {
    guard path.hasPrefix("postgresql://") || path.hasPrefix("postgres://") else { return nil }
    address = path
  }

  /// The address without a password, for messages.
  var shown: String {
    let hidden = #/(?<begin>://[^/@:?]*):[^/@?]*@/#
    let parameter = #/(?<begin>[?&]password=)[^&]*/#
    return address.replacing(hidden) { "\($0.output.begin)@" }
      .replacing(parameter) { "\($0.output.begin)…" }
  }

  /// Nil where there is no memory. Whether it is connected the handle tells.
  func connect() -> OpaquePointer? {
    let pairs = ["dbname": address, "fallback_application_name": "treatygraph"]
    let keys = pairs.keys.map { strdup($0) }
    let values = pairs.values.map { strdup($0) }
    defer { for text in keys + values { free(text) } }
    return tg_pq_connect(
      keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil])
  }
}
