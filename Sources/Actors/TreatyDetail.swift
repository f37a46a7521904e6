import Statements

/// What the directory knows of a treaty beyond its names and dates.
package struct TreatyDetail: Hashable, Sendable {
  /// Who negotiates or keeps it.
  package let body: ActorID?
  /// The nouns by which text refers back to it: `convention` and `treaty` in "the treaty".
  package let nouns: [String]
}
