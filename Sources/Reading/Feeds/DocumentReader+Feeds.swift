import Statements

extension DocumentReader {
  /// A feed with fewer words in an item has only the beginning of it.
  private static let fewestWords = 120

  /// Reads a feed from a file, an address or standard input; nil for one that is unchanged since
  /// the validators were given out.
  package func feed(
    path: String, unlessMatching validators: PageValidators? = nil
  ) throws(ReadingError) -> Feed? {
    guard PageFetcher.isAddress(path) else {
      let bytes = try SourceFile(path: path, limit: limits.feedSize).read()
      return try feed(bytes: bytes, name: path)
    }
    guard let page = try fetcher.fetch(path, unlessMatching: validators) else { return nil }
    var feed = try feed(bytes: page.bytes, name: path, charset: page.charset)
    feed.validators = page.validators
    return feed
  }

  /// Reads RSS, Atom or a JSON Feed; the charset is what a server said.
  package func feed(
    bytes: [UInt8], name: String, charset: String? = nil
  ) throws(ReadingError) -> Feed {
    guard !bytes.isEmpty else { throw .empty(file: name) }
    guard bytes.count <= limits.feedSize else {
      throw .tooLarge(file: name, limit: limits.feedSize)
    }
    if bytes.first(where: { !$0.isSpace && $0 < 0x80 }) == UInt8(ascii: "{") {
      guard let feed = Feed(json: bytes, dates: dates) else { throw .noFeed(file: name) }
      return feed
    }
    let text = PageEncoding(names: rules.encodings)
      .decode(bytes, declared: charset ?? Self.declaredEncoding(of: bytes) ?? "utf-8")
    let address = PageFetcher.isAddress(name) ? name : nil
    guard let feed = FeedParser.feed(of: text, at: address, dates: dates) else {
      throw .noFeed(file: name)
    }
    return feed
  }

  /// What `<?xml version="1.0" encoding="…"?>` says.
  private static func declaredEncoding(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(200).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
    guard let match = head.firstMatch(of: /<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/) else {
      return nil
    }
    return String(match.output.1)
  }

  /// The article of an item: what the feed has of it where that is long enough, else the page.
  package func document(
    of item: Feed.Item, in feed: Feed, name: String? = nil,
    overrides: ArticleMetadata = ArticleMetadata()
  ) throws(ReadingError) -> AnnotatedDocument {
    let name = name ?? item.address ?? item.id
    let known = overrides.completed(
      by: ArticleMetadata(title: item.title, date: item.date, address: item.address))
    let words = item.content.split { $0.isWhitespace }.count
    if words < Self.fewestWords, let address = item.address,
      let page = try fetcher.fetch(address)
    {
      var reading = try read(page, name: name, overrides: known)
      reading.document.article.outlet = reading.document.article.outlet ?? feed.title
      return reading
    }
    let page = Array("<html><body>\(item.content)".utf8)
    let metadata = known.completed(by: ArticleMetadata(outlet: feed.title))
    return try readWithNotes(bytes: page, name: name, charset: "utf-8", overrides: metadata)
  }
}
