import Foundation
import Reading
import Statements
import TestSupport
import Testing

@Suite("Feeds")
struct FeedTests {
  private let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>The Example Wire</title><link>https://a.org/</link>
    <image><title>Logo</title><link>https://a.org/logo</link></image>
    <item><title>Peru &amp; Chad sign</title><link>https://a.org/1</link><guid>tag:1</guid>
    <pubDate>Sat, 25 Oct 2025 10:00:00 GMT</pubDate>
    <description>Short.</description>
    <content:encoded><![CDATA[<p>Peru signed on Monday.</p><p>Chad did so on Tuesday.</p>]]></content:encoded></item>
    <item><title>Second</title><link>https://a.org/2</link><description>&lt;p&gt;More.&lt;/p&gt;</description></item>
    </channel></rss>
    """

  private let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title>
    <entry><title type="html">One</title><id>urn:1</id>
    <link rel="edit" href="https://a.org/edit"/><link rel="alternate" href="https://a.org/1"/>
    <updated>2025-10-26T00:00:00Z</updated><published>2025-10-25T00:00:00Z</published>
    <content type="xhtml"><div><p>Peru <b>signed</b> the text.</p></div></content></entry>
    <entry><id>urn:2</id><updated>2025-10-27T00:00:00Z</updated><summary>Two.</summary></entry></feed>
    """

  private func feed(_ text: String) throws -> Feed {
    try reader().feed(bytes: Array(text.utf8), name: "feed")
  }

  @Test("RSS items have their id, title, date, address and text")
  func readsRSS() throws {
    let feed = try feed(rss)
    #expect(feed.title == "The Example Wire")
    #expect(feed.items.map(\.id) == ["tag:1", "https://a.org/2"])
    #expect(feed.items.map(\.title) == ["Peru & Chad sign", "Second"])
    #expect(feed.items[0].date == CalendarDate("2025-10-25"))
    #expect(feed.items.map(\.address) == ["https://a.org/1", "https://a.org/2"])
    #expect(feed.items[0].content.contains("<p>Peru signed on Monday.</p>"))
    #expect(feed.items[1].content == "<p>More.</p>")
  }

  @Test("Atom entries have theirs, and the day of publication outranks that of the last change")
  func readsAtom() throws {
    let feed = try feed(atom)
    #expect(feed.items.map(\.id) == ["urn:1", "urn:2"])
    #expect(feed.items[0].address == "https://a.org/1")
    #expect(feed.items.map(\.date) == [CalendarDate("2025-10-25"), CalendarDate("2025-10-27")])
    #expect(feed.items[0].content.foldedWords == "Peru signed the text.")
  }

  @Test("A long item is read from the feed, a short one from its page")
  func documents() throws {
    let prose = "Norway said that it would vote for the draft, and asked the others to follow."
    let server = try LoopbackServer { _, _ in .init(pieces: ["<html><body><p>\(prose)</p>"]) }
    let reader = try reader(fetcher: PageFetcher(allowsLocal: true))
    let feed = Feed(title: "Wire")
    let long = String(repeating: "<p>\(prose)</p>", count: 12)
    let item = Feed.Item(id: "1", title: "Vote", address: server.address("/1"), content: long)
    let fromFeed = try reader.document(of: item, in: feed).document
    #expect(fromFeed.passages.count == 13)
    #expect(fromFeed.article.outlet == "Wire")
    let short = Feed.Item(id: "2", title: "Vote", address: server.address("/2"), content: "Short.")
    let fromPage = try reader.document(of: short, in: feed).document
    #expect(fromPage.passages.map(\.text) == ["Vote", prose])
    #expect(fromPage.article.name == server.address("/2"))
  }

