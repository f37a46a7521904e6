import Language
import Statements

extension StatementBuilder {
  /// The claim that the judge found: grammar proposes who and what, the judge says which side.
  func claim(
    of found: FoundClaim, in tree: SentenceTree, evidence: Evidence
  ) -> DecidedClaim {
    let candidate = found.candidate
    let holder = candidate.holder
    let object = candidate.object
    let predicate = Predicate(
      lemma: tree.tokens[candidate.predicate].lemma.lowercased(),
      quote: tree.quote(candidate.predicate...candidate.predicate))
    var proposed: [Decision.Effect] = [
      .actor(holder.mention.withNameInOneLine), .relation(.states), .polarity(.neutral),
      .object(object.withNameInOneLine), .confidence(0),
    ]
    if let date { proposed.append(.date(date)) }
    var judged: [Decision.Effect] = [
      .relation(found.side == .support ? .supports : .opposes), .polarity(found.side.polarity),
    ]
    if let modality = found.verdict.state.modality, modality != .asserted {
      judged.append(.modality(modality))
    }
    return DecidedClaim(
      claim: claim(object, of: holder, predicate, evidence),
      decisions: [
        Decision(
          maker: .pattern, name: SideJudge.name, phase: .claim, effects: proposed,
          because: predicate.quote.text),
        Decision(.judgeFinds, effects: judged, because: found.verdict.words),
      ])
  }
}
