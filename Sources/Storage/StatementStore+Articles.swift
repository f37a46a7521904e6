import Statements
import Synchronization

extension StatementStore {
  /// The articles in the order in which they were added.
  package func articles(includingSuperseded: Bool = false) throws -> [StoredArticle] {
    try articles(among: ArticleFilter(includesSuperseded: includingSuperseded))
  }

  /// Those that a filter lets through, in the order in which they were added.
  package func articles(among filter: ArticleFilter) throws -> [StoredArticle] {
    let condition = filter.sql(seenBy: view)
    return try connection.withLock { connection in
      try seen(
        ArticleTable(connection: connection).articles(where: condition.text, condition.values),
        in: connection)
    }
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
      where: current + """
        length(article.name) > length(?1)
          AND substr(article.name, length(article.name) - length(?1) + 1) = ?1
        """, "/" + reference)
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
      try seen(
        ArticleTable(connection: connection).articles(where: condition, values), in: connection)
    }
  }

  private func seen(
    _ articles: [StoredArticle], in connection: Connection
  ) throws -> [StoredArticle] {
    guard let view else { return articles }
    return try articles.map { try view.seen($0, in: connection) }
  }

  /// The current articles of a name; recorded facts are none.
  package func articles(named name: String) throws -> [StoredArticle] {
    try articles(
      where: "article.name = ? AND origin = 'read' AND article.supersededBy IS NULL", name)
  }

  /// The article that an article is a copy of, nil where it copies none.
  package func original(ofArticle id: Int64) throws -> StoredArticle? {
    try articles(where: "article.id = (SELECT original FROM copy WHERE article = ?)", id).first
  }

  /// The number of the article that an article is a copy of.
  package func originalNumber(ofArticle id: Int64) throws -> Int64? {
    try connection.withLock { connection in
      try connection.row("SELECT original FROM copy WHERE article = ?", id) { $0.integer64() }
    }
  }

  /// The numbers of all copies with those of their originals.
  package func originalNumbers() throws -> [Int64: Int64] {
    try connection.withLock { connection in
      let numbers = try connection.rows("SELECT article, original FROM copy ORDER BY article") {
        [$0.integer64(), $0.integer64()]
      }
      return Dictionary(uniqueKeysWithValues: numbers.map { ($0[0], $0[1]) })
    }
  }

  /// The copies of an article, in the order in which they were added.
  package func copies(ofArticle id: Int64) throws -> [StoredArticle] {
    try articles(where: "article.id IN (SELECT article FROM copy WHERE original = ?)", id)
  }
}
