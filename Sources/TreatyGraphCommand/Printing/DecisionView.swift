import TreatyGraph

/// The words for what was decided on a claim, and why.
struct DecisionView {
  let book: DecisionBook

  /// `carried-noun: A verb that only carries … relation. (“opposition”) → opposes, side oppose`.
  func line(for decision: Decision) -> StyledText {
    let says = book[decision.name].map { ": \($0.says)" } ?? ""
    let reason = decision.because.map { " (“\($0.truncated(toWidth: 60))”)" } ?? ""
    let effects = decision.effects.compactMap(\.words).map { $0.truncated(toWidth: 63) }
      .joined(separator: ", ")
    return StyledText(decision.name, .bold) + StyledText(says + reason)
      + StyledText(effects.isEmpty ? "" : " → \(effects)", .faint)
  }

  /// The decisions of rules and of the judge: what the pattern proposes, and how sure it is in the
  /// end, is shown elsewhere.
  static func ofRules(_ decisions: [Decision]) -> [Decision] {
    decisions.filter { $0.maker != .pattern && $0.phase != nil }
  }
}
