import Foundation
import Positions
import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("Copying whole stores")
struct CopyingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Articles, a replaced one, a copy, decisions, an undo, a removed and a purged one, a page and a feed.
  private func filled() throws -> StatementStore {
    let store = try StatementStore(path: folder.file("source.sqlite"), for: .writing)
    try store.add(.sample("a.txt", text: "é\u{0} 中文 'quoted'"), .full, .sample().moved(by: 30))
    try store.add(.sample("b.txt", text: "Old."), .sample(.opposes))
    try store.add(.sample("b.txt", text: "New."), .sample(.signs))
    try store.add(.sample("c.txt"), .sample(.rejects))
    try store.add(.reject, on: 1, by: "ana", at: 1_700_000_000, because: "so")
    try store.add(.accept, on: 2, by: "ben", at: 1_700_000_001)
    _ = try store.undo(by: "ben", at: 1_700_000_002)
    try store.remember(PageValidators(entityTag: "v"), ofPage: "p", article: 1)
    try store.remember(SeenItem(feed: "f", id: "1", content: "c"), as: 1)
    try store.purge(article: 4, at: 1_700_000_003)
    return store
  }

  private func everyPlace() throws -> [String] {
    let server = try PostgreSQLServer.shared.map { [try $0.freshAddress()] } ?? []
    return [folder.file("other.sqlite")] + server
  }

  @Test("There and back again a store is the same to the last row")
  func thereAndBack() throws {
    let source = try filled()
    for (number, place) in try everyPlace().enumerated() {
      let other = try StatementStore(path: place, for: .writing)
      let count = try source.copy(into: other)
      let all = StatementQuery(includesSuperseded: true)
      #expect(try other.statements(matching: all) == source.statements(matching: all))
      #expect(try other.answerFaults() == [])
      let back = try StatementStore(path: folder.file("back\(number).sqlite"), for: .writing)
      #expect(try other.copy(into: back) == count)
      #expect(try back.dump() == source.dump())
      #expect(try other.add(.sample("d.txt"), .sample()) == .added(5))
      #expect(try other.statements(matching: StatementQuery(article: 5)).map(\.id) == [6])
    }
  }

  @Test("A store that holds something is no place for a copy")
  func occupied() throws {
    let source = try filled()
    for place in try everyPlace() {
      let other = try StatementStore(path: place, for: .writing)
      try other.add(.sample("z.txt"), .sample())
      #expect(throws: StorageError.notEmpty(path: place)) { try source.copy(into: other) }
      #expect(try other.articles().map(\.article.name) == ["z.txt"])
    }
  }

  @Test("Triggers are there again after a copy")
  func triggers() throws {
    let source = try filled()
    for place in try everyPlace() {
      let other = try StatementStore(path: place, for: .writing)
      _ = try source.copy(into: other)
      other.connection.withLock { connection in
        _ = #expect(throws: StorageError.self) {
          try connection.run("UPDATE journal SET coder = 'x' WHERE id = 1")
        }
      }
      #expect(try other.search([SearchTerm(spellings: ["new"])], limit: 9).count == 1)
    }
  }

  @Test("A backup is the store at one moment, while another writes")
  func backup() throws {
    let source = try filled()
    let writer = try StatementStore(path: source.path, for: .writing)
    try writer.together {
      try writer.add(.sample("late.txt"), .sample())
      try StatementStore(path: source.path, for: .reading)
        .backUp(to: folder.file("backup.sqlite"))
    }
    let backup = try StatementStore(path: folder.file("backup.sqlite"), for: .reading)
    #expect(try backup.articles().map(\.article.name) == ["a.txt", "b.txt"])
    #expect(try folder.fileNames.contains("backup.sqlite-wal") == false)
    #expect(throws: StorageError.notEmpty(path: folder.file("backup.sqlite"))) {
      try source.backUp(to: folder.file("backup.sqlite"))
    }
  }

  @Test("Every table of a store is copied")
  func tables() throws {
    let tables = try Connection.withEveryTable()
    #expect(Set(StoreTable.all.map { $0.name }) == tables)
  }
}

extension Connection {
  /// The tables that a store has in a file, without those that SQLite keeps for itself.
  fileprivate static func withEveryTable() throws -> Set<String> {
    let connection = try Connection(path: ":memory:", mode: .readWriteCreate, patience: .zero)
    try connection.migrate()
    return Set(
      try connection.rows(
        """
        SELECT name FROM pragma_table_list
        WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite%'
        """
      ) { $0.text() })
  }
}
