import Positions
import Statements
import Synchronization

extension StatementStore {
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
        let copies = CopyRegister(connection: connection)
        let date = document.article.date
        let extraction = try connection.extraction(version)
        if let present = try connection.article(like: document) {
          guard present.extraction != extraction || !present.hasFingerprint else {
            return .unchanged(present.id)
          }
          try connection.run(
            "UPDATE article SET extraction = ?, sentenceCount = ? WHERE id = ?",
            extraction, sentenceCount, present.id)
          try ClaimWriter(connection: connection, article: present.id).reread(claims)
          try copies.enter(article: present.id, fingerprint, date: date)
          return .reread(present.id)
        }
        let old = try connection.earlierVersion(
          of: document.article, sharesName: sharesName)
        let new = try connection.insert(
          document, origin: .read, sentenceCount: sentenceCount, extraction: extraction)
        try ClaimWriter(connection: connection, article: new).insert(claims)
        if let old {
          try connection.run("UPDATE article SET supersededBy = ? WHERE id = ?", new, old)
          try copies.leave(article: old)
        }
        try copies.enter(article: new, fingerprint, date: date)
        guard let old else { return .added(new) }
        return .superseded(old: old, new: new)
      }
    }
  }

  /// The number of the current article with the same content, read by the same version: it need not
  /// be read again.
  package func unchangedArticle(
    _ document: Document, by version: ExtractorVersion
  ) throws -> Int64? {
    try connection.withLock { connection in
      guard let present = try connection.article(like: document),
        let extraction = try connection.knownExtraction(version),
        present.extraction == extraction, present.hasFingerprint
      else { return nil }
      return present.id
    }
  }

  /// Takes in a fact that a user states, as an article of its own whose text is the quote.
  @discardableResult
  package func record(
    _ statement: Statement, from source: Article, by version: ExtractorVersion
  ) throws -> AdditionOutcome {
    let document = Document(
      article: source, text: statement.evidence.sentence.text, passages: [])
    return try connection.withLock { connection in
      try connection.transaction {
        if let present = try connection.recordedArticle(like: document, holding: statement) {
          return .unchanged(present)
        }
        let article = try connection.insert(
          document, origin: .recorded, sentenceCount: 1,
          extraction: try connection.extraction(version))
        let claim = DecidedClaim(proposing: statement, text: document.digest)
        try ClaimWriter(connection: connection, article: article).insert([claim])
        return .added(article)
      }
    }
  }
}

/// An article in the store and what read it.
private struct PresentArticle {
  var id: Int64
  var extraction: Int64
  /// False where a program read it that did not look for copies yet.
  var hasFingerprint: Bool
}

extension Connection {
  fileprivate func article(like document: Document) throws -> PresentArticle? {
    let article = document.article
    return try row(
      """
      SELECT id, extraction, EXISTS (SELECT 1 FROM fingerprint WHERE article = article.id)
      FROM article
      WHERE digest = ? AND origin = 'read' AND supersededBy IS NULL AND text = ? AND title IS ?
        AND date IS ? AND outlet IS ? AND address IS ?
      ORDER BY id
      """,
      document.digest, document.text, article.title, article.date?.description, article.outlet,
      article.address
    ) {
      PresentArticle(
        id: $0.integer64(), extraction: $0.integer64(), hasFingerprint: $0.integer() == 1)
    }
  }

  fileprivate func earlierVersion(of article: Article, sharesName: Bool) throws -> Int64? {
    if let address = article.address {
      let same = try row(
        """
        SELECT id FROM article
        WHERE address = ? AND origin = 'read' AND supersededBy IS NULL ORDER BY id DESC
        """, address
      ) { $0.integer64() }
      if let same { return same }
    }
    guard article.name != "-", !sharesName else { return nil }
    // Two addresses under one name are two articles: a file was used again.
    return try row(
      """
      SELECT id FROM article
      WHERE name = ? AND origin = 'read' AND supersededBy IS NULL
        AND (address IS NULL OR ? IS NULL) ORDER BY id DESC
      """, article.name, article.address
    ) { $0.integer64() }
  }

  fileprivate func recordedArticle(
    like document: Document, holding statement: Statement
  ) throws -> Int64? {
    let article = document.article
    return try row(
      """
      SELECT article.id FROM article
      JOIN statement ON statement.article = article.id
      JOIN actor ON actor.id = statement.actor
      WHERE digest = ? AND origin = 'recorded' AND text = ? AND article.name = ?
        AND article.date IS ? AND actor.directoryID IS ? AND actor.name = ? AND relation = ?
        AND polarity = ? AND modality = ? AND objectKind = ? AND objectID IS ? AND objectName = ?
      """,
      document.digest, document.text, article.name, article.date?.description,
      statement.actor.id?.rawValue, statement.actor.name, statement.relation.rawValue,
      statement.polarity.rawValue, statement.modality.rawValue, statement.object.kind.rawValue,
      statement.object.id, statement.object.name
    ) { $0.integer64() }
  }

  fileprivate func knownExtraction(_ version: ExtractorVersion) throws -> Int64? {
    try row(
      "SELECT id FROM extraction WHERE program = ? AND data = ?", version.program, version.data
    ) { $0.integer64() }
  }

  fileprivate func extraction(_ version: ExtractorVersion) throws -> Int64 {
    if let known = try knownExtraction(version) { return known }
    try run(
      "INSERT INTO extraction (program, data) VALUES (?, ?)", version.program, version.data)
    return lastInsertedID
  }
}

extension Document {
  /// To find it by an index; texts of one digest are still compared.
  var digest: Int64 { TextDigest.of(text) }
}
