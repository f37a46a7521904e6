import Positions
import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("Decisions that hold for another text")
struct CarryingTests {
  private static let version = ExtractorVersion(program: "1", data: "d")
  private static let sentence = "Ruritania backs the treaty."
  private let store: StatementStore

  init() throws { store = try StatementStore(inMemory: "test") }

  /// A text whose statement stands after so many scalars.
  private func document(_ name: String, after prefix: String = "", and end: String = "") -> Document
  {
    .sample(name, text: prefix + Self.sentence + end)
  }

  private func add(_ document: Document, finding statements: [Statement]) throws {
    try store.add(document, sentenceCount: 1, statements: statements, by: Self.version)
  }

  private func sample(after count: Int) -> Statement {
    var statement = Statement.sample().moved(by: count)
    statement.evidence.sentenceIndex = 0
    return statement
  }

  private func found() throws -> [SourcedStatement] {
    try store.statements(matching: StatementQuery())
  }

  private func oppose(_ number: Int64) throws {
    var correction = Correction()
    correction.side = .oppose
    try store.add(.correct(correction), on: number, by: "ana", at: 5)
  }

  @Test("A decision moves along where the article's text has changed before its sentence")
  func changed() throws {
    try add(document("a.txt"), finding: [sample(after: 0)])
    try oppose(1)
    try add(document("a.txt", after: "News. "), finding: [sample(after: 6)])
    #expect(try found().map(\.statement.polarity) == [.oppose])
    #expect(try store.journal().first?.entry.subjects == [.statement(1), .statement(2)])
    #expect(try store.journal(matching: JournalQuery(lost: true)).isEmpty)
    _ = try store.undo(by: "ana", at: 6)
    #expect(try found().map(\.statement) == [sample(after: 6)])
    _ = try store.redo(by: "ana", at: 6)
    #expect(try found().map(\.statement.polarity) == [.oppose])
  }

  @Test("It moves along to a sentence in which nothing is found any more")
  func unfound() throws {
    try add(document("a.txt"), finding: [sample(after: 0)])
    try oppose(1)
    try add(document("a.txt", after: "News. "), finding: [])
    #expect(try found().map(\.statement.polarity) == [.oppose])
    #expect(try found().map(\.statement.actor.quote.range) == [ScalarRange(6, 15)])
    _ = try store.undo(by: "ana", at: 6)
    #expect(try found().isEmpty)
  }

  @Test("Where its sentence is gone it stays with the old text")
  func gone() throws {
    try add(document("a.txt"), finding: [sample(after: 0)])
    try oppose(1)
    try add(.sample("a.txt", text: "Nothing of it."), finding: [])
    #expect(try found().isEmpty)
    #expect(try store.journal().first?.entry.subjects == [.statement(1)])
    #expect(try store.journal(matching: JournalQuery(lost: true)).map(\.number) == [1])
  }

  private func addReport(_ name: String, date: String) throws {
    let document = SampleReport().document(name, date: date)
    let words = "Ruritania will not sign the Harbour Treaty this year"
    var statement = Statement.sample()
    statement.evidence.sentence = Quote(text: words, range: ScalarRange(0, words.count))
    try store.add(
      document, sentenceCount: 1, statements: [statement],
      fingerprint: Fingerprint(of: document), by: Self.version)
  }

  @Test("It holds for the copies that are there, and for one that comes later")
  func copies() throws {
    try addReport("a.txt", date: "2024-03-01")
    try addReport("b.txt", date: "2024-03-02")
    try oppose(2)
    #expect(try found().map(\.statement.polarity) == [.oppose, .oppose])
    try addReport("c.txt", date: "2024-03-03")
    #expect(try found().map(\.statement.polarity) == [.oppose, .oppose, .oppose])
    #expect(
      try store.journal().first?.entry.subjects == [.statement(2), .statement(1), .statement(3)])
    _ = try store.undo(by: "ana", at: 6)
    #expect(try found().map(\.statement.polarity) == [.support, .support, .support])
  }

  @Test("A removed article counts no longer, in its later versions neither, until it is restored")
  func removed() throws {
    try add(document("a.txt"), finding: [sample(after: 0)])
    try store.add(
      JournalEntry(coder: "ana", time: 5, kind: .remove, subjects: [.article(1)]))
    #expect(try found().isEmpty)
    try add(document("a.txt", after: "News. "), finding: [sample(after: 6)])
    #expect(try found().isEmpty)
    #expect(try store.actors().isEmpty)
    try store.add(
      JournalEntry(coder: "ben", time: 6, kind: .restore, subjects: [.article(2)]))
    #expect(try found().map(\.id) == [2])
    _ = try store.undo(by: "ben", at: 7)
    #expect(try found().isEmpty)
    _ = try store.undo(by: "ana", at: 7)
    #expect(try found().map(\.id) == [2])
  }
}
