import Language
import Statements

/// Finds who says what stands in quotation marks, also where the saying is sentences away.
///
///     “It is weak. We oppose it,” said Jane Roe. “We will vote no.”  →  three times Jane Roe
struct QuotationReader {
  let lexicon: PredicateLexicon
  let clauses: ClauseReader
  let actors: ActorResolver

  /// Where a passage names the speaker of a quotation, and how that place was found.
  struct Source {
    let sentence: Int
    let subject: Int
    var decision = HolderDecision.quotedSpeaker

    fileprivate func found(by decision: HolderDecision) -> Source {
      Source(sentence: sentence, subject: subject, decision: decision)
    }
  }

  /// For each sentence of a passage the place that names who says what is quoted in it.
  func sources(of trees: [SentenceTree]) -> [Source?] {
    let own = trees.indices.map { source(in: trees[$0], number: $0) }
    var last: Source?
    return trees.indices.map { number -> Source? in
      let tree = trees[number]
      let quotations = quotations(of: tree)
      guard !quotations.isEmpty else {
        last = own[number] ?? last
        return own[number]
      }
      let found =
        own[number]
        ?? sharer(of: quotations, after: number, in: trees, own)?.found(by: .quotedSpeakerBehind)
        ?? last?.found(by: .quotedSpeakerBefore)
        ?? opener(before: number, in: trees, own)?.found(by: .quotedSpeakerNext)
      last = found ?? last
      return found
    }
  }

  /// A sentence further on that ends the same quotation and says whose it is.
  private func sharer(
    of quotations: [ScalarRange], after number: Int, in trees: [SentenceTree], _ own: [Source?]
  ) -> Source? {
    for next in trees.indices where next > number {
      guard self.quotations(of: trees[next]).contains(where: quotations.contains) else {
        return nil
      }
      if let source = own[next] { return source }
    }
    return nil
  }

  /// `“We oppose it.” That, said Jane Roe, …`: the sentence after a quotation that opens a passage.
  private func opener(before number: Int, in trees: [SentenceTree], _ own: [Source?]) -> Source? {
    guard number == 0, trees.count > 1 else { return nil }
    return own[1]
  }

  /// The subject of a verb of saying that stands outside of quotation marks.
  private func source(in tree: SentenceTree, number: Int) -> Source? {
    for verb in tree.tokens.indices
    where lexicon.isSpeech(verb, in: tree) && tree.isVerb(verb) && !tree.isQuoted(verb) {
      guard let subject = clauses.subject(of: verb, in: tree), !tree.isQuoted(subject),
        actors.canBeActor(subject, in: tree)
      else { continue }
      return Source(sentence: number, subject: subject)
    }
    return nil
  }

  private func quotations(of tree: SentenceTree) -> [ScalarRange] {
    let sentence = tree.source(from: 0, through: tree.tokens.count - 1)
    return tree.condensed.quotations.ranges.filter { $0.overlaps(sentence) }
  }
}

extension SentenceTree {
  /// Whether a token stands in quotation marks.
  func isQuoted(_ index: Int) -> Bool {
    !condensed.quotations.ranges.isEmpty
      && condensed.quotations.range(holding: source(from: index, through: index).start) != nil
  }
}
