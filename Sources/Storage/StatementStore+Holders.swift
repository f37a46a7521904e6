import Positions
import Statements
import Synchronization

extension StatementStore {
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
        WHERE article.supersededBy IS NULL AND statement.article IN (
          SELECT value FROM json_each(?)
          UNION SELECT article FROM copy WHERE original IN (SELECT value FROM json_each(?)))
        """, [list, list]
      ) { row in HolderNaming(report: row.integer64(), holder: try row.holder()) }
    }
  }
}
