import Statements

extension Finding {
  /// Takes up what the clause that it reports says: `Japan said it opposes the text` is one
  /// statement, and what Japan said tells where it stands.
  ///
  /// Before, the relation is `states`; afterwards it is `opposes`, firm as the inner clause is.
  mutating func lift(_ inner: Finding, told word: String) {
    guard relation == .states,
      inner.relation.polarity != .neutral || inner.relation == .isUndecidedOn,
      // `confirmed that it had not signed`: an act not done is said, nothing more.
      !inner.relation.isAct || inner.polarity != .neutral
    else { return }
    change(RelationDecision.stanceSaid, because: word) { $0.takeStance(of: inner) }
  }

  private mutating func takeStance(of inner: Finding) {
    let polarity = inner.polarity
    relation =
      inner.modality.isNegated && !inner.relation.isAct
      ? (polarity == .oppose ? .opposes : .states) : inner.relation
    liftedPolarity = polarity
    // `said it would not leave`: without its `not` it would tell the contrary.
    if inner.relation == .withdrawsFrom, polarity == .support { modality.isNegated = true }
    modality.modality = inner.modality.modality
    modality.condition = inner.modality.condition
    if inner.isContrary {
      isContrary = true
      object.id = nil
      object.kind = .issue
      object.name = object.quote.text
    } else if inner.object.id != nil, inner.object.kind != .issue || object.id == nil {
      object.id = inner.object.id
      object.kind = inner.object.kind
      object.name = inner.object.name
    }
  }
}
