import Language

// The lexicon asked about a word of a sentence.
extension PredicateLexicon {
  func entries(of index: Int, in tree: SentenceTree) -> [PredicateEntry] {
    entries(for: tree.tokens[index].lemma.lowercased())
  }

  /// The verb that a word is with the preposition behind it, of those that may be meant.
  func verb(
    at index: Int, in tree: SentenceTree, where isMeant: (PredicateEntry) -> Bool = { _ in true }
  ) -> PredicateEntry? {
    let next = index + 1 < tree.tokens.count ? tree.lower(index + 1) : ""
    return entries(of: index, in: tree).first {
      $0.wordClass == .verb && isMeant($0)
        && ($0.governs.isEmpty
          || $0.governs.contains { $0.split(separator: " ").first.map(String.init) == next })
    }
  }

  /// Whether a word is a verb of saying: `noted`, `according to` is none.
  func isSpeech(_ index: Int, in tree: SentenceTree) -> Bool {
    entries(of: index, in: tree).contains { $0.wordClass == .verb && $0.isSpeech }
  }
}
