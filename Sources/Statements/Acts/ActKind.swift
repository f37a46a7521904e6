/// What an act is: the closed vocabulary of what states and others do to treaties and resolutions.
public enum ActKind: String, Hashable, Sendable, CaseIterable {
  /// Puts the name to a treaty.
  case signed
  /// Becomes a party to it, by whichever word.
  case ratified, acceded, accepted, approved, succeeded, confirmed
  /// Goes by it before it is a party.
  case appliedProvisionally
  /// Leaves it.
  case withdrew, denounced
  /// In a vote.
  case votedFor, votedAgainst, abstained, absent
  /// Adopts a text: joins the consensus on it.
  case adopted
  /// What it says when it signs or joins: how it reads it, what of it does not bind, and that another's
  /// reservation does not stand.
  case declared, reserved, objected

  /// True where who does it is bound by the treaty.
  public var makesParty: Bool {
    switch self {
    case .ratified, .acceded, .accepted, .approved, .succeeded, .confirmed: true
    default: false
    }
  }

  /// True where who does it is bound no longer.
  public var ends: Bool { self == .withdrew || self == .denounced }

  /// True where it is how somebody voted, or that it did not.
  public var isVote: Bool {
    switch self {
    case .votedFor, .votedAgainst, .abstained, .absent: true
    default: false
    }
  }

  /// Which side on the treaty or resolution it takes.
  public var polarity: Polarity {
    switch self {
    case .withdrew, .denounced, .votedAgainst: .oppose
    case .abstained, .absent, .declared, .reserved, .objected: .neutral
    default: .support
    }
  }
}

/// How far an act is done. Each stage is an event of its own, with a day of its own: what is announced
/// need not come.
public enum ActStage: String, Hashable, Sendable, CaseIterable {
  /// Done as the treaty asks, or as an article tells it.
  case done
  /// Said that it will be done.
  case announced
  /// A parliament has agreed to it, or what it agreed to was sent back.
  case voted, returned
  /// The depositary has been told.
  case notified
  /// It holds from this day.
  case effective
}
