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

  static let all = [
    StoreFactory(
      testDescription: "in memory", open: { _ in try StatementStore(inMemory: "test") },
      lasts: false),
    StoreFactory(
      testDescription: "on disk",
      open: { try StatementStore(path: $0.file("store.sqlite"), for: .writing) }, lasts: true),
  ]
}
