/// The words of the articles of an SQLite store: a table of FTS5 that triggers keep.
struct FullTextIndex: WordIndex {
  /// How it takes words.
  static let tokenizer = "porter unicode61 remove_diacritics 2"

  /// The text of a row of a table with title and text, with marks around what was found.
  static func highlight(_ table: String) -> String {
    let marks = [MarkedText.start, MarkedText.end].map { "char(\($0.value))" }
    return "highlight(\(table), 1, \(marks[0]), \(marks[1]))"
  }

  /// How well a row fits: the smaller the better; titles before texts.
  static func rank(_ table: String) -> String { "bm25(\(table), 5.0, 1.0)" }

  func enter(_ article: Int64, title: String, text: String, in connection: Connection) {}

  func search(
    _ terms: [SearchTerm], where condition: StatementQuery.SQL, limit: Int,
    in connection: Connection
  ) throws -> WordHits {
    let source = """
      FROM articleText JOIN article ON article.id = articleText.rowid
      WHERE articleText MATCH ? AND \(condition.text)
      """
    let values: [any SQLBindable] = [terms.expression] + condition.values
    let count =
      try connection.rows("SELECT count(*) \(source)", values) { $0.integer() }.first ?? 0
    let texts = try connection.rows(
      """
      SELECT article.id, \(Self.highlight("articleText")) \(source)
      ORDER BY \(Self.rank("articleText")), article.id LIMIT ?
      """, values + [limit]
    ) { row in NumberedText(id: row.integer64(), marked: MarkedText(row.text())) }
    return WordHits(texts: texts, count: count)
  }

  // The words of an article that the index has not, or has otherwise, are an error of its own check; a
  // store that cannot be written cannot be asked.
  func isWhole(in connection: Connection) throws -> Bool {
    do {
      try connection.run(
        "INSERT INTO articleText (articleText, rank) VALUES ('integrity-check', 1)")
      return true
    } catch StorageError.damaged {
      return false
    } catch StorageError.notWritable {
      return true
    }
  }

  func rebuild(in connection: Connection) throws {
    try connection.run("INSERT INTO articleText (articleText) VALUES ('rebuild')")
  }

  // The index keeps the words of what left it until all its parts are merged into one.
  func forgetRemoved(in connection: Connection) throws {
    try connection.run("INSERT INTO articleText (articleText) VALUES ('optimize')")
  }
}
