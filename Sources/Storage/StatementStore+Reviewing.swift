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
          WHERE \(JournalTable.isVerdict)
          """
        ) { $0.integer64() })
    }
  }

  /// The statements against the side that their holder has been found on; nil where nothing that is kept
  /// may be told. O(statements of those found on both sides).
  package func dividedStatements() throws -> Set<Int64>? {
    try readingAnswers { reader in
      Set(
        try reader.connection.rows(
          """
          SELECT weighed.statement FROM standing CROSS JOIN weighed
            ON weighed.holder = standing.holder AND weighed.object = standing.object
          WHERE (standing.isContested OR standing.sideBefore IS NOT NULL)
            AND weighed.polarity NOT IN (standing.polarity, ?)
            AND weighed.leader IS NULL AND weighed.isCounted
          """, [Polarity.neutral.place]
        ) { $0.integer64() })
    }
  }

  /// The claims that somebody has accepted, rejected, corrected or marked, in the order of their numbers.
  package func reviewedClaims() throws -> [StoredClaim] {
    try connection.withLock { connection in
      let claims = try connection.claimRecords(
        where: """
          claim.id IN (SELECT claim FROM decision JOIN journal ON journal.id = decision.entry
            WHERE \(JournalTable.isVerdict))
          """, []
      ).map { StoredClaim($0) }
      return view.map { view in claims.compactMap { view.seen($0) } } ?? claims
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
