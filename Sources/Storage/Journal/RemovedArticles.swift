import Statements

/// Which articles people have taken out of all answers: the fold of the entries that remove and restore
/// them, kept beside each article.
struct RemovedArticles {
  let connection: Connection

  /// Folds anew the articles that an entry is about, where it is one that removes or restores.
  func settle(after entry: Int64) throws {
    let articles = try connection.rows(
      """
      SELECT journalSubject.name FROM journalSubject JOIN journal ON journal.id = entry
      WHERE entry = ? AND journalSubject.kind = 'article'
        AND journal.kind IN ('remove', 'restore', 'import')
      """, [entry]
    ) { $0.text() }
    for article in articles { try settle(article) }
  }

  /// Lets what was done to some articles hold for one more.
  func carry(from articles: [Int64], to article: Int64) throws {
    let list = "[\(articles.map { "\"\($0)\"" }.joined(separator: ","))]"
    let entries = try connection.rows(
      """
      SELECT DISTINCT entry FROM journalSubject JOIN journal ON journal.id = entry
      WHERE journalSubject.kind = 'article' AND name IN (SELECT value FROM json_each(?))
        AND journal.kind IN ('remove', 'restore')
      ORDER BY entry
      """, [list]
    ) { $0.integer64() }
    guard !entries.isEmpty else { return }
    let table = JournalTable(connection: connection)
    for entry in entries { try table.add(.article(article), to: entry) }
    try settle(String(article))
  }

  /// The last word counts. What came by an import goes with it.
  private func settle(_ article: String) throws {
    let isRemoved = try connection.row(
      """
      SELECT ifnull(
        (SELECT journal.kind = 'remove' FROM journalSubject JOIN journal ON journal.id = entry
         WHERE journalSubject.kind = 'article' AND name = ?1 AND stands
           AND journal.kind IN ('remove', 'restore')
         ORDER BY journal.id DESC LIMIT 1),
        EXISTS (SELECT 1 FROM journalSubject JOIN journal ON journal.id = entry
         WHERE journalSubject.kind = 'article' AND name = ?1 AND NOT stands
           AND journal.kind = 'import'))
      """, article, read: { $0.integer() == 1 })
    try connection.run("DELETE FROM removedArticle WHERE article = CAST(? AS INTEGER)", article)
    guard isRemoved == true else { return }
    try connection.run(
      "INSERT INTO removedArticle (article) VALUES (CAST(? AS INTEGER))", article)
  }
}
