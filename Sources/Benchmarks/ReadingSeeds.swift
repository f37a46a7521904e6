import Foundation

/// Sound inputs for each reader, made of the sample articles and the pages of the tests.
enum ReadingSeeds {
  private static let pages = "Tests/Fixtures/pages"
  private static let articles = "data/articles"

  static func seeds(for kind: ReadingFuzzer.Kind) throws -> [[UInt8]] {
    let texts = try texts()
    switch kind {
    case .page:
      let names = try FileManager.default.contentsOfDirectory(atPath: pages).sorted()
      return try names.map { [UInt8](try Data(contentsOf: URL(filePath: "\(pages)/\($0)"))) }
        + texts.map { page(head: "", $0) }
    case .linkedData:
      return texts.map { text in page(head: head(text), String(text.prefix(900))) }
    case .feed: return [rss(texts), atom(texts)]
    case .csv:
      let rows = texts.map { text in
        let cell = text.prefix(600).replacing("\"", with: "\"\"")
        return
          "\"\(cell)\",2025-10-25,The Harbour Times,\"A title, with a comma\",https://a.example/1"
      }
      return [",", ";", "\t"].map { separator in
        let header = ["text", "date", "outlet", "title", "address"].joined(separator: separator)
        let lines = rows.prefix(4).map { $0.replacing(",2025", with: "\(separator)2025") }
        return Array(([header] + lines).joined(separator: "\r\n").utf8)
      }
    case .json:
      let lines = try texts.prefix(6).map { text in
        let fields = [
          "text": String(text.prefix(600)), "date": "2025-10-25", "outlet": "The Harbour Times",
          "title": "A title", "address": "https://a.example/1",
        ]
        return String(decoding: try JSONEncoder().encode(fields), as: UTF8.self)
      }
      return [Array(lines.joined(separator: "\n").utf8), Array("[\(lines[0])]".utf8)]
    default: return try CollectionSeeds.seeds(for: kind)
    }
  }

  private static func texts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: articles).sorted().map { name in
      try String(contentsOfFile: "\(articles)/\(name)", encoding: .utf8)
    }
  }

  private static func paragraphs(_ text: String) -> String {
    text.split(separator: "\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
  }

  private static func page(head: String, _ text: String) -> [UInt8] {
    Array(
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks | The Times</title>
      \(head)</head><body><div class="nav"><a href="/">Home</a></div><article><h1>Talks</h1>
      <time datetime="2025-10-25T10:00:00Z">25 October 2025</time>\(paragraphs(text))<table><tr>
      <td>Chile</td><td>12</td></tr></table><ul><li>One</li></ul></article></body></html>
      """.utf8)
  }

  private static func head(_ text: String) -> String {
    """
    <meta property="og:title" content="Talks"><meta name="dc.date" content="2025-10-25">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":
    ["NewsArticle","Report"],"headline":"Talks \\u00e9 \\"end\\"","datePublished":
    "2025-10-25T10:00:00+02:00","inLanguage":"en","publisher":{"@id":"#p"},"mainEntityOfPage":
    {"@id":"https://a.example/1"},"wordCount":812.5e0,"isAccessibleForFree":false,"image":null},
    {"@type":"Organization","@id":"#p","name":"The Times"}]}</script>
    """
  }

  private static func rss(_ texts: [String]) -> [UInt8] {
    let items = texts.prefix(5).map { text in
      """
      <item><title>Talks</title><link>https://a.example/1</link><guid>1</guid>
      <pubDate>Sat, 25 Oct 2025 10:00:00 GMT</pubDate><description>Short &amp;amp; sweet</description>
      <content:encoded><![CDATA[\(paragraphs(text))]]></content:encoded></item>
      """
    }
    return Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>The Times &c;</title>\(items.joined())</channel></rss>
      """.utf8)
  }

  private static func atom(_ texts: [String]) -> [UInt8] {
    let entries = texts.suffix(5).map { text in
      """
      <entry><title type="html">Talks</title><id>tag:a.example,2025:1</id>
      <link rel="alternate" href="https://a.example/1"/><updated>2025-10-25T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(paragraphs(text))</div>
      </content></entry>
      """
    }
    return Array(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Times</title>\(entries.joined())</feed>
      """.utf8)
  }
}
