import TreatyGraph

/// The words for what was decided on a claim, and why.
struct DecisionView {
  let book: DecisionBook

  /// `carried-noun: A verb that only carries … relation. (“opposition”) → opposes, side oppose`.
  func line(for decision: Decision) -> StyledText {
    let says = book[decision.name].map { ": \($0.says)" } ?? ""
    let reason = decision.because.map { " (“\($0.truncated(toWidth: 60))”)" } ?? ""
    let effects = decision.effects.compactMap(\.words).joined(separator: ", ")
    return StyledText(decision.name, .bold) + StyledText(says + reason)
      + StyledText(effects.isEmpty ? "" : " → \(effects)", .faint)
  }

  /// The decisions of rules and of the judge: what the pattern proposes, and how sure it is in the
  /// end, is shown elsewhere.
  static func ofRules(_ decisions: [Decision]) -> [Decision] {
    decisions.filter { $0.maker != .pattern && $0.phase != nil }
  }
}

extension Decision.Effect {
  /// What is other afterwards; nil for what is shown with the statement itself.
  var words: String? {
    switch self {
    case .refuse: "no statement"
    case .accept: "a statement after all"
    case .revoke(let number): "takes decision \(number) back"
    case .actor(let actor): "actor \(actor.name)"
    case .relation(let relation): relation.words
    case .polarity(let polarity): "side \(polarity.words)"
    case .modality(let modality): modality.words
    case .negation(let isNegated): isNegated ? "negated" : "not negated"
    case .via(let via): via.map { "via \($0.words)" } ?? "in its own name"
    case .condition(let condition): condition.map { "on condition: \($0.text)" }
    case .object(let object): "on \(object.id ?? object.name.truncated(toWidth: 60))"
    case .topic(let topic): topic.map { "topic \($0.text)" }
    case .speaker(let speaker): speaker.map { "said by \($0.name)" }
    case .date(let date): date.map { "dated \($0)" }
    case .confidence: nil
    }
  }
}
