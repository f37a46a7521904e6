import Statements

extension ClaimWriter {
  /// Adds those statements to the article that it does not have yet, and gives how many they were; a
  /// claim at the places of others has the next ordinal.
  ///
  /// What says the same of the same words is the same statement, also where one of the two has lost
  /// its key.
  func insert(missingOf lines: [StatementLine]) throws -> Int {
    let stored = try connection.claimRecords(where: "claim.article = ?", [article])
    var present = Dictionary(stored.compactMap(\.statement).map { ($0, 1) }, uniquingKeysWith: +)
    var next: [ClaimKey: Int] = [:]
    for var key in stored.map(\.claim.key) {
      let ordinal = key.ordinal
      key.ordinal = 0
      key.text = 0
      next[key] = max(next[key] ?? 0, ordinal + 1)
    }
    var count = 0
    for line in lines {
      var statement = line.statement
      statement.key = nil
      if let left = present[statement], left > 0 {
        present[statement] = left - 1
        continue
      }
      var claim = DecidedClaim(proposing: line.statement, told: line.decisions, text: 0)
      let ordinal = next[claim.claim.key, default: 0]
      next[claim.claim.key] = ordinal + 1
      claim.claim.key.ordinal = ordinal
      try insert(claim, statement: line.statement)
      count += 1
    }
    return count
  }

  /// The number of the claim at those places of the article's text; nil where the store has none.
  func claim(at key: ClaimKey) throws -> Int64? {
    try connection.row(
      """
      SELECT id FROM claim
      WHERE article = ? AND predicateStart = ? AND actorStart = ? AND objectStart = ?
        AND ordinal = ? AND predicateEnd = ? AND actorEnd = ? AND objectEnd = ?
      """,
      article, key.predicate.start, key.actor.start, key.object.start, key.ordinal,
      key.predicate.end, key.actor.end, key.object.end
    ) { $0.integer64() }
  }
}
