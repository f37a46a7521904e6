import Statements

/// What sort of name an alias is, and so how much it says about who is meant.
package enum AliasKind: String, Hashable, Sendable, CaseIterable {
  /// The canonical name, or another name in use.
  case name
  case officialName
  case formerName
  case abbreviation
  /// `Russian`.
  case demonymAdjective
  /// `Russians`, `Swede`.
  case demonymNoun
  /// A capital that stands for the government in it: `Moscow`.
  case capital
  /// A building or street that stands for the government in it: `the Kremlin`.
  case seat
  /// A government by its head: `the Biden administration`.
  case administration
  /// A slip that real text holds: `Belguim`.
  case spelling
  /// A person's last name, safe without the first: `Putin`.
  case lastName
  /// Words that describe rather than name: `the cybercrime treaty`.
  case description
}

/// Which letters of an alias must be capitals in the text.
package enum CaseRule: String, Hashable, Sendable, CaseIterable {
  /// Every letter as in the alias: `WHO`, never `who`.
  case exact
  /// What starts with a capital in the alias does so in the text: `Turkey`, `TURKEY`, never
  /// `turkey`.
  case title
  case any
}

/// How sure it is that the words mean the actor.
package enum AliasStrength: String, Hashable, Sendable, CaseIterable {
  case strong
  /// The words often mean something else (`Jordan`, `Washington`): take them only where the
  /// sentence treats them as an actor.
  case weak
}

/// A name under which text may mention an actor or a treaty.
package struct Alias: Hashable, Sendable {
  package let text: String
  package let entity: DirectoryEntity
  package let kind: AliasKind
  package let caseRule: CaseRule
  package let strength: AliasStrength
}

/// What a name can lead to.
package enum DirectoryEntity: Hashable, Sendable, CustomStringConvertible {
  case actor(ActorID)
  case treaty(TreatyID)

  package var description: String {
    switch self {
    case .actor(let id): id.rawValue
    case .treaty(let id): id.rawValue
    }
  }
}
