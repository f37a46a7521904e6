import Glibc
import Statements
import Synchronization

extension StatementStore {
  /// The claim of this number, or of the statement of this number; nil where there is none.
  package func claim(_ id: Int64) throws -> StoredClaim? {
    try connection.withLock { connection in
      let claim = try connection.claimRecords(where: "claim.id = ?", [id]).first
        .map { StoredClaim($0) }
      return claim.flatMap { view == nil ? $0 : view?.seen($0) }
    }
  }

  /// The claims of an article, also those that are no statements, in the order of their numbers.
  package func claims(ofArticle article: Int64) throws -> [StoredClaim] {
    try connection.withLock { connection in
      let claims = try connection.claimRecords(where: "claim.article = ?", [article])
        .map { StoredClaim($0) }
      return view.map { view in claims.compactMap { view.seen($0) } } ?? claims
    }
  }

  /// Adds what a person or a register decides on a claim, and gives the claim as it is then.
  ///
  /// No reading of the text overrules it. A decision without a time has that of now; a claim that
  /// was retired is one again while it stands. `.revoke` names a decision by its place in `StoredClaim.decided`.
  @discardableResult
  package func decide(on claim: Int64, _ decision: Decision) throws -> StoredClaim {
    precondition(!decision.maker.readsText, "what reads a text decides when an article is added")
    var decision = decision
    decision.time = decision.time ?? Int64(time(nil))
    return try connection.withLock { connection in
      try connection.transaction {
        let found = try connection.claimRecords(where: "claim.id = ?", [claim])
        guard let old = found.first else {
          throw StorageError.noClaim(path: path, number: claim)
        }
        var new = old
        new.add(decision)
        try ClaimWriter(connection: connection, article: old.articleID).update(old, to: new)
        return StoredClaim(new)
      }
    }
  }

  /// The same for a claim that a reading of the article has refused, so that the store has not kept
  /// it: it is kept from now on.
  @discardableResult
  package func decide(
    on claim: DecidedClaim, ofArticle article: Int64, _ decision: Decision
  ) throws -> StoredClaim {
    let id = try connection.withLock { connection in
      try connection.transaction {
        let writer = ClaimWriter(connection: connection, article: article)
        return try writer.claim(at: claim.claim.key)
          ?? writer.insert(claim, statement: claim.statement)
      }
    }
    return try decide(on: id, decision)
  }
}
