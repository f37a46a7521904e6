import Foundation
import Statements

/// Which articles people have taken out of all answers: the fold of the entries that remove and restore
/// them, import and record them, or bring them with a register, kept beside each article.
struct RemovedArticles {
  let connection: Connection

  /// Folds anew the articles that an entry is about, where it is one of these.
  func settle(after entry: Int64) throws {
    let articles = try connection.rows(
      """
      SELECT journalSubject.name FROM journalSubject JOIN journal ON journal.id = entry
      WHERE entry = ? AND journalSubject.kind = 'article'
        AND journal.kind IN ('remove', 'restore', 'import', 'record', 'acts')
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

  /// The last word counts. What came by an import, or was recorded, goes with the last of those.
  private func settle(_ article: String) throws {
    let isTakenBack = try isTakenBack(article)
    let isRemoved = try connection.row(
      """
      SELECT journal.kind = 'remove' FROM journalSubject JOIN journal ON journal.id = entry
      WHERE journalSubject.kind = 'article' AND name = ? AND stands
        AND journal.kind IN ('remove', 'restore')
      ORDER BY journal.id DESC LIMIT 1
      """, article, read: { $0.integer() == 1 })
    try connection.run("DELETE FROM removedArticle WHERE article = CAST(? AS INTEGER)", article)
    if isRemoved ?? isTakenBack {
      try connection.run(
        "INSERT INTO removedArticle (article) VALUES (CAST(? AS INTEGER))", article)
    }
    guard let number = Int64(article) else { return }
    if isTakenBack { try giveWay(number) } else { try takePlace(number) }
  }

  private func isTakenBack(_ article: String) throws -> Bool {
    try connection.row(
      """
      SELECT count(*) > 0 AND count(CASE WHEN stands THEN 1 END) = 0 FROM journalSubject JOIN journal ON journal.id = entry
      WHERE journalSubject.kind = 'article' AND name = ?
        AND journal.kind IN ('import', 'record', 'acts')
      """, article, read: { $0.integer() == 1 }) ?? false
  }

  /// Lets the version that an article has replaced be the current one again, unless a third has come.
  private func giveWay(_ article: Int64) throws {
    guard let old = try replacedVersion(by: article) else { return }
    try connection.run(
      """
      UPDATE article SET supersededBy = NULL WHERE id = ?1 AND supersededBy = ?2
        AND (SELECT supersededBy FROM article WHERE id = ?2) IS NULL
      """, old, article)
  }

  /// The other way round; where another version has replaced the old one meanwhile, that stands.
  private func takePlace(_ article: Int64) throws {
    guard let old = try replacedVersion(by: article) else { return }
    let current = try connection.row(
      "SELECT supersededBy FROM article WHERE id = ?", old, read: { $0.optionalInteger64() })
    guard let current else { return }
    if let other = current {
      guard other > article else { return }
      try connection.run(
        "UPDATE article SET supersededBy = ? WHERE id = ? AND supersededBy IS NULL", other, article)
    } else {
      try connection.run("UPDATE article SET supersededBy = ? WHERE id = ?", article, old)
    }
  }

  /// What the last import that says so says that an article has replaced.
  private func replacedVersion(by article: Int64) throws -> Int64? {
    let replacements = try connection.rows(
      """
      SELECT json_extract(fields, '$.replaced') FROM journalSubject
        JOIN journal ON journal.id = entry
      WHERE journalSubject.kind = 'article' AND name = ? AND journal.kind IN ('import', 'acts')
      ORDER BY journal.id DESC
      """, [String(article)]
    ) { $0.optionalText() }
    return replacements.lazy.compactMap(\.self).compactMap { text in
      let versions = try? JSONDecoder().decode([String: Int64].self, from: Data(text.utf8))
      return versions?[String(article)]
    }.first
  }
}
