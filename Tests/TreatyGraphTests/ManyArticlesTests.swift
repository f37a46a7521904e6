import Reading
import Statements
import Storage
import TestSupport
import Testing
import TreatyGraph

@Suite("Tables and feeds of articles")
struct ManyArticlesTests {
  private let folder: TemporaryFolder
  private let store: StatementStore

  init() throws {
    folder = try TemporaryFolder()
    store = try StatementStore(inMemory: "test")
  }

  private static let prose = "Ruritania backs it , as its envoy told the hall in the afternoon."

  private static func page(_ text: String) -> LoopbackServer.Answer {
    .init(
      headers: ["ETag: \"\(text.utf8.count)\"", "Content-Type: text/html"],
      pieces: ["<html><body><p>\(prose)</p><p>\(text)</p></body></html>"])
  }

  private func takeIn(
    _ sources: ArticleSource..., program: String = "1.0",
    progress: (IntakeProgress) -> Void = { _ in }
  ) throws -> IntakeReport {
    var rules = ReadingRules()
    rules.tableColumns = ["text": .text, "title": .title, "url": .address]
    let fake = ArticleStages.fake(program: program)
    let stages = ArticleStages(
      version: fake.version,
      reader: DocumentReader(rules: rules, fetcher: PageFetcher(allowsLocal: true)),
      makeExtract: fake.makeExtract)
    return try ArticleIntake(into: store, stages: stages, threads: 2)
      .takeIn(sources, progress: progress)
  }

  private func rss(_ items: String...) -> String {
    "<rss><channel><title>Wire</title>\(items.joined())</channel></rss>"
  }

  private func item(_ id: Int, of server: LoopbackServer, title: String = "News") -> String {
    "<item><guid>\(id)</guid><title>\(title)</title><link>\(server.address("/\(id)"))</link></item>"
  }

