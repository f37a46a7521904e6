import Language
import Statements

extension Extractor {
  /// How each sentence of a document was read; takes what `extract` takes.
  package func explain(
    _ prepared: PreparedDocument, parses: [[ParsedSentence]]
  ) -> [SentenceExplanation] {
    let log = DecisionLog()
    let reader = SentenceReader(knowledge: knowledge, log: log)
    let builder = builder(for: prepared.document, log: log)
    var explanations: [SentenceExplanation] = []
    var readings: [[Finding]] = []
    let article = judgedArticle(prepared, parses: parses, log, keepingAll: true) { sentence in
      let tree = sentence.tree
      readings.append(sentence.findings)
      explanations.append(
        SentenceExplanation(
          sentence: sentence.evidence.sentence.text, range: sentence.evidence.sentence.range,
          tree: ParsedSentence(tokens: tree.tokens),
          actors: tree.groups.mapValues { group in
            group.actors.map { tree.condensed.quote($0.range).text }
          }, names: tree.standIns,
          fillers: tree.fillers, conclusions: [],
          refusals: reader.refusals(
            in: sentence, besides: Set(sentence.findings.map(\.match.predicate)), builder)))
    }
    for (place, (findings, judged)) in zip(readings, article.weighed()).enumerated() {
      explanations[place].conclusions = conclusions(of: findings, judged)
      let found = Set(judged.found.map(\.predicate))
      explanations[place].refusals.removeAll { found.contains($0.predicate) }
    }
    number(&explanations)
    return explanations
  }

  private func conclusions(
    of findings: [Finding], _ judged: JudgedSentence
  ) -> [SentenceExplanation.Conclusion] {
    let read = zip(findings, judged.claims).map { finding, claims in
      SentenceExplanation.Conclusion(
        predicate: finding.match.predicate, pattern: finding.match.pattern.id,
        says: finding.match.pattern.says, lexiconLine: finding.match.entry.line,
        claims: claims.map(\.claim))
    }
    return read
      + judged.found.map { found in
        SentenceExplanation.Conclusion(
          predicate: found.predicate, pattern: SideJudge.name,
          says: decisions[JudgeDecision.judgeFinds.rawValue]?.says ?? "", lexiconLine: nil,
          claims: [found.claim.claim])
      }
  }

  /// What the decisions say, by name.
  package var decisions: DecisionBook { knowledge.decisions }

  /// Claims that stand are numbered as `claims` numbers them, refused ones after them.
  private func number(_ explanations: inout [SentenceExplanation]) {
    var numbers = ClaimNumbers()
    for sentence in explanations.indices {
      for conclusion in explanations[sentence].conclusions.indices {
        for claim in explanations[sentence].conclusions[conclusion].claims.indices {
          numbers.number(&explanations[sentence].conclusions[conclusion].claims[claim].claim)
        }
      }
    }
    for sentence in explanations.indices {
      for refusal in explanations[sentence].refusals.indices {
        for claim in explanations[sentence].refusals[refusal].claims.indices {
          numbers.number(&explanations[sentence].refusals[refusal].claims[claim].claim)
        }
      }
    }
  }
}

extension SentenceReader {
  /// Why words of the lexicon gave nothing, other than those that did.
  fileprivate func refusals(
    in sentence: Extractor.ReadSentence, besides used: Set<Int>, _ builder: StatementBuilder
  ) -> [SentenceExplanation.Refusal] {
    let tree = sentence.tree
    let nearMatches = matcher.matches(in: tree) { _ in true }
    return tree.tokens.indices.compactMap { index in
      guard !used.contains(index) else { return nil }
      if let refused = sentence.refused.first(where: { $0.match.predicate == index }) {
        return SentenceExplanation.Refusal(
          predicate: index, lexiconLine: refused.match.entry.line,
          pattern: refused.match.pattern.id, decisions: refused.decisions,
          claims: builder.claims(of: refused, in: tree, evidence: sentence.evidence),
          nearMatches: [])
      }
      guard tree.groups[index] == nil, let entry = entry(at: index, in: tree) else { return nil }
      let nearMatch = nearMatches.first { $0.predicate == index }
      let refusal = refusal(at: index, nearMatch, in: tree)
      return SentenceExplanation.Refusal(
        predicate: index, lexiconLine: entry.line, pattern: nil,
        decisions: [Decision(refusal.name, effects: [.refuse], because: refusal.because)],
        claims: [],
        nearMatches: nearMatch == nil
          ? matcher.nearMatches(at: index, in: tree) { actors.canBeActor($0, in: tree) } : [])
    }
  }

  private func refusal(
    at index: Int, _ nearMatch: PatternMatch?, in tree: SentenceTree
  ) -> MatchRefusal {
    guard let nearMatch, let actor = nearMatch.nodes[nearMatch.pattern.yields.actor] else {
      return matcher.refusal(at: index, in: tree) { actors.canBeActor($0, in: tree) }
    }
    return matcher.refusal(
      ofActor: actor, in: tree,
      isTreaty: treaties.named(at: actor, in: tree) != nil || treaties.isTreaty(actor, in: tree))
  }

  private func entry(at index: Int, in tree: SentenceTree) -> PredicateEntry? {
    let lemma = tree.tokens[index].lemma.lowercased()
    return knowledge.predicates.entries(for: lemma).first {
      switch $0.wordClass {
      // `has` of `has not signed` only helps another verb.
      case .verb:
        tree.isVerb(index)
          && ![.auxiliary, .passiveAuxiliary].contains(tree.tokens[index].relation)
      case .noun, .agentNoun:
        [.noun, .properNoun].contains(tree.tokens[index].partOfSpeech)
      case .adjective: tree.tokens[index].partOfSpeech == .adjective
      // Prepositions are everywhere; that one shows nothing is no news.
      case .preposition: false
      }
    }
  }
}

extension SentenceTree {
  /// The words of the text by the tokens of other words that stand for them: `LDCs` by `parties`.
  fileprivate var standIns: [Int: String] {
    var names: [Int: String] = [:]
    for index in tokens.indices where groups[index] == nil && !fillers.contains(index) {
      let written = written(index)
      if written != tokens[index].text, !written.contains(tokens[index].text) {
        names[index] = written
      }
    }
    return names
  }

  /// `and Sweden` of the `Norway and Sweden` that a list of actors was shortened to.
  fileprivate var fillers: Set<Int> {
    Set(
      tokens.indices.filter { index in
        guard groups[index] == nil, let piece = condensed.piece(at: tokens[index].start),
          case .actors = piece.content
        else { return false }
        return true
      })
  }
}
