import Statements
import Synchronization

extension StatementStore {
  /// The current articles in which all terms are found, the best first: those that have the words
  /// oftenest for their length, and in the title before the text (BM25).
  ///
  /// Terms without a letter or digit ask for nothing; where all are so, nothing is found. Costs as
  /// much as the words are frequent, and reads the texts of those found within the limit.
  package func search(
    _ terms: [SearchTerm], among filter: ArticleFilter = ArticleFilter(), limit: Int
  ) throws -> SearchAnswer {
    let expression = terms.compactMap(\.expression).joined(separator: " AND ")
    guard !expression.isEmpty else { return SearchAnswer(found: [], count: 0) }
    let condition = filter.sql(seenBy: view)
    let source = """
      FROM articleText JOIN article ON article.id = articleText.rowid
      WHERE articleText MATCH ? AND \(condition.text)
      """
    let values: [any SQLBindable] = [expression] + condition.values
    return try connection.withLock { connection in
      let count =
        try connection.rows("SELECT count(*) \(source)", values) { $0.integer() }.first ?? 0
      let marks = [MarkedText.start, MarkedText.end].map { "char(\($0.value))" }
      let texts = try connection.rows(
        """
        SELECT article.id, highlight(articleText, 1, \(marks[0]), \(marks[1])) \(source)
        ORDER BY bm25(articleText, 5.0, 1.0), article.id LIMIT ?
        """, values + [limit]
      ) { row in NumberedText(id: row.integer64(), marked: MarkedText(row.text())) }
      let articles = ArticleTable(connection: connection)
      return SearchAnswer(
        found: try texts.flatMap { text in
          try articles.articles(where: "article.id = ?", [text.id]).map {
            FoundText(article: $0, text: text.marked.text, places: text.marked.places)
          }
        }, count: count)
    }
  }

  private struct NumberedText {
    var id: Int64
    var marked: MarkedText
  }
}