  @Test("Each row of a table is an article, and a bad one is told with its line")
  func table() throws {
    let path = try folder.write(
      "title,text\nOne,Ruritania backs it.\nTwo,a,b\nThree,\nFour,Xanadu backs it.\n",
      to: "a.csv")
    let report = try takeIn(ArticleSource(path: path))
    #expect(report.addedCount == 2)
    #expect(
      report.failures.map(\.description) == [
        "\(path):3: error: 3 cells under 2 columns", "\(path):4: error: there is no text",
      ])
    #expect(try store.articles().map(\.article.title) == ["One", "Four"])
    #expect(try store.articles().map(\.article.name) == ["\(path)#2", "\(path)#5"])
  }

  @Test("Rows that move, and other rows in their place, replace nothing")
  func movedRows() throws {
    let path = try folder.write("title,text\nOne,backs one\nTwo,backs two\n", to: "a.csv")
    _ = try takeIn(ArticleSource(path: path))
    try folder.write("title,text\nNew,backs new\nOne,backs one\n", to: "a.csv")
    let report = try takeIn(ArticleSource(path: path))
    #expect(report.results.map(\.outcome) == [.stored(.added(3)), .stored(.unchanged(1))])
    #expect(try store.articles().map(\.article.title) == ["One", "Two", "New"])
  }

  @Test("A table that cannot be opened does not keep others out")
  func badTables() throws {
    let bad = try folder.write("a,b\n1,2\n", to: "bad.csv")
    let good = try folder.write("{\"text\": \"Ruritania backs it.\"}\n", to: "good.jsonl")
    let report = try takeIn(
      ArticleSource(path: bad), ArticleSource(path: folder.file("none.csv")),
      ArticleSource(path: good))
    #expect(report.failures.count == 2)
    #expect(report.addedCount == 1)
    let own = ArticleSource(path: bad, columns: ["b": .text])
    #expect(try takeIn(own).addedCount == 1)
  }

  @Test("Of a table the number is not known before its end, but how far it is read")
  func progress() throws {
    let text = "text\nOne.\nTwo.\n"
    let path = try folder.write(text, to: "a.csv")
    let single = try folder.write("backs", to: "b.txt")
    var steps: [IntakeProgress] = []
    _ = try takeIn(ArticleSource(path: path), ArticleSource(path: single)) { steps.append($0) }
    #expect(steps.map(\.total) == [nil, nil, 3])
    #expect(steps.map(\.bytesDone) == [10, 15, 20])
    #expect(steps.allSatisfy { $0.bytesTotal == text.utf8.count + 5 })
  }

  @Test("Of a feed only what is new or changed is fetched; what failed is tried again")
  func feed() throws {
    let isBroken = SharedFlag(true)
    let server = try LoopbackServer { path, _ in
      path == "/2" && isBroken.value ? .init(status: "503 Down") : Self.page("Item \(path).")
    }
    let path = try folder.write(rss(item(1, of: server), item(2, of: server)), to: "feed.xml")
    let feed = ArticleSource(path: path, isFeed: true)
    let first = try takeIn(feed)
    #expect(first.addedCount == 1)
    #expect(first.failures.map(\.message).first?.contains("status 503") == true)
    #expect(first.feeds.map(\.itemCount) == [2])
    #expect(first.feeds.map(\.newCount) == [2])
    isBroken.value = false
    let second = try takeIn(feed)
    #expect(second.addedCount == 1)
    #expect(second.results.map(\.source.path) == [server.address("/2")])
    #expect(try takeIn(feed).results.isEmpty)
    try folder.write(
      rss(item(1, of: server, title: "Corrected"), item(2, of: server)), to: "feed.xml")
    let corrected = try takeIn(feed)
    #expect(corrected.supersededCount == 1)
    #expect(try store.articles().map(\.article.title) == ["News", "Corrected"])
  }

  @Test("A feed's server is asked with what it gave, once all of the feed is in")
  func conditionalFeed() throws {
    let isBroken = SharedFlag(true)
    let server = try LoopbackServer { path, request in
      if request.contains("If-None-Match: \"feed\"") { return .init(status: "304 Not Modified") }
      let item = "<item><guid>1</guid><link>http://127.0.0.1:\(Self.port(request))/1</link></item>"
      if path == "/feed" {
        return .init(
          headers: ["ETag: \"feed\""], pieces: ["<rss><channel>\(item)</channel></rss>"])
      }
      return isBroken.value ? .init(status: "503 Down") : Self.page("Item.")
    }
    let feed = ArticleSource(path: server.address("/feed"), isFeed: true)
    #expect(try takeIn(feed).failures.count == 1)
    isBroken.value = false
    #expect(try takeIn(feed).addedCount == 1)
    #expect(try takeIn(feed).feeds.map(\.isUnchanged) == [true])
  }

  @Test("An empty feed, and two items with one id, leave nothing to do the next time")
  func oddFeeds() throws {
    let words = String(repeating: "&lt;p&gt;\(Self.prose)&lt;/p&gt;", count: 20)
    let items = ["One", "Two"].map {
      "<item><guid>1</guid><title>\($0)</title><description>\(words)</description></item>"
    }
    let twins = ArticleSource(
      path: try folder.write(rss(items[0], items[1]), to: "a.xml"), isFeed: true)
    let empty = ArticleSource(path: try folder.write(rss(), to: "b.xml"), isFeed: true)
    #expect(try takeIn(twins, empty).addedCount == 1)
    let again = try takeIn(twins, empty)
    #expect(again.results.isEmpty)
    #expect(again.feeds.map(\.isUnchanged) == [false, false])
    #expect(again.feeds.map(\.itemCount) == [2, 0])
  }

  @Test("A feed that is none fails alone")
  func noFeed() throws {
    let path = try folder.write("Ruritania backs it.", to: "a.txt")
    let report = try takeIn(
      ArticleSource(path: path, isFeed: true), ArticleSource(path: path))
    #expect(report.failures.count == 1)
    #expect(report.addedCount == 1)
  }

  @Test("A page is not sent again that has not changed, unless a newer program asks")
  func conditionalPage() throws {
    let requests = SharedLog()
    let server = try LoopbackServer { _, request in
      requests.add(request)
      return request.contains("If-None-Match: ")
        ? .init(status: "304 Not Modified") : Self.page("Item.")
    }
    let page = ArticleSource(path: server.address("/1"))
    #expect(try takeIn(page).addedCount == 1)
    #expect(try takeIn(page).results.map(\.outcome) == [.stored(.unchanged(1))])
    #expect(requests.entries[1].contains("If-None-Match: "))
    #expect(try takeIn(page, program: "2.0").rereadCount == 1)
    var titled = page
    titled.metadata.title = "Another title"
    #expect(try takeIn(titled, program: "2.0").supersededCount == 1)
  }

  @Test("A run that is stopped says so, and the next one takes in the rest")
  func stopped() throws {
    let lines = (1...50).map { "{\"text\": \"backs \($0)\"}" }.joined(separator: "\n")
    let path = try folder.write(lines, to: "a.jsonl")
    let stages = ArticleStages(
      version: ArticleStages.fake().version, reader: DocumentReader(rules: Self.textOnly),
      makeExtract: ArticleStages.fake().makeExtract)
    let intake = ArticleIntake(into: store, stages: stages, threads: 2)
    var done = 0
    let first = try intake.takeIn(
      [ArticleSource(path: path)], progress: { done = $0.done }, shouldStop: { done >= 7 })
    #expect(first.isStopped)
    // Those that were written as one with the seventh.
    #expect(first.addedCount == 32)
    #expect(try store.articles().count == 32)
    let second = try intake.takeIn([ArticleSource(path: path)])
    #expect(!second.isStopped)
    #expect(second.unchangedCount == 32)
    #expect(second.addedCount == 18)
  }

  private static var textOnly: ReadingRules {
    var rules = ReadingRules()
    rules.tableColumns = ["text": .text]
    return rules
  }

  private static func port(_ request: String) -> String {
    request.firstMatch(of: #/Host: 127.0.0.1:(\d+)/#).map { String($0.output.1) } ?? ""
  }
}
