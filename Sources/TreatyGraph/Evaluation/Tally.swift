/// How many positions there were, how many statements, and how many of both agree.
package struct Tally: Hashable, Sendable {
  package var gold: Int
  package var found: Int
  package var right: Int

  package init(gold: Int = 0, found: Int = 0, right: Int = 0) {
    self.gold = gold
    self.found = found
    self.right = right
  }

  /// The share of statements that are right; nil without any.
  package var precision: Double? { found == 0 ? nil : Double(right) / Double(found) }

  /// The share of positions that were found; nil without any.
  package var recall: Double? { gold == 0 ? nil : Double(right) / Double(gold) }

  /// The harmonic mean of precision and recall.
  package var f1: Double? { gold + found == 0 ? nil : 2 * Double(right) / Double(gold + found) }

  package static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      gold: left.gold + right.gold, found: left.found + right.found,
      right: left.right + right.right)
  }

  package static func += (left: inout Tally, right: Tally) { left = left + right }
}
