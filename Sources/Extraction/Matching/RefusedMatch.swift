import Statements

/// A pattern that fits words, but gives no statement; one of the decisions refuses it.
struct RefusedMatch {
  let match: PatternMatch
  /// Who would hold it, and on what, as far as that can be told.
  let holders: [Holder]
  let object: StatementObject?
  let decisions: [Decision]
}
