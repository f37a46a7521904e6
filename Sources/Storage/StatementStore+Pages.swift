import Statements
import Synchronization

extension StatementStore {
  /// What the store knows of a page that became an article; nil where that article was replaced,
  /// or read by another version, and has to be fetched again.
  package func page(
    at address: String, by version: ExtractorVersion
  ) throws -> RememberedPage? {
    try connection.withLock { connection in
      try PageTable(connection: connection).page(at: address, by: version)
    }
  }

  /// Remembers what a page's server gave to ask with; what gives nothing is forgotten.
  package func remember(
    _ validators: PageValidators, ofPage address: String, article: Int64
  ) throws {
    try connection.withLock { connection in
      try PageTable(connection: connection).remember(validators, ofPage: address, article: article)
    }
  }

  /// Remembers where a page told what it says about itself; once told, it stays.
  package func remember(_ origins: MetadataOrigins, ofArticle article: Int64) throws {
    try connection.withLock { connection in
      try PageTable(connection: connection).remember(origins, ofArticle: article)
    }
  }

  /// Where the page of an article told what it says about itself.
  package func origins(ofArticle article: Int64) throws -> MetadataOrigins {
    try connection.withLock { connection in
      try PageTable(connection: connection).origins(ofArticle: article)
    }
  }

  /// What the server of a feed gave to ask with, when all of the feed had been taken in.
  package func validators(ofFeed address: String) throws -> PageValidators? {
    try connection.withLock { connection in
      try PageTable(connection: connection).validators(ofFeed: address)
    }
  }

  /// Remembers what to ask a feed's server with, so that it need not send again what is known.
  package func remember(_ validators: PageValidators, ofFeed address: String) throws {
    try connection.withLock { connection in
      try PageTable(connection: connection).remember(validators, ofFeed: address)
    }
  }

  /// True for an item that became an article and is in the feed as it was then.
  package func hasSeen(_ item: SeenItem) throws -> Bool {
    try connection.withLock { connection in try PageTable(connection: connection).hasSeen(item) }
  }

  /// Remembers the article that an item of a feed became.
  package func remember(_ item: SeenItem, as article: Int64) throws {
    try connection.withLock { connection in
      try PageTable(connection: connection).remember(item, as: article)
    }
  }
}
