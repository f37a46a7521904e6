import Language

/// Whether a word names people, so that it can say and want things: the one definition that all
/// readers ask.
///
/// True for "Chile", "Jane Roe", "the envoy" and "critics"; false for "the text" and "the levy".
struct PeopleWords {
  let lists: WordLists

  /// An actor of the directory, a person by name, an office or a group.
  func name(_ index: Int, in tree: SentenceTree) -> Bool {
    tree.groups[index] != nil || tree.tokens[index].entity == .person
      || isKind(index, in: tree)
  }

  /// Whether a noun calls people by what they are: an office or a group.
  func isKind(_ index: Int, in tree: SentenceTree) -> Bool {
    let lemma = tree.tokens[index].lemma.lowercased()
    return lists[.groupNouns].contains(lemma) || lists[.representatives].contains(lemma)
  }
}