  @Test("A feed is not sent again that has not changed, and is no article itself")
  func conditional() throws {
    let rss = rss
    let server = try LoopbackServer { _, request in
      request.contains("If-None-Match: \"v1\"")
        ? .init(status: "304 Not Modified") : .init(headers: ["ETag: \"v1\""], pieces: [rss])
    }
    let reader = try reader(fetcher: PageFetcher(allowsLocal: true))
    let feed = try #require(try reader.feed(path: server.address("/")))
    #expect(feed.items.count == 2)
    #expect(feed.validators == PageValidators(entityTag: "\"v1\""))
    #expect(try reader.feed(path: server.address("/"), unlessMatching: feed.validators) == nil)
  }

  @Test("A feed is no article, nor is other XML")
  func noArticle() throws {
    let entities = String(repeating: "<!ENTITY a \"b\">", count: 200)
    for text in [rss, atom, "<!DOCTYPE rss [\(entities)]>\(rss)"] {
      #expect(throws: ReadingError.isFeed(file: "a.xml")) {
        try reader().read(bytes: Array(text.utf8), name: "a.xml")
      }
    }
    #expect(throws: ReadingError.notText(file: "a.xml", looksLike: "an XML document")) {
      try reader().read(
        bytes: Array("<?xml version=\"1.0\"?><a>Peru signed.</a>".utf8), name: "a.xml")
    }
  }

  @Test("What is no feed is refused", arguments: ["", "text", "<html><p>x</p></html>", "<a/>"])
  func noFeed(text: String) {
    #expect(throws: ReadingError.self) { try feed(text) }
  }

  @Test("Of a feed that breaks off the items before the break are read")
  func truncated() throws {
    let cut = try #require(rss.range(of: "<title>Second"))
    #expect(try feed(String(rss[..<cut.upperBound])).items.map(\.id) == ["tag:1"])
  }

  @Test("Entities that multiply are refused or left alone, in a short time")
  func billionLaughs() throws {
    var entities = "<!ENTITY l0 \"lol\">"
    for level in 1...20 {
      let inner = String(repeating: "&l\(level - 1);", count: 10)
      entities += "<!ENTITY l\(level) \"\(inner)\">"
    }
    let bomb =
      "<!DOCTYPE rss [\(entities)]><rss><channel><item><guid>1</guid>"
      + "<title>&l20;</title><description>Text.</description></item></channel></rss>"
    let start = ContinuousClock.now
    let items = (try? feed(bomb))?.items ?? []
    #expect(items.allSatisfy { ($0.title ?? "").utf8.count < 1000 })
    #expect(ContinuousClock.now - start < .seconds(15))
  }

  @Test("Loose ampersands and unknown entities do not spoil a feed")
  func looseMarkup() throws {
    let feed = try feed(rss.replacingOccurrences(of: "Second", with: "R&D &nbsp; more"))
    #expect(feed.items.count == 2)
    #expect(feed.items[1].title?.hasPrefix("R") == true)
  }

  @Test("An entity that names a file is not opened")
  func externalEntity() throws {
    let text =
      "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item>"
      + "<guid>1</guid><title>&x;</title></item></channel></rss>"
    #expect(try feed(text).items.allSatisfy { !($0.title ?? "").contains("root") })
  }

  @Test("A feed with a hundred thousand faults inside a name of kilobytes ends in a short time")
  func manyFaults() throws {
    let name = String(repeating: "n", count: 49_000)
    let text =
      "<rss><channel><item><guid>1</guid><title>Talks</title></item><\(name)>"
      + String(repeating: "</b>", count: 100_000) + "</channel></rss>"
    let start = ContinuousClock.now
    let feed = try? feed(text)
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(feed?.items.first?.title == "Talks")
  }

  @Test("Mutated feeds are read or refused")
  func mutations() throws {
    var random = SplitMix64(seed: 29)
    let reader = try reader()
    for round in 0..<Mutator.rounds(400) {
      var mutator = Mutator(random: random)
      let bytes = mutator.mutating(Array((round % 2 == 0 ? rss : atom).utf8))
      random = mutator.random
      guard let feed = try? reader.feed(bytes: bytes, name: "feed") else { continue }
      #expect(feed.items.allSatisfy { !$0.id.isEmpty })
    }
  }
}

extension String {
  fileprivate var foldedWords: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
