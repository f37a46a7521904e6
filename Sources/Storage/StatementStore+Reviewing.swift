import Statements
import Synchronization

extension StatementStore {
  /// The numbers of the statements and claims that somebody has accepted, rejected, corrected or
  /// marked.
  package func reviewedStatements() throws -> Set<Int64> {
    try connection.withLock { connection in
      Set(
        try connection.rows(
          """
          SELECT DISTINCT claim FROM decision JOIN journal ON journal.id = decision.entry
          WHERE journal.stands
          """
        ) { $0.integer64() })
    }
  }

  /// The numbers of claims on which the latest reading has made a decision of one of these names.
  package func claims(decidedBy names: [String]) throws -> Set<Int64> {
    let list = try JournalTable.list(of: names)
    return try connection.withLock { connection in
      Set(
        try connection.rows(
          """
          SELECT DISTINCT decision.claim FROM decision
          JOIN claim ON claim.id = decision.claim AND claim.reading = decision.reading
          WHERE decision.name IN (
            SELECT id FROM decisionName WHERE name IN (SELECT value FROM json_each(?)))
          """, [list]
        ) { $0.integer64() })
    }
  }
}
