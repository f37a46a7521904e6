import Statements

extension Modality {
  /// What part of a statement's confidence it carries when statements are weighed. Set by judgement.
  package var firmness: Double {
    switch self {
    case .asserted: 1
    case .planned: 0.9
    case .conditional: 0.5
    case .possible: 0.25
    case .reported: 0
    }
  }
}

extension Relation {
  /// True where it is done once to a treaty: what a later article tells of it is the same act.
  /// Votes are taken again and again.
  var isDoneOnce: Bool {
    switch self {
    case .signs, .ratifies, .withdrawsFrom: true
    default: false
    }
  }

  /// True where it is how somebody voted.
  var isVote: Bool { self == .votesFor || self == .votesAgainst || self == .abstains }
}

/// How much it takes to overturn a statement.
enum Force: Comparable {
  /// What was said, and plans.
  case words
  /// A vote on a text by which the treaty comes about.
  case voteOnText
  /// What was done to the treaty itself.
  case act
}

extension Statement {
  /// Acts have more of it than words, and acts on the treaty itself have most.
  var force: Force {
    guard isOfficialAct else { return .words }
    return object.kind == .act && relation.isVote ? .voteOnText : .act
  }

  /// True where the actor did it: *signed*, but not *will sign* and not *did not sign*.
  package var isOfficialAct: Bool { relation.isAct && modality == .asserted && !isNegated }

  /// True where it is not done yet, and may be: *will sign*, *may sign*, *will sign if …*.
  var isPlannedAct: Bool {
    guard relation.isAct else { return false }
    switch modality {
    case .planned, .conditional, .possible: return true
    case .asserted, .reported: return false
    }
  }

  /// True where the actor did not do it: *did not sign*.
  var isUndoneAct: Bool { relation.isAct && modality == .asserted && isNegated }

  /// True where no word of the text that the lexicons know tells it, and no person has said that it is
  /// right: only the judge hears it.
  var isOnlyHeard: Bool { pattern == Self.judgedPattern && confidence < 1 }

  /// True where it is said outright, or planned.
  var isFirm: Bool { modality == .asserted || modality == .planned }

  var takesSide: Bool { polarity != .neutral || isOfficialAct }

  var weight: Double { confidence * modality.firmness }

  /// False for what is too unsure to count, and for hearsay that its speaker denies or doubts.
  package func counts(from minimumConfidence: Double) -> Bool {
    confidence >= minimumConfidence && modality.firmness > 0
  }
}
