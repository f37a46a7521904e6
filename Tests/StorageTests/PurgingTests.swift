import Foundation
import Positions
import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("Removing articles for good")
struct PurgingTests {
  private static let secret = "Secretname"

  /// An article with a person in it that nobody else mentions, what it replaced, a copy, a page and
  /// an item of a feed; and another article.
  private func fill(_ store: StatementStore) throws {
    var person = Statement.sample(.signs, actor: nil, actorName: Self.secret)
    person.evidence.sentence.text = Self.secret + " backs the treaty."
    try store.add(.sample("\(Self.secret).txt", text: "\(Self.secret) one."), person)
    try store.add(.sample("b.txt"), .sample(.opposes))
    try store.add(
      .sample("\(Self.secret).txt", text: "\(Self.secret) two."), person.moved(by: 30))
    try store.remember(PageValidators(entityTag: Self.secret), ofPage: "p", article: 3)
    try store.remember(MetadataOrigins(title: .page), ofArticle: 3)
    try store.remember(SeenItem(feed: "f", id: Self.secret, content: ""), as: 3)
    try store.decide(
      on: 3, Decision(maker: .person(Self.secret), name: "correct", effects: [.negation(true)]))
  }

  @Test("All versions and all that hangs on them are gone, other articles stay")
  func all() throws {
    let store = try StatementStore(inMemory: "test")
    try fill(store)
    let purged = try store.purge(article: 1, at: 1_700_000_000)
    #expect(
      purged == PurgedArticle(versions: [1, 3], statementCount: 2, decisionCount: 3))
    #expect(try store.articles(includingSuperseded: true).map(\.id) == [2])
    #expect(
      try store.statements(matching: StatementQuery()).map(\.statement) == [.sample(.opposes)])
    #expect(try store.dump().filter { $0.contains(Self.secret) } == [])
    #expect(try store.claims(ofArticle: 3) == [])
  }

  @Test("The store says that and when it was done, and not what stood there")
  func log() throws {
    let store = try StatementStore(inMemory: "test")
    try fill(store)
    #expect(try store.purges() == [])
    #expect(try store.purge(article: 9) == nil)
    try store.purge(article: 3, at: 1_700_000_000)
    let digest = TextDigest.of("\(Self.secret).txt")
    #expect(
      try store.purges() == [
        PurgeEntry(article: 1, nameDigest: digest, time: 1_700_000_000),
        PurgeEntry(article: 3, nameDigest: digest, time: 1_700_000_000),
      ])
  }

  @Test("The numbers are never another's, and the article may be added again")
  func numbers() throws {
    let store = try StatementStore(inMemory: "test")
    try fill(store)
    try store.purge(article: 3)
    #expect(try store.add(.sample("c.txt"), .sample()) == .added(4))
    let again = Document.sample("\(Self.secret).txt", text: "\(Self.secret) two.")
    #expect(try store.add(again, .sample()) == .added(5))
    #expect(
      try store.statements(matching: StatementQuery()).map(\.id) == [2, 4, 5])
  }

  @Test("Nothing of it is left in the file")
  func file() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("x.db")
    func holdsSecret() throws -> Bool {
      try folder.fileNames.contains { name in
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
        return bytes.range(of: Data(Self.secret.utf8)) != nil
      }
    }
    try fill(StatementStore(path: path, for: .writing))
    #expect(try holdsSecret())
    let store = try StatementStore(path: path, for: .writing)
    try store.purge(article: 3)
    #expect(try !holdsSecret())
  }

  @Test("A copy whose original is removed stands for itself")
  func copies() throws {
    let store = try StatementStore(inMemory: "test")
    for (name, date) in [("a.txt", "2024-01-01"), ("b.txt", "2024-01-02")] {
      let report = (0..<60).map { "word\($0) and\($0 * 7)" }.joined(separator: " ")
      let document = Document(
        article: Article(name: name, date: CalendarDate(date)), text: report,
        passages: [Passage(kind: .paragraph, text: report, anchors: [])])
      try store.add(
        document, sentenceCount: 1, statements: [], fingerprint: Fingerprint(of: document),
        by: StatementStore.firstVersion)
    }
    #expect(try store.originalNumbers() == [2: 1])
    try store.purge(article: 1)
    #expect(try store.originalNumbers() == [:])
  }
}
