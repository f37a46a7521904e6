import Foundation
import Positions
import Statements
import Storage
import Synchronization
import TestSupport
import Testing

/// What `ReadableStore` and `WritableStore` promise, asked of every back end.
@Suite("The contract of stores", .serialized)
struct StoreContractTests {
  private static let first = ExtractorVersion(program: "1", data: "d")
  private static let second = ExtractorVersion(program: "2", data: "d")

  private static func report(_ name: String, _ date: String) -> Document {
    let text = (0..<60).map { "word\($0) and\($0 * 7)" }.joined(separator: " ")
    return Document(
      article: Article(name: name, date: CalendarDate(date)), text: text,
      passages: [Passage(kind: .paragraph, text: text, anchors: [])])
  }

  private static func correction(_ effects: Decision.Effect...) -> Decision {
    Decision(maker: .person("ana"), name: "correct", effects: effects, time: 1_700_000_000)
  }

  @Test("What goes in comes out", arguments: StoreFactory.all)
  func roundTrip(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    let document = Document.sample("a.txt", text: "é\u{0} 中文", date: "2024-03-01")
    let statements = [Statement.full, Statement.sample().moved(by: 30)]
    #expect(
      try store.add(document, sentenceCount: 9, statements: statements, by: Self.first)
        == .added(1))
    let found = try store.statements(matching: StatementQuery(article: 1))
    #expect(found.map(\.statement) == statements)
    #expect(found.map(\.id) == [1, 2])
    #expect(try store.text(ofArticle: 1) == document.text)
    #expect(try store.text(ofArticle: 2) == nil)
    let articles = try store.articles(includingSuperseded: false)
    #expect(articles.map(\.article) == [document.article])
    #expect(articles.map(\.statementCount) == [2])
    #expect(try store.articles(matching: "a.txt").map(\.id) == [1])
    #expect(
      try store.claims(ofArticle: 1).map(\.decided)
        == DecidedClaim.proposing(statements, text: TextDigest.of(document.text)))
  }

  @Test("What is written together is there whole, or not at all", arguments: StoreFactory.all)
  func together(factory: StoreFactory) throws {
    struct Stop: Error {}
    let store = try factory.open(TemporaryFolder())
    func add(_ name: String) throws -> AdditionOutcome {
      try store.add(.sample(name), sentenceCount: 1, statements: [.full], by: Self.first)
    }
    #expect(throws: Stop.self) {
      try store.together {
        #expect(try add("a.txt") == .added(1))
        #expect(try store.articles(includingSuperseded: false).count == 1)
        throw Stop()
      }
    }
    #expect(try store.articles(includingSuperseded: true).isEmpty)
    let outcomes = try store.together { [try add("a.txt"), try add("b.txt"), try add("a.txt")] }
    #expect(outcomes == [.added(1), .added(2), .unchanged(1)])
    #expect(try store.statements(matching: StatementQuery()).count == 2)
  }

  @Test("What fails among others leaves nothing, and the others stay", arguments: StoreFactory.all)
  func togetherInPart(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    try store.together {
      try store.add(.sample("a.txt"), sentenceCount: 1, statements: [.full], by: Self.first)
      #expect(throws: StorageError.self) {
        // The number of a sentence below 0 is refused when the article is there already.
        try store.add(
          .sample("b.txt"), sentenceCount: 1, statements: [.sample(sentence: -1)], by: Self.first)
      }
      try store.add(.sample("c.txt"), sentenceCount: 1, statements: [.full], by: Self.first)
    }
    let names = try store.articles(includingSuperseded: true).map(\.article.name)
    #expect(names == ["a.txt", "c.txt"])
    #expect(try store.statements(matching: StatementQuery()).count == 2)
  }

  @Test("A store that was closed is found as it was left", arguments: StoreFactory.all)
  func lasting(factory: StoreFactory) throws {
    guard factory.lasts else { return }
    let folder = try TemporaryFolder()
    try factory.open(folder).add(
      .sample("a.txt"), sentenceCount: 1, statements: [.full], by: Self.first)
    let store = try factory.open(folder)
    #expect(try store.statements(matching: StatementQuery()).map(\.statement) == [.full])
    #expect(
      try store.add(.sample("a.txt"), sentenceCount: 1, statements: [.full], by: Self.first)
        == .unchanged(1))
  }

  @Test("The same article by the same version changes nothing", arguments: StoreFactory.all)
  func unchanged(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    let document = Document.sample("a.txt")
    #expect(try store.unchangedArticle(document, by: Self.first) == nil)
    for outcome in [AdditionOutcome.added(1), .unchanged(1), .unchanged(1)] {
      #expect(
        try store.add(
          document, sentenceCount: 1, statements: [.sample()],
          fingerprint: Fingerprint(of: document), by: Self.first) == outcome)
    }
    #expect(try store.statements(matching: StatementQuery()).map(\.id) == [1])
    #expect(try store.unchangedArticle(document, by: Self.first) == 1)
    #expect(try store.unchangedArticle(document, by: Self.second) == nil)
  }

  @Test(
    "A new reading keeps numbers and what people decided, retires what is lost",
    arguments: StoreFactory.all)
  func rereading(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    let document = Document.sample("a.txt")
    let lost = Statement.sample(.signs).moved(by: 30)
    let touched = Statement.sample(.rejects).moved(by: 60)
    try store.add(
      document, sentenceCount: 1, statements: [.sample(), lost, touched], by: Self.first)
    try store.decide(on: 1, Self.correction(.polarity(.oppose)))
    try store.decide(on: 3, Self.correction(.negation(true)))
    let new = Statement.sample(.adopts).moved(by: 90)
    #expect(
      try store.add(
        document, sentenceCount: 1, statements: [new, .sample(.welcomes)], by: Self.second)
        == .reread(1))
    let found = try store.statements(matching: StatementQuery())
    #expect(found.map(\.id) == [1, 3, 4])
    #expect(found[0].statement == .sample(.welcomes, polarity: .oppose))
    #expect(found[1].statement.isNegated)
    #expect(found[2].statement == new)
    #expect(try store.claims(ofArticle: 1).map(\.isRetired) == [false, true, false, false])
  }

  @Test(
    "A changed article takes the place of the old one, which is kept", arguments: StoreFactory.all)
  func superseded(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    for text in ["Old.", "New."] {
      try store.add(
        .sample("a.txt", text: text), sentenceCount: 1, statements: [.sample()], by: Self.first)
    }
    #expect(try store.statements(matching: StatementQuery()).map(\.id) == [2])
    #expect(
      try store.statements(matching: StatementQuery(includesSuperseded: true)).map(\.id) == [1, 2])
    #expect(try store.articles(includingSuperseded: true).map(\.supersededBy) == [2, nil])
    #expect(try store.actors().map(\.statementCount) == [1])
    #expect(try store.treaties().map(\.articleCount) == [1])
  }

  @Test("What fails leaves nothing", arguments: StoreFactory.all)
  func atomic(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    #expect(throws: (any Error).self) {
      try store.add(
        .sample("a.txt"), sentenceCount: 1, statements: [.sample(), .sample(confidence: 2)],
        by: Self.first)
    }
    #expect(throws: (any Error).self) { try store.decide(on: 1, Self.correction(.refuse)) }
    #expect(try store.articles(includingSuperseded: true) == [])
    #expect(
      try store.add(.sample("b.txt"), sentenceCount: 1, statements: [.sample()], by: Self.first)
        == .added(1))
    #expect(throws: (any Error).self) {
      try store.decide(on: 1, Self.correction(.confidence(2)))
    }
    #expect(try store.claim(1)?.decided.decisions.count == 1)
  }

  @Test("A fact is recorded once", arguments: StoreFactory.all)
  func recording(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    let source = Article(name: "Note 7", date: CalendarDate("2024-05-01"))
    #expect(
      try store.record(.sample(.signs), from: source, by: Self.first, noting: nil) == .added(1))
    #expect(
      try store.record(.sample(.signs), from: source, by: Self.second, noting: nil) == .unchanged(1)
    )
    #expect(try store.statements(matching: StatementQuery()).map(\.statement) == [.sample(.signs)])
    #expect(try store.claim(1)?.statement?.relation == .signs)
    #expect(try store.articles(matching: "1").map(\.origin) == [.recorded])
  }

  @Test(
    "A purged article is gone, and its number is told and not used again",
    arguments: StoreFactory.all)
  func purging(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    try store.add(.sample("a.txt"), sentenceCount: 1, statements: [.sample()], by: Self.first)
    #expect(try store.purge(article: 1, at: 5)?.versions == [1])
    #expect(try store.purge(article: 1, at: 5) == nil)
    #expect(try store.claim(1) == nil)
    #expect(try store.text(ofArticle: 1) == nil)
    #expect(try store.purges().map(\.article) == [1])
    try store.add(.sample("a.txt"), sentenceCount: 1, statements: [.sample()], by: Self.first)
    #expect(try store.statements(matching: StatementQuery()).map(\.id) == [2])
    #expect(try store.articles(includingSuperseded: true).map(\.id) == [2])
  }

  @Test("Copies point to the earliest, in whatever order they come", arguments: StoreFactory.all)
  func copies(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    for (name, date) in [("b.txt", "2024-01-02"), ("a.txt", "2024-01-01")] {
      let document = Self.report(name, date)
      try store.add(
        document, sentenceCount: 1, statements: [], fingerprint: Fingerprint(of: document),
        by: Self.first)
    }
    #expect(try store.originalNumbers() == [1: 2])
    #expect(try store.originalNumber(ofArticle: 1) == 2)
    #expect(try store.original(ofArticle: 1)?.id == 2)
    #expect(try store.copies(ofArticle: 2).map(\.id) == [1])
  }

  @Test("Pages, feeds and items are remembered", arguments: StoreFactory.all)
  func web(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    try store.add(.sample("a.txt"), sentenceCount: 1, statements: [], by: Self.first)
    let validators = PageValidators(entityTag: "v1")
    try store.remember(validators, ofPage: "p", article: 1)
    #expect(try store.page(at: "p", by: Self.first)?.validators == validators)
    #expect(try store.page(at: "p", by: Self.second) == nil)
    try store.remember(validators, ofFeed: "f")
    #expect(try store.validators(ofFeed: "f") == validators)
    let item = SeenItem(feed: "f", id: "1", content: "c")
    #expect(try !store.hasSeen(item))
    try store.remember(item, as: 1)
    #expect(try store.hasSeen(item))
    try store.remember(MetadataOrigins(title: .jsonLD), ofArticle: 1)
    #expect(try store.origins(ofArticle: 1) == MetadataOrigins(title: .jsonLD))
  }

  @Test(
    "Threads may read and write at once, and see whole articles only", arguments: StoreFactory.all)
  func threads(factory: StoreFactory) throws {
    let store = try factory.open(TemporaryFolder())
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      do {
        for index in 0..<10 {
          let statements = [Statement.sample(), Statement.full.moved(by: 30)]
          let document = Document.sample("\(thread)-\(index).txt")
          let id = try store.add(
            document, sentenceCount: 1, statements: statements, by: Self.first
          ).articleID
          try store.decide(
            on: try store.claims(ofArticle: id)[0].id, Self.correction(.negation(true)))
          let halves = try store.articles(includingSuperseded: true)
            .filter { $0.statementCount != 2 }
          if !halves.isEmpty { faults.withLock { $0.append("\(halves)") } }
        }
      } catch {
        faults.withLock { $0.append("\(error)") }
      }
    }
    #expect(faults.withLock { $0 } == [])
    let found = try store.statements(matching: StatementQuery())
    #expect(found.count == 160)
    #expect(Set(found.map(\.id)) == Set(1...160))
    #expect(found.count { $0.statement.isNegated } == 160)
  }
}
