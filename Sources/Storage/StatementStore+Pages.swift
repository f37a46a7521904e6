import Statements
import Synchronization

extension StatementStore {
  /// What the store knows of a page that became an article; nil where that article was replaced,
  /// or read by another version, and has to be fetched again.
  package func page(
    at address: String, by version: ExtractorVersion
  ) throws -> RememberedPage? {
    try connection.withLock { connection in
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
  }

  /// Remembers what a page's server gave to ask with; what gives nothing is forgotten.
  package func remember(
    _ validators: PageValidators, ofPage address: String, article: Int64
  ) throws {
    try connection.withLock { connection in
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
  }
}

extension StatementStore {
  /// Remembers where a page told what it says about itself; once told, it stays.
  package func remember(_ origins: MetadataOrigins, ofArticle article: Int64) throws {
    guard !origins.isEmpty else { return }
    try connection.withLock { connection in
      try connection.run(
        """
        INSERT INTO metadataOrigin (article, title, date, outlet, address) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, article, origins.title?.rawValue, origins.date?.rawValue, origins.outlet?.rawValue,
        origins.address?.rawValue)
    }
  }

  /// Where the page of an article told what it says about itself.
  package func origins(ofArticle article: Int64) throws -> MetadataOrigins {
    try connection.withLock { connection in
      try connection.row(
        "SELECT title, date, outlet, address FROM metadataOrigin WHERE article = ?", article
      ) { row in
        MetadataOrigins(
          title: try row.optionalLabel(), date: try row.optionalLabel(),
          outlet: try row.optionalLabel(), address: try row.optionalLabel())
      } ?? MetadataOrigins()
    }
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
