import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("Looking for words")
struct SearchingTests {
  private static let version = ExtractorVersion(program: "1", data: "d")
  private let store: StatementStore

  init() throws { store = try StatementStore(inMemory: "test") }

  @discardableResult
  private func add(_ name: String, _ text: String, title: String? = nil) throws -> Int64 {
    let article = Article(name: name, title: title, outlet: "The Gazette of \(name)")
    return try store.add(
      Document(article: article, text: text, passages: []), sentenceCount: 1, statements: [],
      by: Self.version
    ).articleID
  }

  private func found(_ words: String...) throws -> [Int64] {
    try store.search(words.map { SearchTerm(spellings: [$0]) }, limit: 9).found.map(\.article.id)
  }

  @Test(
    "Names are found as a person types them",
    arguments: [
      "Türkiye", "turkiye", "TÜRKİYE", "Côte d'Ivoire", "cote d’ivoire", "Cote d ivoire",
      "G-77/China", "g77/china", "G77", "G-77", "vetoes", "veto", "nego*", "Côte d'Ivo*",
    ])
  func typed(words: String) throws {
    try add("other.txt", "Nothing of it. A 77th g.")
    try add("a.txt", "Türkiye and Côte d’Ivoire vetoed what the G-77/China had negotiated.")
    #expect(try found(words) == [2])
  }

  @Test(
    "All words must be there, those of a phrase beside each other, each in any of its spellings")
  func several() throws {
    try add("a.txt", "Rights of humans.")
    try add("b.txt", "Human rights.")
    #expect(try Set(found("human", "rights")) == [1, 2])
    #expect(try found("human rights") == [2])
    #expect(try found("human", "wrongs") == [])
    let term = SearchTerm(spellings: ["wrongs", "human rights"])
    #expect(try store.search([term], limit: 9).found.map(\.article.id) == [2])
  }

  @Test("Two who are named beside each other are found with a word between them, and no more")
  func neighbours() throws {
    try add("a.txt", "The Group of 77 and China spoke.")
    try add("b.txt", "China/G-77 spoke.")
    try add("c.txt", "The Group of 77 spoke of what China wants.")
    let term = SearchTerm(
      spellings: ["G-77/China"], neighbours: [["G-77", "Group of 77"], ["China"]])
    #expect(try Set(store.search([term], limit: 9).found.map(\.article.id)) == [1, 2])
  }

  @Test(
    "What means something to a search engine is a word like others",
    arguments: [
      "NEAR(a b)", "\"", "AND", "a OR", "text:x", "^a", "*", "-", "(", "a\"b", "''", "{title}: x",
      "\u{0}", "NOT a",
    ])
  func hostile(words: String) throws {
    try add("a.txt", "Nothing.")
    _ = try found(words)
    _ = try found(words, "nothing")
  }

  @Test("The places are those of the words in the text, also behind signs of several bytes")
  func places() throws {
    try add("a.txt", "“Ça va,” 𝒳 said Peru; Peru’s draft.", title: "Peru")
    let hit = try #require(
      try store.search([SearchTerm(spellings: ["peru"])], limit: 1).found.first)
    #expect(hit.places == [ScalarRange(16, 20), ScalarRange(22, 26)])
    #expect(hit.text == "“Ça va,” 𝒳 said Peru; Peru’s draft.")
  }

  @Test("A word in the title weighs more, and what is left out is counted")
  func order() throws {
    try add("a.txt", "The levy, and much else that is said of many other things.")
    try add("b.txt", "Other words.", title: "A levy")
    #expect(try found("levy") == [2, 1])
    let answer = try store.search([SearchTerm(spellings: ["levy"])], limit: 1)
    #expect(answer.found.map(\.article.id) == [2])
    #expect(answer.count == 2)
  }

  @Test("Replaced versions are not found, and the index keeps nothing of what was purged")
  func kept() throws {
    try add("a.txt", "An old secret.")
    try add("a.txt", "A new secret.")
    #expect(try found("secret") == [2])
    #expect(try found("old") == [])
    try store.purge(article: 2)
    #expect(try found("secret") == [])
    // SQLite's own proof that the index says what the table says.
    try store.connection.withLock {
      try $0.run("INSERT INTO articleText (articleText, rank) VALUES ('integrity-check', 1)")
    }
  }

  @Test("A filter leaves articles out, of search and of the list")
  func filter() throws {
    try add("a.txt", "Secret.")
    try add("b.txt", "Secret.")
    let filter = ArticleFilter(outlet: "gazette OF b")
    let term = SearchTerm(spellings: ["secret"])
    #expect(try store.search([term], among: filter, limit: 9).found.map(\.article.id) == [2])
    #expect(try store.articles(among: filter).map(\.id) == [2])
    #expect(try store.articles(among: ArticleFilter(treaty: TreatyID("treaty:x"))).isEmpty)
    #expect(try store.articles(among: ArticleFilter(since: CalendarDate("2024-01-01"))).isEmpty)
  }
}
