import Statements
import Storage
import TestSupport

/// Where a test keeps its store: what holds in memory must hold on disk, and on a server.
enum StorePlace: CaseIterable {
  case memory, disk, server

  static var allCases: [StorePlace] {
    PostgreSQLServer.shared == nil ? [.memory, .disk] : [.memory, .disk, .server]
  }

  func withStore(_ body: (StatementStore) throws -> Void) throws {
    switch self {
    case .memory: try body(StatementStore(inMemory: "test"))
    case .disk:
      let folder = try TemporaryFolder()
      try body(StatementStore(path: folder.file("test.db"), for: .writing))
    case .server:
      guard let server = PostgreSQLServer.shared else { return }
      try body(StatementStore(path: server.freshAddress(), for: .writing))
    }
  }
}

extension StatementStore {
  static let firstVersion = ExtractorVersion(program: "1.0", data: "d1")
  static let secondVersion = ExtractorVersion(program: "1.1", data: "d1")

  @discardableResult
  func add(
    _ document: Document, _ statements: Statement..., by version: ExtractorVersion = firstVersion
  ) throws -> AdditionOutcome {
    try add(document, sentenceCount: 5, statements: statements, by: version)
  }
}
