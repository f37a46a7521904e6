import Language
import Statements

/// Makes the statements of a finding: one for each who holds the position.
struct StatementBuilder {
  let confidence: ConfidenceModel

  func statements(
    of finding: Finding, in tree: SentenceTree, evidence: Evidence, date: CalendarDate?
  )
    -> [Statement]
  {
    var seen: Set<String> = []
    return finding.holders.compactMap { holder in
      guard seen.insert("\(holder.mention.name) \(holder.via?.rawValue ?? "")").inserted else {
        return nil
      }
      var relation = finding.relation
      var polarity = finding.polarity
      if holder.via == .opposedBy {
        relation = polarity == .oppose ? .supports : .opposes
        polarity = polarity == .oppose ? .support : .oppose
      }
      var statement = Statement(
        actor: holder.mention, relation: relation, polarity: polarity,
        modality: finding.modality.modality, predicate: predicate(of: finding.match, in: tree),
        isNegated: finding.modality.isNegated, via: holder.via,
        condition: finding.modality.condition, object: finding.object, topic: finding.topic,
        speaker: holder.via == nil ? finding.speaker ?? holder.spokesperson : finding.speaker,
        date: finding.date ?? date, confidence: worth(of: finding, holder, in: tree),
        pattern: finding.match.pattern.id, evidence: evidence)
      // What is called the same is the same, however the lines of the text were set.
      statement.actor.name = statement.actor.name.foldingWhiteSpace()
      statement.object.name = statement.object.name.foldingWhiteSpace()
      if let speaker = statement.speaker {
        statement.speaker?.name = speaker.name.foldingWhiteSpace()
      }
      return confidence.calibrated(statement)
    }
  }

  private func predicate(of match: PatternMatch, in tree: SentenceTree) -> Predicate {
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
