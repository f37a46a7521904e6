import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("Imports and records that are taken back")
struct ImportUndoTests {
  private static let version = ExtractorVersion(program: "1", data: "d")
  private let store: StatementStore

  init() throws { store = try StatementStore(inMemory: "test") }

  private func add(_ text: String, _ relation: Relation) throws -> Int64 {
    try store.add(
      .sample("a.txt", text: text), sentenceCount: 1, statements: [.sample(relation)],
      by: Self.version
    ).articleID
  }

  private func relations() throws -> [Relation] {
    try store.statements(matching: StatementQuery()).map(\.statement.relation)
  }

  private func noteImport(of article: Int64, replacing old: Int64) throws {
    try store.add(
      JournalEntry(
        coder: "ana", time: 1, kind: .import, subjects: [.article(article)],
        fields: ["replaced": "{\"\(article)\":\(old)}"]))
  }

  @Test("The version that an import replaced counts again, and gives way when that is done again")
  func replaced() throws {
    let old = try add("First.", .supports)
    let new = try add("Second.", .opposes)
    try noteImport(of: new, replacing: old)
    #expect(try relations() == [.opposes])
    for _ in 1...2 {
      _ = try store.undo(by: "ana", at: 2)
      #expect(try relations() == [.supports])
      #expect(try store.articles().map(\.id) == [old])
      _ = try store.redo(by: "ana", at: 2)
      #expect(try relations() == [.opposes])
      #expect(try store.articles().map(\.id) == [new])
    }
  }

  @Test("A third version stands, whatever becomes of the import before it")
  func third() throws {
    let old = try add("First.", .supports)
    let imported = try add("Second.", .opposes)
    try noteImport(of: imported, replacing: old)
    _ = try store.undo(by: "ana", at: 2)
    let third = try add("Third.", .signs)
    #expect(try store.articles().map(\.id) == [third])
    _ = try store.redo(by: "ana", at: 3)
    #expect(try store.articles().map(\.id) == [third])
    #expect(try relations() == [.signs])
    let purged = try #require(try store.purge(article: third))
    #expect(purged.versions.count == 3)
    #expect(try store.articles(includingSuperseded: true).isEmpty)
  }

  @Test("A version that came after the import is no part of it")
  func later() throws {
    let old = try add("First.", .supports)
    try noteImport(of: try add("Second.", .opposes), replacing: old)
    let third = try add("Third.", .signs)
    _ = try store.undo(by: "ana", at: 2)
    #expect(try store.articles().map(\.id) == [third])
  }
}
