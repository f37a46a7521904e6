import Foundation
import Statements
import Storage
import TestSupport
import Testing

/// Makes an empty store of one back end. A second back end is one more of them: the contract is the
/// same.
struct StoreFactory: Sendable, CustomTestStringConvertible {
  var testDescription: String
  /// The store may keep its files in the folder; it is opened again with the same one.
  var open: @Sendable (TemporaryFolder) throws -> any WritableStore
  /// False for what is gone with the value.
  var lasts: Bool

  static let all = files + (PostgreSQLServer.shared.map { [inPostgreSQL($0)] } ?? [])

  private static func inPostgreSQL(_ server: PostgreSQLServer) -> StoreFactory {
    StoreFactory(
      testDescription: "in PostgreSQL",
      open: { try StatementStore(path: $0.address(on: server), for: .writing) }, lasts: true)
  }

  private static let files = [
    StoreFactory(
      testDescription: "in memory", open: { _ in try StatementStore(inMemory: "test") },
      lasts: false),
    StoreFactory(
      testDescription: "on disk",
      open: { try StatementStore(path: $0.file("store.sqlite"), for: .writing) }, lasts: true),
  ]
}

extension TemporaryFolder {
  /// The schema that stands for this folder.
  fileprivate func address(on server: PostgreSQLServer) throws -> String {
    let file = file("address")
    if let known = try? String(contentsOfFile: file, encoding: .utf8) { return known }
    let address = try server.freshAddress()
    try write(address, to: "address")
    return address
  }
}
