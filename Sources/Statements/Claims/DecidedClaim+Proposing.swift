extension DecidedClaim {
  /// The claim of a statement that is known whole: of a fact recorded by hand, or of an import.
  ///
  /// One decision of the statement's own pattern says all of it, so that the fold gives the statement
  /// back, with the key of its claim. `text` is the digest of the document's text. What a line of the
  /// statement format tells of further decisions stands behind it and sets nothing.
  public init(
    proposing statement: Statement, told: [Decision] = [], text: Int64, ordinal: Int = 0
  ) {
    let key = ClaimKey(
      text: text, actor: statement.actor.quote.range, predicate: statement.predicate.quote.range,
      object: statement.object.quote.range, ordinal: ordinal)
    self.init(
      claim: Claim(
        key: key, actor: statement.actor.quote, predicate: statement.predicate,
        object: statement.object.quote, spans: statement.object.spans,
        evidence: statement.evidence),
      decisions: [
        Decision(
          maker: .pattern, name: statement.pattern, effects: statement.settingEffects,
          because: told.first { $0.maker == .pattern }?.because)
      ] + told.filter { $0.maker != .pattern })
  }

  /// The claims of a text's statements, in their order; those at the same places are numbered.
  public static func proposing(_ statements: [Statement], text: Int64) -> [DecidedClaim] {
    proposing(statements.map { StatementLine(document: "", statement: $0) }, text: text)
  }

  /// The claims of the lines about a text, in their order, with the decisions that they tell.
  public static func proposing(_ lines: [StatementLine], text: Int64) -> [DecidedClaim] {
    var counts: [ClaimKey: Int] = [:]
    return lines.map { line in
      var proposed = DecidedClaim(
        proposing: line.statement, told: line.decisions, text: text)
      let ordinal = counts[proposed.claim.key, default: 0]
      counts[proposed.claim.key] = ordinal + 1
      proposed.claim.key.ordinal = ordinal
      return proposed
    }
  }
}

extension Statement {
  /// What sets all that a claim leaves open: every value that is not the one of an untouched claim.
  fileprivate var settingEffects: [Decision.Effect] {
    var effects: [Decision.Effect] = [.actor(actor), .relation(relation), .polarity(polarity)]
    if modality != .asserted { effects.append(.modality(modality)) }
    if isNegated { effects.append(.negation(true)) }
    if let via { effects.append(.via(via)) }
    if let condition { effects.append(.condition(condition)) }
    effects.append(.object(object))
    if let topic { effects.append(.topic(topic)) }
    if let speaker { effects.append(.speaker(speaker)) }
    if let date { effects.append(.date(date)) }
    effects.append(.confidence(confidence))
    return effects
  }
}
