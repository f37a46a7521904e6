import Language
import Statements

/// Makes the claims of a finding: one for each who holds the position.
///
/// First the pattern proposes it, with all that word and pattern say; then come the decisions of the
/// finding, those on the holder, and the confidence. Folded, they give the statement.
struct StatementBuilder {
  let confidence: ConfidenceModel
  /// The digest of the document's text.
  let text: Int64
  /// The article's date, which counts where the text gives none.
  let date: CalendarDate?
  let log: DecisionLog

  /// The claims of a finding, in the order of its holders; each key still has the ordinal 0.
  func claims(
    of finding: Finding, in tree: SentenceTree, evidence: Evidence
  ) -> [DecidedClaim] {
    var seen: Set<String> = []
    let predicate = predicate(of: finding.match, in: tree)
    return finding.holders.compactMap { holder in
      guard seen.insert("\(holder.mention.name) \(holder.via?.rawValue ?? "")").inserted else {
        return nil
      }
      var claim = DecidedClaim(
        claim: claim(finding.proposedObject, of: holder, predicate, evidence),
        decisions: [
          proposal(
            finding.match, of: holder, finding.proposedObject, predicate,
            worth: worth(of: finding, holder, in: tree))
        ])
      claim.decisions += finding.decisions
      claim.decisions += decisions(on: holder, of: finding)
      if let statement = claim.statement {
        claim.decisions.append(
          Decision(
            maker: .model(ConfidenceModel.name), name: ConfidenceModel.name,
            effects: [
              .confidence(
                confidence.calibrated(statement, decisions: Set(claim.decisions.map(\.name)))
                  .confidence)
            ]))
      }
      return claim
    }
  }

  /// The claims of a match that was refused, where actor and object are known at least as words;
  /// folded, they give no statement.
  func claims(
    of refused: RefusedMatch, in tree: SentenceTree, evidence: Evidence
  ) -> [DecidedClaim] {
    guard let object = refused.object else { return [] }
    let predicate = predicate(of: refused.match, in: tree)
    return refused.holders.map { holder in
      DecidedClaim(
        claim: claim(object, of: holder, predicate, evidence),
        decisions: [proposal(refused.match, of: holder, object, predicate, worth: 0)]
          + refused.decisions)
    }
  }

  func claim(
    _ object: StatementObject, of holder: Holder, _ predicate: Predicate, _ evidence: Evidence
  ) -> Claim {
    Claim(
      key: ClaimKey(
        text: text, actor: holder.mention.quote.range, predicate: predicate.quote.range,
        object: object.quote.range),
      actor: holder.mention.quote, predicate: predicate, object: object.quote,
      spans: object.spans, evidence: evidence)
  }

  /// What the pattern says by itself: every value is set once, so that the others only change some.
  private func proposal(
    _ match: PatternMatch, of holder: Holder, _ object: StatementObject, _ predicate: Predicate,
    worth: Double
  ) -> Decision {
    let relation = match.entry.relation
    var effects: [Decision.Effect] = [
      .actor(holder.mention.withNameInOneLine), .relation(relation),
      .polarity(relation.polarity), .object(object.withNameInOneLine),
      .confidence(worth),
    ]
    if let via = holder.via { effects.append(.via(via)) }
    if let date { effects.append(.date(date)) }
    return Decision(
      maker: .pattern, name: match.pattern.id, phase: .claim, effects: effects,
      because: predicate.quote.text)
  }

  /// What differs from holder to holder.
  private func decisions(on holder: Holder, of finding: Finding) -> [Decision] {
    var decisions: [Decision] = []
    if holder.via == .opposedBy, log.allows(RelationDecision.heldByOpponents) {
      let isTurned = finding.polarity == .oppose
      decisions.append(
        Decision(
          RelationDecision.heldByOpponents,
          effects: [
            .relation(isTurned ? .supports : .opposes), .polarity(isTurned ? .support : .oppose),
          ], because: holder.mention.quote.text))
    }
    if let person = holder.spokesperson, holder.via == nil, finding.speaker == nil,
      log.allows(SpeakerDecision.spokesperson)
    {
      decisions.append(
        Decision(
          SpeakerDecision.spokesperson, effects: [.speaker(person.withNameInOneLine)],
          because: holder.office ?? person.quote.text))
    }
    return decisions
  }

  func predicate(of match: PatternMatch, in tree: SentenceTree) -> Predicate {
    var last = match.predicate
    for token in match.governed where token == last + 1 { last = token }
    return Predicate(
      lemma: tree.tokens[match.predicate].lemma.lowercased(),
      quote: tree.condensed.quote(tree.source(from: match.predicate, through: last)))
  }

  /// The product of what is known of the word, the pattern and the actor; calibrated afterwards.
  private func worth(of finding: Finding, _ holder: Holder, in tree: SentenceTree) -> Double {
    var worth = finding.match.entry.prior * finding.match.pattern.prior * holder.certainty
    if tree.tokens.count > 60 { worth *= 0.95 }
    if finding.isVague { worth *= 0.5 }
    return (worth * 100).rounded() / 100
  }
}
