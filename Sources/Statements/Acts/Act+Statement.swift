extension Act {
  /// What an article tells of an act; nil for words, and for what is on no treaty as a whole.
  ///
  /// *Peru will sign the Paris Agreement* is announced, *Peru has not signed* is negated; what is only
  /// possible, conditional or denied hearsay is no act.
  public init?(_ sourced: SourcedStatement) {
    let statement = sourced.statement
    guard let kind = ActKind(statement.relation), statement.object.kind == .treaty,
      let treaty = statement.object.id
    else { return nil }
    let stage: ActStage
    switch statement.modality {
    case .asserted: stage = .done
    case .planned where !statement.isNegated: stage = .announced
    case .planned, .conditional, .possible, .reported: return nil
    }
    self.init(
      kind, stage, isNegated: statement.isNegated, by: statement.actor.id,
      called: statement.actor.name, treaty: TreatyID(treaty), on: sourced.date,
      source: sourced.article.outlet ?? sourced.article.title ?? sourced.article.name,
      text: statement.evidence.sentence.text)
  }
}

extension ActKind {
  /// The act that a relation is; nil for words.
  public init?(_ relation: Relation) {
    switch relation {
    case .signs: self = .signed
    case .ratifies: self = .ratified
    case .adopts: self = .adopted
    case .votesFor: self = .votedFor
    case .votesAgainst: self = .votedAgainst
    case .abstains: self = .abstained
    case .withdrawsFrom: self = .withdrew
    default: return nil
    }
  }
}
