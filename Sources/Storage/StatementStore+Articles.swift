import Positions
import Statements
import Synchronization

extension StatementStore {
  /// The articles in the order in which they were added.
  package func articles(includingSuperseded: Bool = false) throws -> [StoredArticle] {
    try articles(where: includingSuperseded ? "1" : "article.supersededBy IS NULL")
  }

  /// The article with this number, of this name, or from this address; else those whose name ends
  /// with it after a slash. Several where it does not tell one apart.
  ///
  /// A replaced version is found by its number only.
  package func articles(matching reference: String) throws -> [StoredArticle] {
    if let number = Int64(reference) {
      let numbered = try articles(where: "article.id = ?", number)
      if !numbered.isEmpty { return numbered }
    }
    let current = "article.supersededBy IS NULL AND "
    let named = try articles(where: current + "article.name = ?", reference)
    if !named.isEmpty { return named }
    let addressed = try articles(where: current + "article.address = ?", reference)
    if !addressed.isEmpty { return addressed }
    return try articles(
      where: current + "substr(article.name, -length(?)) = ?", "/" + reference, "/" + reference)
  }

  /// The text of an article, to which the offsets of its statements belong; nil for no such number.
  package func text(ofArticle id: Int64) throws -> String? {
    try connection.withLock { connection in
      try connection.row("SELECT text FROM article WHERE id = ?", id) { $0.text() }
    }
  }

  func articles(
    where condition: String, _ values: any SQLBindable...
  ) throws -> [StoredArticle] {
    try connection.withLock { connection in
      try connection.rows(
        """
        SELECT article.name, title, date, outlet, address, article.id, origin, sentenceCount,
          (SELECT count(*) FROM statement WHERE statement.article = article.id
            AND confidence >= \(PositionHistory.minimumConfidence) AND modality <> 'reported'),
          extraction.program, extraction.data, supersededBy, copy.original
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
          supersededBy: row.optionalInteger64(), original: row.optionalInteger64())
      }
    }
  }
}
