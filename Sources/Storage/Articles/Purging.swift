import Statements

/// Takes articles and all that hangs on them out of the tables; within a transaction.
struct Purging {
  let connection: Connection

  /// The article, what it replaced and what replaced it, the oldest first.
  func versions(ofArticle id: Int64) throws -> [Int64] {
    try connection.rows(
      """
      WITH RECURSIVE
        later (id) AS (
          SELECT id FROM article WHERE id = ?
          UNION
          SELECT supersededBy FROM article JOIN later USING (id) WHERE supersededBy IS NOT NULL),
        version (id) AS (
          SELECT id FROM later
          UNION
          SELECT article.id FROM article JOIN version ON article.supersededBy = version.id)
      SELECT id FROM version ORDER BY id
      """, [id]
    ) { $0.integer64() }
  }

  func purge(_ article: Int64, at time: Int64, _ purged: inout PurgedArticle) throws {
    let name =
      try connection.row("SELECT name FROM article WHERE id = ?", article) { $0.text() } ?? ""
    purged.statementCount += try count("statement WHERE article = ?", article)
    purged.decisionCount += try count(
      "decision WHERE claim IN (SELECT id FROM claim WHERE article = ?)", article)
    try CopyRegister(connection: connection).leave(article: article)
    try removeFromJournal(article)
    for table in [
      "statement", "claim", "sentence", "page", "metadataOrigin", "feedItem", "removedArticle",
    ] {
      try connection.run("DELETE FROM \(table) WHERE article = ?", article)
    }
    try connection.run("DELETE FROM article WHERE id = ?", article)
    try connection.run(
      "INSERT INTO purge (article, nameDigest, time) VALUES (?, ?, ?)", article,
      TextDigest.of(name), time)
  }

  /// Entries about nothing else go whole, as they may quote the article; what still holds for a copy
  /// stays.
  private func removeFromJournal(_ article: Int64) throws {
    let subjects = try connection.rows(
      "SELECT 'statement', id FROM claim WHERE article = ?1 UNION ALL SELECT 'article', ?1",
      [article]
    ) { row in JournalSubject(try row.label(), row.text()) }
    var entries: Set<Int64> = []
    for subject in subjects {
      entries.formUnion(
        try connection.rows(
          "DELETE FROM journalSubject WHERE kind = ? AND name = ? RETURNING entry",
          [subject.kind.rawValue, subject.name]
        ) { $0.integer64() })
    }
    // The decisions go with their claims, and point to the entries.
    try connection.run(
      "DELETE FROM decision WHERE claim IN (SELECT id FROM claim WHERE article = ?)", article)
    try connection.run(
      """
      DELETE FROM journal WHERE id IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (SELECT 1 FROM journalSubject WHERE entry = journal.id)
      """, NumberList(entries.sorted()))
  }

  private func count(_ rows: String, _ article: Int64) throws -> Int {
    try connection.row("SELECT count(*) FROM \(rows)", article) { $0.integer() } ?? 0
  }

  /// What the directory says of actors is no secret; other names may be.
  func removeWhatNothingMentions() throws {
    try connection.run(
      """
      DELETE FROM actor
      WHERE directoryID IS NULL AND id NOT IN (SELECT actor FROM statement)
        AND id NOT IN (SELECT speaker FROM statement WHERE speaker IS NOT NULL)
      """)
    try connection.run("DELETE FROM decisionName WHERE id NOT IN (SELECT name FROM decision)")
  }
}
