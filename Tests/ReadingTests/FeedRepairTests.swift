import Reading
import Statements
import Testing

@Suite("Feeds that mislead")
struct FeedRepairTests {
  private let text = "Peru backs the fisheries treaty, its envoy said in the capital."

  private func items(_ item: String, head: String = "") throws -> [Feed.Item] {
    let feed = """
      <?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:media="m">
      <channel><title>Wire</title>\(head)<item>\(item)</item></channel></rss>
      """
    return try reader().feed(bytes: Array(feed.utf8), name: "feed").items
  }

  @Test("What tells of a picture replaces neither text nor title, wherever it stands")
  func media() throws {
    let media =
      "<media:content url='a.jpg'><media:title>A hall</media:title><media:description>"
      + "A hall in the capital, seen from a bridge on a grey day.</media:description></media:content>"
    for item in [
      "\(media)<title>Fish</title><guid>1</guid><content:encoded>\(text)</content:encoded>",
      "<title>Fish</title><guid>1</guid><description>\(text)</description>\(media)",
    ] {
      let found = try items(item)
      #expect(found.map(\.title) == ["Fish"])
      #expect(found.map(\.content) == [text])
    }
  }

  @Test("An address is found in the guid, relative to the feed, and not in the source of an entry")
  func addresses() throws {
    #expect(
      try items("<guid>https://a.example/1</guid>").map(\.address) == ["https://a.example/1"])
    #expect(
      try items("<guid>1</guid><link>/b/2</link>", head: "<link>https://a.example/</link>")
        .map(\.address) == ["https://a.example/b/2"])
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><entry><source><id>s</id>
      <title>Blog</title><link href="https://b.example/"/></source><id>1</id><title>Fish</title>
      <link href="3.html"/></entry></feed>
      """
    let found = try reader().feed(bytes: Array(atom.utf8), name: "feed").items
    #expect(found.map(\.address) == ["https://a.example/x/3.html"])
    #expect(found.map(\.title) == ["Fish"])
    #expect(found.map(\.id) == ["1"])
  }

  @Test("Entities of HTML are letters, and titles have no markup")
  func entities() throws {
    let found = try items(
      "<title>Fish &lt;em&gt;first&lt;/em&gt; &amp;#8211; C&ocirc;te</title><guid>1</guid>"
        + "<description>C&ocirc;te d&rsquo;Ivoire &amp; Peru</description>")
    #expect(found.map(\.title) == ["Fish first – Côte"])
    #expect(found.map(\.content) == ["Côte d’Ivoire & Peru"])
  }

  @Test("A feed that says no encoding and is not UTF-8 is read as browsers read it")
  func latin() throws {
    let feed = "<?xml version=\"1.0\"?><rss><channel><item><title>C#te</title><guid>1</guid></item>"
    let bytes = Array((feed + "</channel></rss>").utf8).map { $0 == 0x23 ? 0xF4 : $0 }
    #expect(try reader().feed(bytes: bytes, name: "feed").items.map(\.title) == ["Côte"])
  }

  @Test("A JSON Feed is a feed")
  func json() throws {
    let json = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Wire", "items": [{"id": "1", "url":
      "https://a.example/1", "title": "Fish", "date_published": "2024-06-03T10:00:00Z",
      "content_html": "<p>\(text)</p>"}, {"nothing": 1}]}
      """
    let feed = try reader().feed(bytes: Array(json.utf8), name: "feed")
    #expect(feed.title == "Wire")
    #expect(
      feed.items == [
        Feed.Item(
          id: "1", title: "Fish", date: CalendarDate("2024-06-03"),
          address: "https://a.example/1", content: "<p>\(text)</p>")
      ])
    #expect(throws: ReadingError.noFeed(file: "feed")) {
      try reader().feed(bytes: Array("{\"a\": 1}".utf8), name: "feed")
    }
  }
}
