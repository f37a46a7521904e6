import Statements

/// The rows of pages and feeds: what their servers gave to ask with, what became of their items.
struct PageTable {
  let connection: Connection

  /// What the store knows of a page that became an article; nil where that article was replaced,
  /// or read by another version, and has to be fetched again.
  func page(
    at address: String, by version: ExtractorVersion
  ) throws -> RememberedPage? {
    try connection.row(
      """
      SELECT entityTag, lastModified, page.article
      FROM page
      JOIN article ON article.id = page.article
      JOIN extraction ON extraction.id = article.extraction
      WHERE page.address = ? AND supersededBy IS NULL AND program = ? AND data = ?
      """, address, version.program, version.data
    ) { RememberedPage(validators: $0.validators(), article: $0.integer64()) }
  }

  /// Remembers what a page's server gave to ask with; what gives nothing is forgotten.
  func remember(
    _ validators: PageValidators, ofPage address: String, article: Int64
  ) throws {
    guard !validators.isEmpty else {
      return try connection.run("DELETE FROM page WHERE address = ?", address)
    }
    try connection.run(
      """
      INSERT INTO page (address, entityTag, lastModified, article) VALUES (?, ?, ?, ?)
      ON CONFLICT (address) DO UPDATE SET entityTag = excluded.entityTag,
        lastModified = excluded.lastModified, article = excluded.article
      """, address, validators.entityTag, validators.lastModified, article)
  }

  /// Remembers where a page told what it says about itself; once told, it stays.
  func remember(_ origins: MetadataOrigins, ofArticle article: Int64) throws {
    guard !origins.isEmpty else { return }
    try connection.run(
      """
      INSERT INTO metadataOrigin (article, title, date, outlet, address) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, article, origins.title?.rawValue, origins.date?.rawValue, origins.outlet?.rawValue,
      origins.address?.rawValue)
  }

  /// Where the page of an article told what it says about itself.
  func origins(ofArticle article: Int64) throws -> MetadataOrigins {
    try connection.row(
      "SELECT title, date, outlet, address FROM metadataOrigin WHERE article = ?", article
    ) { row in
      MetadataOrigins(
        title: try row.optionalLabel(), date: try row.optionalLabel(),
        outlet: try row.optionalLabel(), address: try row.optionalLabel())
    } ?? MetadataOrigins()
  }

  /// What the server of a feed gave to ask with, when all of the feed had been taken in.
  func validators(ofFeed address: String) throws -> PageValidators? {
    try connection.row(
      "SELECT entityTag, lastModified FROM feed WHERE address = ?", address
    ) { $0.validators() }
  }

  /// Remembers what to ask a feed's server with, so that it need not send again what is known.
  func remember(_ validators: PageValidators, ofFeed address: String) throws {
    _ = try feed(at: address)
    try connection.run(
      "UPDATE feed SET entityTag = ?, lastModified = ? WHERE address = ?",
      validators.entityTag, validators.lastModified, address)
  }

  /// True for an item that became an article and is in the feed as it was then.
  func hasSeen(_ item: SeenItem) throws -> Bool {
    try connection.row(
      """
      SELECT 1 FROM feedItem JOIN feed ON feed.id = feedItem.feed
      WHERE address = ? AND item = ? AND digest = ?
      """, item.feed, item.id, item.digest
    ) { _ in true } ?? false
  }

  func remember(_ item: SeenItem, as article: Int64) throws {
    try connection.transaction {
      let feed = try feed(at: item.feed)
      try connection.run(
        """
        INSERT INTO feedItem (feed, item, digest, article) VALUES (?, ?, ?, ?)
        ON CONFLICT (feed, item) DO UPDATE
          SET digest = excluded.digest, article = excluded.article
        """, feed, item.id, item.digest, article)
    }
  }

  /// The number of a feed, given at its first mention.
  private func feed(at address: String) throws -> Int64 {
    let number = try connection.row(
      """
      INSERT INTO feed (address) VALUES (?)
      ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING id
      """, address
    ) { $0.integer64() }
    return number ?? 0
  }
}

/// A page as it was when it became an article.
package struct RememberedPage: Hashable, Sendable {
  package var validators: PageValidators
  /// The store's number.
  package var article: Int64
}

extension Row {
  mutating func validators() -> PageValidators {
    PageValidators(entityTag: optionalText(), lastModified: optionalText())
  }
}

/// An item of a feed, to tell the next time whether it is new or has changed.
package struct SeenItem: Hashable, Sendable {
  /// The address or file of the feed.
  package var feed: String
  /// What the feed tells its items apart by.
  package var id: String
  var digest: Int64

  /// All that the feed says of the item goes into `content`.
  package init(feed: String, id: String, content: String) {
    self.feed = feed
    self.id = id
    digest = TextDigest.of(content)
  }
}
