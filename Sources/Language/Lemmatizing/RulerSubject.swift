/// The attributes of a token that the conditions of rules look at.
struct RulerSubject {
  /// Hashes of the tag and of the relation.
  var tag: UInt64
  var relation: UInt64
  /// The lower-case form and its hash.
  var lower: [UInt8]
  var lowerHash: UInt64
  var isSpace: Bool

  /// Whether all tests of a condition hold; the matchers are those of the ruler's patterns.
  func satisfies(
    _ condition: AttributeRuler.Condition, matchers: [RegularExpressionMatcher]
  ) -> Bool {
    condition.tests.allSatisfy { test in
      switch test {
      case .tag(let membership): membership.admits(tag)
      case .lower(let membership): membership.admits(lowerHash)
      case .relation(let membership): membership.admits(relation)
      case .isSpace(let wanted): isSpace == wanted
      case .lowerMatches(let pattern):
        lower.withUnsafeBufferPointer { matchers[pattern].firstMatch(in: $0) != nil }
      }
    }
  }
}
