import Statements

/// A claim of the store with what was decided on it.
package struct StoredClaim: Hashable, Sendable {
  /// The number that the store gave it; that of its statement too.
  package var id: Int64
  /// The store's number of the article.
  package var articleID: Int64
  /// The decisions that count now: those of the latest reading, then those of people and registers.
  package var decided: DecidedClaim
  /// True for what a later reading of the text no longer finds: it is kept, and is no statement.
  package var isRetired: Bool

  /// What the decisions make of it; nil where they refuse it, or it is retired.
  package var statement: Statement? { isRetired ? nil : decided.statement }

  package init(id: Int64, articleID: Int64, decided: DecidedClaim, isRetired: Bool) {
    self.id = id
    self.articleID = articleID
    self.decided = decided
    self.isRetired = isRetired
  }

  init(_ record: ClaimRecord) {
    self.init(
      id: record.id, articleID: record.articleID, decided: record.decided,
      isRetired: record.isRetired)
  }
}
