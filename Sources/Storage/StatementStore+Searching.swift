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
    guard !terms.expression.isEmpty else { return SearchAnswer(found: [], count: 0) }
    let condition = filter.sql(seenBy: view)
    return try connection.withLock { connection in
      let hits = try connection.database.words.search(
        terms, where: condition, limit: limit, in: connection)
      let articles = ArticleTable(connection: connection)
      return SearchAnswer(
        found: try hits.texts.flatMap { text in
          try articles.articles(where: "article.id = ?", [text.id]).map {
            FoundText(article: $0, text: text.marked.text, places: text.marked.places)
          }
        }, count: hits.count)
    }
  }
}
