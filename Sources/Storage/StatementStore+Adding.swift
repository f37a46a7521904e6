import Positions
import Statements
import Synchronization

extension StatementStore {
  /// Makes one transaction of all that the closure writes: it is in the store when this returns, and
  /// none of it when the closure throws. A call in it that throws has written nothing.
  ///
  /// Many articles cost less so than one after the other, as what answers are kept of is settled once.
  /// For one writer at a time: what another thread writes meanwhile is part of it.
  package func together<Value>(_ body: () throws -> Value) throws -> Value {
    try connection.withLock { try $0.begin() }
    do {
      let value = try body()
      try connection.withLock { try $0.commit() }
      return value
    } catch {
      connection.withLock { $0.rollBack() }
      throw error
    }
  }

  /// Takes an article in with what was found in it, in one transaction.
  ///
  /// An article is the same when its text, title, date, outlet and address are; it is another
  /// version of an earlier one when it has that one's address, else its name. Standard input (`-`)
  /// names no article, nor does a name that is said to be shared: the line of a table holds other
  /// articles tomorrow. By its fingerprint it is sorted among its copies.
  ///
  /// Of the claims those that are refused are left out, unless the store has them from an earlier
  /// reading. The numbers of claims and statements outlive every reading of the same text.
  @discardableResult
  package func add(
    _ document: Document, sentenceCount: Int, claims: [DecidedClaim],
    fingerprint: Fingerprint? = nil, by version: ExtractorVersion, sharesName: Bool = false
  ) throws -> AdditionOutcome {
    try connection.withLock { connection in
      try connection.transaction {
        try ArticleWriter(connection: connection).add(
          document, sentenceCount: sentenceCount, claims: claims, fingerprint: fingerprint,
          by: version, sharesName: sharesName)
      }
    }
  }

  /// The number of the current article with the same content, read by the same version: it need not
  /// be read again.
  package func unchangedArticle(
    _ document: Document, by version: ExtractorVersion
  ) throws -> Int64? {
    try connection.withLock { connection in
      let articles = ArticleTable(connection: connection)
      guard let present = try articles.article(like: document),
        let extraction = try articles.knownExtraction(version),
        present.extraction == extraction, present.hasFingerprint
      else { return nil }
      return present.id
    }
  }

  /// Takes in a fact that a user states, as an article of its own whose text is the quote; with an
  /// entry it is an act in the journal, which gets its subjects here, and an earlier record of the
  /// same that was taken back counts again.
  @discardableResult
  package func record(
    _ statement: Statement, from source: Article, by version: ExtractorVersion,
    noting entry: JournalEntry? = nil
  ) throws -> AdditionOutcome {
    try connection.withLock { connection in
      try connection.transaction {
        let outcome = try ArticleWriter(connection: connection).record(
          statement, from: source, by: version)
        guard var entry, try outcome.isNew(in: connection) else { return outcome }
        let claims = try connection.claimRecords(where: "claim.article = ?", [outcome.articleID])
        entry.subjects = claims.map { .statement($0.id) } + [.article(outcome.articleID)]
        _ = try JournalWriter(connection: connection).add(entry)
        return .added(outcome.articleID)
      }
    }
  }

  /// Adds those statements to an article that it does not have yet, in one transaction; gives how
  /// many they were.
  package func add(_ lines: [StatementLine], toArticle id: Int64) throws -> Int {
    try connection.withLock { connection in
      try connection.transaction {
        try ClaimWriter(connection: connection, article: id).insert(missingOf: lines)
      }
    }
  }
}

extension AdditionOutcome {
  /// True where the article counts by it, and did not before.
  fileprivate func isNew(in connection: Connection) throws -> Bool {
    guard case .unchanged(let id) = self else { return true }
    let isRemoved = try connection.row(
      "SELECT 1 FROM removedArticle WHERE article = ?", id, read: { $0.integer() })
    return isRemoved != nil
  }
}
