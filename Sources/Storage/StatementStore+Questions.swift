import Positions
import Statements
import Synchronization

extension StatementStore {
  /// The statements that a query asks for, the oldest first; those without a date before all.
  package func statements(matching query: StatementQuery) throws -> [SourcedStatement] {
    let sql = query.sql
    return try connection.withLock { connection in
      var articles: [Int64: Article] = [:]
      return try connection.rows(sql.text, sql.values) {
        try StatementRow.read(&$0, articles: &articles)
      }
    }
  }

  /// Who holds positions in current articles, the most quoted first.
  package func actors() throws -> [ActorSummary] {
    try connection.withLock { connection in
      try connection.rows(
        """
        SELECT actor.directoryID, actor.name, actor.kind, actor.affiliation,
          count(*) AS statements, count(DISTINCT statement.article)
        FROM statement
        JOIN actor ON actor.id = statement.actor
        JOIN article ON article.id = statement.article
        WHERE \(StatementQuery.isCurrent)
        GROUP BY actor.id
        ORDER BY statements DESC, actor.name, actor.id
        """
      ) { row in
        ActorSummary(
          actor: try row.holder(), statementCount: row.integer(), articleCount: row.integer())
      }
    }
  }

  /// The treaties that current articles hold positions on, the most discussed first.
  package func treaties() throws -> [TreatySummary] {
    try connection.withLock { connection in
      try connection.rows(
        """
        SELECT objectID, count(*) AS statements, count(DISTINCT statement.actor),
          count(DISTINCT statement.article), min(\(StatementQuery.day)), max(\(StatementQuery.day))
        FROM statement
        JOIN article ON article.id = statement.article
        WHERE objectID IS NOT NULL AND objectKind <> 'actor' AND \(StatementQuery.isCurrent)
        GROUP BY objectID
        ORDER BY statements DESC, objectID
        """
      ) { row in
        TreatySummary(
          id: TreatyID(row.text()), statementCount: row.integer(), actorCount: row.integer(),
          articleCount: row.integer(),
          firstDate: row.optionalText().flatMap { CalendarDate($0) },
          lastDate: row.optionalText().flatMap { CalendarDate($0) })
      }
    }
  }

  /// Who is named as a holder in the reports that some statements stand in, copies among them, also
  /// by statements that are not among those.
  package func holderNamings(
    inReportsOf statements: [SourcedStatement]
  ) throws -> [HolderNaming] {
    let reports = Set(statements.map(\.reportID)).sorted().map { String($0) }
    let list = "[\(reports.joined(separator: ","))]"
    return try connection.withLock { connection in
      try connection.rows(
        """
        SELECT DISTINCT ifnull(copy.original, statement.article),
          actor.directoryID, actor.name, actor.kind, actor.affiliation
        FROM statement
        JOIN actor ON actor.id = statement.actor
        JOIN article ON article.id = statement.article
        LEFT JOIN copy ON copy.article = statement.article
        WHERE \(StatementQuery.isCurrent) AND statement.article IN (
          SELECT value FROM json_each(?)
          UNION SELECT article FROM copy WHERE original IN (SELECT value FROM json_each(?)))
        """, [list, list]
      ) { row in HolderNaming(report: row.integer64(), holder: try row.holder()) }
    }
  }
}
