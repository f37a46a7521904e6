import Language

// The lexicon asked about a word of a sentence.
extension PredicateLexicon {
  func entries(of index: Int, in tree: SentenceTree) -> [PredicateEntry] {
    entries(for: tree.tokens[index].lemma.lowercased())
  }

  /// Whether a word is a verb of saying: `noted`, `according to` is none.
  func isSpeech(_ index: Int, in tree: SentenceTree) -> Bool {
    entries(of: index, in: tree).contains { $0.wordClass == .verb && $0.isSpeech }
  }
}
