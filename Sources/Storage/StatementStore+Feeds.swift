import Statements
import Synchronization

extension StatementStore {
  /// What the server of a feed gave to ask with, when all of the feed had been taken in.
  package func validators(ofFeed address: String) throws -> PageValidators? {
    try connection.withLock { connection in
      try connection.row(
        "SELECT entityTag, lastModified FROM feed WHERE address = ?", address
      ) { $0.validators() }
    }
  }

  /// Remembers what to ask a feed's server with, so that it need not send again what is known.
  package func remember(_ validators: PageValidators, ofFeed address: String) throws {
    try connection.withLock { connection in
      _ = try connection.feed(at: address)
      try connection.run(
        "UPDATE feed SET entityTag = ?, lastModified = ? WHERE address = ?",
        validators.entityTag, validators.lastModified, address)
    }
  }

  /// True for an item that became an article and is in the feed as it was then.
  package func hasSeen(_ item: SeenItem) throws -> Bool {
    try connection.withLock { connection in
      try connection.row(
        """
        SELECT 1 FROM feedItem JOIN feed ON feed.id = feedItem.feed
        WHERE address = ? AND item = ? AND digest = ?
        """, item.feed, item.id, item.digest
      ) { _ in true } ?? false
    }
  }

  package func remember(_ item: SeenItem, as article: Int64) throws {
    try connection.withLock { connection in
      try connection.transaction {
        let feed = try connection.feed(at: item.feed)
        try connection.run(
          """
          INSERT INTO feedItem (feed, item, digest, article) VALUES (?, ?, ?, ?)
          ON CONFLICT (feed, item) DO UPDATE
            SET digest = excluded.digest, article = excluded.article
          """, feed, item.id, item.digest, article)
      }
    }
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

extension Connection {
  /// The number of a feed, given at its first mention.
  fileprivate func feed(at address: String) throws -> Int64 {
    let number = try row(
      """
      INSERT INTO feed (address) VALUES (?)
      ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING id
      """, address
    ) { $0.integer64() }
    return number ?? 0
  }
}
