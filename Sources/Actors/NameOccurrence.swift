import Statements

/// A place in running text where a name of the directory stands.
///
/// In "the G-77/CHINA" there are two: the Group of 77 at `G-77`, China at `CHINA`.
package struct NameOccurrence: Hashable, Sendable {
  /// One entity that the name may mean.
  package struct Candidate: Hashable, Sendable {
    package let entity: DirectoryEntity
    package let kind: AliasKind
    package let strength: AliasStrength
  }

  /// The name without article and possessive: `China` in "China's".
  package let range: ScalarRange
  /// Never empty; more than one where the name is ambiguous.
  package let candidates: [Candidate]
  /// True where a hyphen ties the name to an ordinary word after it: `U.S.-led`.
  package let isCompoundPart: Bool

  /// What the name means, where it can only mean one thing.
  package var entity: DirectoryEntity? { candidates.count == 1 ? candidates[0].entity : nil }

  package var aliasKind: AliasKind { candidates[0].kind }

  package var isWeak: Bool { candidates.allSatisfy { $0.strength == .weak } }
}
