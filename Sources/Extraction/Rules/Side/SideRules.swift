import Statements

/// All rules of sides, in the order in which they are asked.
enum SideRules {
  static let all: [any Rule<SideDecision>] = [
    SuggestedAsFactRule(),
    ObjectionWithdrawnRule(),
    VowedAgainstRule(),
    DemandInSpeechRule(),
    CalledGoodOrBadRule(),
    EffectOfTreatyRule(),
    StanceEndedRule(),
    DecidedToStayRule(),
    PlanDroppedRule(),
    ActOnTreatyRule(),
    EventBeforeRule(),
    AskedForOppositionRule(),
    AskedForTimeRule(),
    AskedToRejectRule(),
    TreatyOfRequestRule(),
    TreatyLeftOutRule(),
  ]

  /// What the rules say of themselves, as the tables say it of other decisions.
  static var entries: [DecisionEntry] {
    all.map { rule in
      DecisionEntry(
        id: rule.id.rawValue, phase: SideDecision.phase, kind: .changes, says: rule.says,
        proof: rule.changes.first?.text ?? "")
    }
  }
}
