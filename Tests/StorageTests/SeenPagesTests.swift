import Statements
import TestSupport
import Testing

@testable import Storage

@Suite("What was seen on the web")
struct SeenPagesTests {
  private static let version = ExtractorVersion(program: "1", data: "1")
  private static let address = "https://a.org/1"
  private let store: StatementStore

  init() throws { store = try StatementStore(inMemory: "test") }

  private func add(_ text: String, name: String = address) throws -> Int64 {
    let document = Document(article: Article(name: name), text: text, passages: [])
    return try store.add(document, sentenceCount: 1, statements: [], by: Self.version).articleID
  }

  @Test("A page is remembered with its article until that is replaced or a newer program asks")
  func pages() throws {
    let validators = PageValidators(entityTag: "\"v1\"", lastModified: "Sat")
    #expect(try store.page(at: Self.address, by: Self.version) == nil)
    let article = try add("one")
    try store.remember(validators, ofPage: Self.address, article: article)
    #expect(
      try store.page(at: Self.address, by: Self.version)
        == RememberedPage(validators: validators, article: article))
    #expect(
      try store.page(at: Self.address, by: ExtractorVersion(program: "2", data: "1")) == nil)
    let second = try add("two")
    #expect(try store.page(at: Self.address, by: Self.version) == nil)
    try store.remember(PageValidators(entityTag: "v2"), ofPage: Self.address, article: second)
    #expect(try store.page(at: Self.address, by: Self.version)?.validators.lastModified == nil)
    try store.remember(PageValidators(), ofPage: Self.address, article: second)
    #expect(try store.page(at: Self.address, by: Self.version) == nil)
  }

  @Test("A feed is remembered, and its latest answer counts")
  func feeds() throws {
    #expect(try store.validators(ofFeed: "f") == nil)
    try store.remember(PageValidators(entityTag: "v1"), ofFeed: "f")
    try store.remember(PageValidators(lastModified: "Sun"), ofFeed: "f")
    #expect(try store.validators(ofFeed: "f") == PageValidators(lastModified: "Sun"))
    #expect(try store.validators(ofFeed: "g") == nil)
  }

  @Test("An item is seen where it was in this feed and as it was then")
  func items() throws {
    let item = SeenItem(feed: "f", id: "1", content: "a")
    let changed = SeenItem(feed: "f", id: "1", content: "b")
    let article = try add("one")
    #expect(try !store.hasSeen(item))
    try store.remember(item, as: article)
    #expect(try store.hasSeen(item))
    #expect(try !store.hasSeen(changed))
    #expect(try !store.hasSeen(SeenItem(feed: "g", id: "1", content: "a")))
    #expect(try !store.hasSeen(SeenItem(feed: "f", id: "2", content: "a")))
    try store.remember(changed, as: article)
    #expect(try store.hasSeen(changed))
    #expect(try !store.hasSeen(item))
    // What is remembered of items is nothing to ask the server with.
    #expect(try store.validators(ofFeed: "f")?.isEmpty == true)
  }

  @Test("Where a page told about itself is kept with its article, and stays")
  func origins() throws {
    let article = try add("one")
    #expect(try store.origins(ofArticle: article).isEmpty)
    let origins = MetadataOrigins(title: .jsonLD, date: .page)
    try store.remember(MetadataOrigins(), ofArticle: article)
    try store.remember(origins, ofArticle: article)
    try store.remember(MetadataOrigins(title: .meta), ofArticle: article)
    #expect(try store.origins(ofArticle: article) == origins)
  }

  @Test(
    "Each place where a page may tell about itself can be kept", arguments: MetadataOrigin.allCases)
  func places(origin: MetadataOrigin) throws {
    let article = try add("one")
    let origins = MetadataOrigins(title: origin, date: origin, outlet: origin, address: origin)
    try store.remember(origins, ofArticle: article)
    #expect(try store.origins(ofArticle: article) == origins)
  }

  @Test("A name that is shared replaces nothing; an address still does")
  func sharedNames() throws {
    func add(_ text: String, address: String? = nil) throws -> AdditionOutcome {
      let article = Article(name: "a.csv#2", address: address)
      return try store.add(
        Document(article: article, text: text, passages: []), sentenceCount: 1, statements: [],
        by: Self.version, sharesName: true)
    }
    #expect(try add("one") == .added(1))
    #expect(try add("two") == .added(2))
    #expect(try add("one") == .unchanged(1))
    #expect(try add("three", address: Self.address) == .added(3))
    #expect(try add("four", address: Self.address) == .superseded(old: 3, new: 4))
  }
}
