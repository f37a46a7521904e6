import Positions
import Statements

/// Which articles of the store are copies of which.
///
/// An article is a copy of the first of the originals before it that it resembles, and an original
/// where there is none. First and before are those of `FingerprintedArticle.precedes`, so that the
/// outcome is the same in whatever order the articles are added. Copies resemble their original
/// itself: a story that grows from day to day is not one report from its first to its last word.
struct CopyRegister {
  let connection: Connection

  /// Enters a new article, or another reading of one that is there.
  ///
  /// What it changes for others is put right in the same transaction.
  func enter(article: Int64, _ fingerprint: Fingerprint?, date: CalendarDate?) throws {
    let sketch = fingerprint?.bytes ?? []
    let day = date?.dayNumber ?? 0
    let present = try connection.row(
      "SELECT 1 FROM fingerprint WHERE article = ? AND day = ? AND sketch = ?", article, day, sketch
    ) { $0.integer() }
    guard present == nil else { return }
    var pending = try remove(article)
    try connection.run(
      "INSERT INTO fingerprint (article, day, sketch) VALUES (?, ?, ?)", article, day, sketch)
    if let fingerprint {
      for key in fingerprint.keys {
        try connection.run(
          "INSERT INTO fingerprintKey (key, day, article) VALUES (?, ?, ?)", Int(key), day, article)
      }
      pending.insert(article)
    }
    try settle(pending)
  }

  /// Takes out an article that another version has replaced.
  func leave(article: Int64) throws {
    try settle(try remove(article))
  }

  /// Gives the articles that have lost their original.
  private func remove(_ article: Int64) throws -> Set<Int64> {
    if let entered = try entered(article) {
      for key in entered.fingerprint.keys {
        try connection.run(
          "DELETE FROM fingerprintKey WHERE key = ? AND day = ? AND article = ?",
          Int(key), entered.day, article)
      }
    }
    try connection.run("DELETE FROM fingerprint WHERE article = ?", article)
    try connection.run("DELETE FROM copy WHERE article = ?", article)
    return try copies(of: article)
  }

  /// Settles the articles from the first to the last: what one turns out to be matters to later ones
  /// only.
  private func settle(_ articles: Set<Int64>) throws {
    var pending = try articles.compactMap { try entered($0) }
    while let next = pending.min(by: { $0.precedes($1) }) {
      pending.removeAll { $0.id == next.id }
      let neighbours = try neighbours(of: next)
      let original = neighbours.filter { $0.original == nil && $0.article.precedes(next) }
        .map(\.article).min { $0.precedes($1) }
      let demoted: [Int64]
      if let original {
        try set(original: original.id, of: next.id)
        demoted = [next.id]
      } else {
        demoted = try gather(neighbours, round: next)
      }
      for orphan in try demoted.flatMap({ try copies(of: $0) })
      where !pending.contains(where: { $0.id == orphan }) {
        if let article = try entered(orphan) { pending.append(article) }
      }
    }
  }

  /// Makes an article an original, and those near to it its copies unless theirs was before it;
  /// gives those that are originals no more.
  private func gather(
    _ neighbours: [Neighbour], round original: FingerprintedArticle
  ) throws -> [Int64] {
    try connection.run("DELETE FROM copy WHERE article = ?", original.id)
    var demoted: [Int64] = []
    var isLate: [Int64: Bool] = [:]
    for neighbour in neighbours where original.precedes(neighbour.article) {
      if let present = neighbour.original {
        let late = try isLate[present] ?? entered(present).map { original.precedes($0) } ?? true
        isLate[present] = late
        guard late else { continue }
      } else {
        demoted.append(neighbour.article.id)
      }
      try set(original: original.id, of: neighbour.article.id)
    }
    return demoted
  }

  private struct Neighbour {
    var article: FingerprintedArticle
    var original: Int64?
  }

  /// The articles that print the same report, before it or after it.
  private func neighbours(of article: FingerprintedArticle) throws -> [Neighbour] {
    let keys = article.fingerprint.keys.map { Int($0) }
    let marks = Array(repeating: "?", count: keys.count).joined(separator: ", ")
    // An article without a date may be near to any.
    let days =
      article.day == 0
      ? [0, Int.max] : [max(1, article.day - Fingerprint.days), article.day + Fingerprint.days]
    let undated = article.day == 0 ? [-1, -1] : [0, 0]
    let sharing = "SELECT article FROM fingerprintKey WHERE key IN (\(marks)) AND day"
    return try connection.rows(
      """
      SELECT \(FingerprintedArticle.columns), copy.original
      FROM (
        SELECT article AS candidate
        FROM (\(sharing) BETWEEN ? AND ? UNION ALL \(sharing) BETWEEN ? AND ?) AS sharing
        GROUP BY article HAVING count(*) >= ?
      ) AS near
      JOIN fingerprint ON fingerprint.article = candidate
      JOIN article ON article.id = candidate
      LEFT JOIN copy ON copy.article = candidate
      WHERE candidate <> ?
      """, keys + days + keys + undated + [Fingerprint.commonKeys] + [article.id]
    ) { row in
      Neighbour(
        article: try row.fingerprintedArticle(in: connection.path),
        original: row.optionalInteger64())
    }.filter { $0.article.isCopy(of: article) }
  }

  /// Nil for an article that has left, or whose text is too short.
  private func entered(_ article: Int64) throws -> FingerprintedArticle? {
    try connection.row(
      """
      SELECT \(FingerprintedArticle.columns) FROM fingerprint
      JOIN article ON article.id = fingerprint.article
      WHERE fingerprint.article = ? AND length(sketch) > 0
      """, article
    ) { try $0.fingerprintedArticle(in: connection.path) }
  }

  private func copies(of article: Int64) throws -> Set<Int64> {
    Set(
      try connection.rows("SELECT article FROM copy WHERE original = ?", [article]) {
        $0.integer64()
      })
  }

  private func set(original: Int64, of article: Int64) throws {
    try connection.run(
      """
      INSERT INTO copy (article, original) VALUES (?, ?)
      ON CONFLICT (article) DO UPDATE SET original = excluded.original
      """, article, original)
  }
}
