import Statements

/// A pattern that fits words, but gives no claim; the decisions say why, the last refuses it.
struct RefusedMatch {
  let match: PatternMatch
  let decisions: [Decision]
}
