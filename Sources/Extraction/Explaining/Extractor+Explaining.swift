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
    read(prepared, parses: parses, log, keepingRefused: true) { sentence in
      let tree = sentence.tree
      let conclusions = sentence.findings.map { finding in
        SentenceExplanation.Conclusion(
          predicate: finding.match.predicate, pattern: finding.match.pattern.id,
          says: finding.match.pattern.says, lexiconLine: finding.match.entry.line,
          reasons: finding.holders.map(\.reason),
          claims: builder.claims(of: finding, in: tree, evidence: sentence.evidence))
      }
      explanations.append(
        SentenceExplanation(
          sentence: sentence.evidence.sentence.text, tree: ParsedSentence(tokens: tree.tokens),
          actors: tree.groups.mapValues { group in
            group.actors.map { tree.condensed.quote($0.range).text }
          },
          fillers: tree.fillers, conclusions: conclusions,
          refusals: reader.refusals(
            in: tree, sentence.refused, besides: Set(conclusions.map(\.predicate)))))
    }
    return explanations
  }
}

extension SentenceReader {
  /// Why words of the lexicon gave nothing, other than those that did.
  fileprivate func refusals(
    in tree: SentenceTree, _ refused: [RefusedMatch], besides used: Set<Int>
  ) -> [SentenceExplanation.Refusal] {
    let nearMatches = matcher.matches(in: tree) { _ in true }
    return tree.tokens.indices.compactMap { index in
      guard !used.contains(index), tree.groups[index] == nil,
        let entry = entry(at: index, in: tree)
      else { return nil }
      let refusal = refused.first { $0.match.predicate == index }
      let nearMatch = nearMatches.first { $0.predicate == index }
      let reason = reason(refusal, or: nearMatch, in: tree)
      return SentenceExplanation.Refusal(
        predicate: index, lexiconLine: entry.line, reason: reason,
        decisions: refusal?.decisions ?? [],
        nearMatches: reason == .noPattern
          ? matcher.nearMatches(at: index, in: tree) { actors.canBeActor($0, in: tree) } : [])
    }
  }

  private func entry(at index: Int, in tree: SentenceTree) -> PredicateEntry? {
    let lemma = tree.tokens[index].lemma.lowercased()
    return knowledge.predicates.entries(for: lemma).first {
      switch $0.wordClass {
      case .verb: tree.isVerb(index)
      case .noun, .agentNoun:
        [.noun, .properNoun].contains(tree.tokens[index].partOfSpeech)
      case .adjective: tree.tokens[index].partOfSpeech == .adjective
      // Prepositions are everywhere; that one shows nothing is no news.
      case .preposition: false
      }
    }
  }

  private func reason(
    _ refused: RefusedMatch?, or nearMatch: PatternMatch?, in tree: SentenceTree
  ) -> SentenceExplanation.Reason {
    if let refused { return .refused(pattern: refused.match.pattern.id) }
    guard let nearMatch, let actor = nearMatch.nodes[nearMatch.pattern.yields.actor] else {
      return .noPattern
    }
    let words = tree.source(from: tree.leftEdge[actor], through: tree.rightEdge[actor])
    return .noActor(words: tree.condensed.quote(words).text)
  }
}

extension SentenceTree {
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
