import Positions
import Statements

/// An article in the store and what read it.
struct PresentArticle {
  var id: Int64
  var extraction: Int64
  /// False where a program read it that did not look for copies yet.
  var hasFingerprint: Bool
}

/// The rows of articles and of the programs that read them.
struct ArticleTable {
  let connection: Connection

  func articles(where condition: String, _ values: [any SQLBindable]) throws -> [StoredArticle] {
    try connection.rows(
      """
      SELECT article.name, title, date, outlet, address, article.id, origin, sentenceCount,
        (SELECT count(*) FROM statement WHERE statement.article = article.id
          AND confidence >= \(PositionHistory.minimumConfidence) AND modality <> 'reported'),
        extraction.program, extraction.data, supersededBy, copy.original,
        EXISTS (SELECT 1 FROM removedArticle WHERE removedArticle.article = article.id)
      FROM article JOIN extraction ON extraction.id = article.extraction
        LEFT JOIN copy ON copy.article = article.id
      WHERE \(condition) ORDER BY article.id
      """, values
    ) { row in
      let article = row.article()
      return StoredArticle(
        id: row.integer64(), origin: try row.label(), article: article,
        sentenceCount: row.integer(), statementCount: row.integer(),
        version: ExtractorVersion(program: row.text(), data: row.text()),
        supersededBy: row.optionalInteger64(), original: row.optionalInteger64(),
        isRemoved: row.integer() == 1)
    }
  }

  func article(like document: Document) throws -> PresentArticle? {
    let article = document.article
    return try connection.row(
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

  func earlierVersion(of article: Article, sharesName: Bool) throws -> Int64? {
    if let address = article.address {
      let same = try connection.row(
        """
        SELECT id FROM article
        WHERE address = ? AND origin = 'read' AND supersededBy IS NULL
        ORDER BY id IN (SELECT article FROM removedArticle), id DESC
        """, address
      ) { $0.integer64() }
      if let same { return same }
    }
    guard article.name != "-", !sharesName else { return nil }
    // Two addresses under one name are two articles: a file was used again.
    return try connection.row(
      """
      SELECT id FROM article
      WHERE name = ? AND origin = 'read' AND supersededBy IS NULL
        AND (address IS NULL OR CAST(? AS TEXT) IS NULL)
      ORDER BY id IN (SELECT article FROM removedArticle), id DESC
      """, article.name, article.address
    ) { $0.integer64() }
  }

  func recordedArticle(
    like document: Document, holding statement: Statement
  ) throws -> Int64? {
    let article = document.article
    return try connection.row(
      """
      SELECT article.id FROM article
      JOIN statement ON statement.article = article.id
      JOIN actor ON actor.id = statement.actor
      WHERE digest = ? AND origin = 'recorded' AND text = ? AND article.name = ?
        AND article.date IS ? AND actor.directoryID IS ? AND actor.name = ? AND relation = ?
        AND polarity = ? AND modality = ? AND objectKind = ? AND objectID IS ? AND objectName = ?
        AND statement.date IS ? AND datePrecision IS ?
      """,
      document.digest, document.text, article.name, article.date?.description,
      statement.actor.id?.rawValue, statement.actor.name, statement.relation.rawValue,
      statement.polarity.rawValue, statement.modality.rawValue, statement.object.kind.rawValue,
      statement.object.id, statement.object.name, statement.date?.period(.day)?.description,
      statement.date.flatMap { $0.precision == .day ? nil : $0.precision.rawValue }
    ) { $0.integer64() }
  }

  func knownExtraction(_ version: ExtractorVersion) throws -> Int64? {
    try connection.row(
      "SELECT id FROM extraction WHERE program = ? AND data = ?", version.program, version.data
    ) { $0.integer64() }
  }

  func extraction(_ version: ExtractorVersion) throws -> Int64 {
    if let known = try knownExtraction(version) { return known }
    return try connection.insert(
      "INSERT INTO extraction (program, data) VALUES (?, ?) RETURNING id", version.program,
      version.data)
  }

  func insert(
    _ document: Document, origin: ArticleOrigin, sentenceCount: Int, extraction: Int64
  ) throws -> Int64 {
    let article = document.article
    // The number of an article that was purged never names another one.
    let id = try connection.insert(
      """
      INSERT INTO article (
        id, origin, name, title, date, outlet, address, digest, sentenceCount, extraction, text)
      VALUES (
        (SELECT ifnull(max(number), 0) + 1 FROM (
          SELECT max(id) AS number FROM article UNION ALL SELECT max(article) FROM purge) AS used),
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING id
      """,
      origin.rawValue, article.name, article.title, article.date?.description, article.outlet,
      article.address, document.digest, sentenceCount, extraction, document.text)
    try connection.database.words.enter(
      id, title: article.title ?? "", text: document.text, in: connection)
    return id
  }
}

extension Document {
  /// To find it by an index; texts of one digest are still compared.
  var digest: Int64 { TextDigest.of(text) }
}
