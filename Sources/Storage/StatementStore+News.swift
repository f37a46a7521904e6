import Positions
import Statements
import Synchronization

extension StatementStore {
  /// The current articles that were taken in from a second on, in the order in which they were added; at
  /// most so many. Found by an index.
  package func articles(takenSince time: Int64, atMost limit: Int) throws -> [StoredArticle] {
    try articles(
      where: """
        article.id IN (
          SELECT intake.article FROM intake JOIN article ON article.id = intake.article
          WHERE intake.time >= ? AND \(StatementQuery.isCurrent)
          ORDER BY intake.article LIMIT ?)
        """, time, limit)
  }

  /// How many they are.
  package func articleCount(takenSince time: Int64) throws -> Int {
    try connection.withLock { connection in
      try connection.row(
        """
        SELECT count(*) FROM intake JOIN article ON article.id = intake.article
        WHERE intake.time >= ? AND \(StatementQuery.isCurrent)
        """, time, read: { $0.integer() }) ?? 0
    }
  }

  /// Positions on treaties that nothing taken in before a second tells of; nil where nothing that is
  /// kept may be told. O(what was taken in since).
  package func firstPositions(takenSince time: Int64, atMost limit: Int) throws
    -> [PositionSummary]?
  {
    try readingAnswers { reader in
      try reader.positions(
        """
        standing.isWhole = 1 AND (standing.holder, standing.object) IN (
          SELECT place.holder, place.object FROM (
            SELECT DISTINCT holder, object FROM intake
            CROSS JOIN weighed ON weighed.article = intake.article
            WHERE intake.time >= ?1 AND weighed.isWhole AND weighed.isCounted) AS place
          WHERE NOT EXISTS (
            SELECT 1 FROM weighed AS old LEFT JOIN intake ON intake.article = old.article
            WHERE old.holder = place.holder AND old.object = place.object AND old.isCounted
              AND ifnull(intake.time, 0) < ?1))
        ORDER BY articles DESC, statements DESC, holder.name LIMIT ?2
        """, [time, limit])
    }
  }

  /// Until when a coder has seen the news; nil for who has never looked.
  package func newsSeen(by coder: String) throws -> Int64? {
    try connection.withLock { connection in
      try connection.row(
        "SELECT time FROM newsSeen WHERE coder = ?", coder, read: { $0.integer64() })
    }
  }

  /// Remembers that a coder has seen the news until a second.
  package func noteNewsSeen(by coder: String, until time: Int64) throws {
    try connection.withLock { connection in
      try connection.run(
        """
        INSERT INTO newsSeen (coder, time) VALUES (?, ?)
        ON CONFLICT (coder) DO UPDATE SET time = max(time, excluded.time)
        """, coder, time)
    }
  }
}
