/// Which way a position points.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
  /// For, against, or neither.
  case support, oppose, neutral

  /// The other side; who is neutral stays so.
  public var reversed: Polarity {
    switch self {
    case .support: .oppose
    case .oppose: .support
    case .neutral: .neutral
    }
  }
}

/// What an actor does towards an object: the closed vocabulary of the statement format.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// For the object.
  case supports, proposes, welcomes, adopts, signs, ratifies, votesFor, callsFor
  /// Against the object.
  case opposes, rejects, criticises, warnsOf, votesAgainst, withdrawsFrom, refuses
  /// Neither.
  case abstains, states, seeksChange, isUndecidedOn

  /// The polarity of the relation itself, before negation.
  public var polarity: Polarity {
    switch self {
    case .supports, .proposes, .welcomes, .adopts, .signs, .ratifies, .votesFor, .callsFor:
      .support
    case .opposes, .rejects, .criticises, .warnsOf, .votesAgainst, .withdrawsFrom, .refuses:
      .oppose
    case .abstains, .states, .seeksChange, .isUndecidedOn: .neutral
    }
  }

  /// The polarity with negation: who does not support is against it; who does not sign, ask for it or
  /// oppose it is neither.
  package func polarity(isNegated: Bool) -> Polarity {
    guard isNegated else { return polarity }
    let isOpen = isAct || [.proposes, .callsFor].contains(self)
    return polarity == .support && !isOpen ? .oppose : .neutral
  }

  /// True where it is an official act rather than words.
  public var isAct: Bool {
    switch self {
    case .adopts, .signs, .ratifies, .votesFor, .votesAgainst, .withdrawsFrom, .abstains: true
    default: false
    }
  }
}

extension Polarity {
  /// The relation that says no more than the side.
  package var plainRelation: Relation {
    switch self {
    case .support: .supports
    case .oppose: .opposes
    case .neutral: .states
    }
  }
}

/// How firmly a position is held.
public enum Modality: String, Hashable, Sendable, CaseIterable {
  /// Holds it, or did it.
  case asserted
  /// Plans to, will, vows to.
  case planned
  /// Only if, unless.
  case conditional
  /// May, could, is considering, is feared to.
  case possible
  /// Hearsay that the speaker denies or doubts.
  case reported
}

/// How an actor comes to hold a proposition that the text gives another actor.
public enum Via: String, Hashable, Sendable, CaseIterable {
  /// Another's proposition, that the actor supports, opposes, shares or makes.
  case supportedBy, opposedBy, joinedBy, onBehalfOf
}
