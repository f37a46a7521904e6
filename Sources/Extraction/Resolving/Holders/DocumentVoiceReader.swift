import Language

/// Tells whose words a document has: what a statement says they say who issued it.
///
///     A statement by Oxfam and Greenpeace applauded the pact.  →  Oxfam and Greenpeace
struct DocumentVoiceReader {
  let lists: WordLists

  /// The noun behind `by` or `from` at a word such as `statement`; nil for other nouns, and for
  /// documents that a clause describes otherwise.
  func issuer(of index: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[index].partOfSpeech == .noun,
      lists[.statementNouns].contains(tree.tokens[index].lemma.lowercased()),
      let preposition = tree.children(of: index, .preposition).first(where: {
        lists[.sourcePrepositions].contains(tree.lower($0))
      })
    else { return nil }
    return tree.child(of: preposition, .prepositionalObject)
  }
}
