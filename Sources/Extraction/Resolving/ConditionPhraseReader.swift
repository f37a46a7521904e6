import Language

/// Finds conditions by their words, where the parser hangs them elsewhere than on the verb.
///
///     will ratify the pact | provided that mining is covered
///     Without binding limits, | it will not sign
struct ConditionPhraseReader {
  let lists: WordLists

  /// The words of a condition behind a predicate that is meant for later, or, of one that is not to
  /// be, also in front of its sentence.
  func phrase(
    of predicate: Int, isNegated: Bool, in tree: SentenceTree
  ) -> ClosedRange<Int>? {
    let behind = (predicate + 1)..<max(predicate + 1, tree.tokens.count)
    if let start = behind.first(where: { opens(at: $0, in: tree) }) {
      return clause(from: start, in: tree)
    }
    guard isNegated else { return nil }
    let lacks = [0] + Array(behind)
    return lacks.first { isLack(at: $0, in: tree) && $0 != predicate }
      .flatMap { clause(from: $0, in: tree) }
  }

  /// Whether the marker of a condition begins at a word: `provided that`, `as long as`.
  func opens(at index: Int, in tree: SentenceTree) -> Bool {
    lists.has(.conditions, at: index, ofWords: 2...4, in: tree)
  }

  /// `without limits`; not `without waiting`, `without delay`.
  private func isLack(at index: Int, in tree: SentenceTree) -> Bool {
    guard lists[.lackingPrepositions].contains(tree.lower(index)),
      let noun = tree.child(of: index, .prepositionalObject)
    else { return false }
    return !lists[.mannerNouns].contains(tree.tokens[noun].lemma.lowercased())
  }

  /// From the marker to the mark that ends its clause.
  private func clause(from start: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    let end = (start..<tree.tokens.count).first {
      tree.tokens[$0].partOfSpeech == .punctuation && !["-", "'"].contains(tree.tokens[$0].text)
    }
    let last = (end ?? tree.tokens.count) - 1
    return last > start ? start...last : nil
  }
}
