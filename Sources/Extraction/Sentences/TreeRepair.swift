import Language

/// Mends what the parser often gets wrong in reports of speech.
struct TreeRepair {
  let lexicon: PredicateLexicon
  let lists: WordLists

  func repair(_ tree: inout SentenceTree) {
    for index in tree.tokens.indices where tree.tokens[index].relation == .conjunct {
      if let verb = speakerOf(index, in: tree) { tree.reattach(index, to: verb, as: .conjunct) }
    }
  }

  /// `X said that A should be done and opposed B`: what was opposed is no part of what was said.
  ///
  /// A finite predicate in the past that hangs on a verb of the reported clause, which is not in
  /// the past, goes back to the reporting verb.
  private func speakerOf(_ index: Int, in tree: SentenceTree) -> Int? {
    guard isPredicate(index, in: tree), let head = tree.head(of: index),
      tree.child(of: index, .nominalSubject, .passiveNominalSubject) == nil
    else { return nil }
    if let nearer = nearerVerb(than: head, before: index, in: tree) { return nearer }
    if tree.tokens[index].tag == "VBG", tree.tokens[head].tag != "VBG" {
      return participle(above: head, in: tree)
    }
    guard isPast(index, in: tree), !isPast(head, in: tree) else { return nil }
    var current = head
    while let above = tree.head(of: current) {
      if [
        .clausalComplement, .openClausalComplement, .adverbialClause, .relativeClause,
        .adjectivalClause,
        .prepositionalComplement,
      ]
      .contains(tree.tokens[current].relation), isPast(above, in: tree),
        isPredicate(above, in: tree)
      {
        return above
      }
      current = above
    }
    return nil
  }

  /// `A said X, while B noted Y and proposed Z`: Z is B's.
  private func nearerVerb(than head: Int, before index: Int, in tree: SentenceTree) -> Int? {
    guard isPast(index, in: tree), head < index else { return nil }
    return (head + 1..<index).last { verb in
      isPast(verb, in: tree) && isPredicate(verb, in: tree)
        && [.adverbialClause, .conjunct, .clausalComplement].contains(tree.tokens[verb].relation)
        && tree.children(of: verb, .nominalSubject).contains { tree.groups[$0] != nil && $0 > head }
    }
  }

  /// `…, stating that A would be B, and stressing C`: the participles belong together.
  private func participle(above head: Int, in tree: SentenceTree) -> Int? {
    var current = head
    while let above = tree.head(of: current) {
      if tree.tokens[above].tag == "VBG", isPredicate(above, in: tree) { return above }
      current = above
    }
    return nil
  }

  private func isPast(_ index: Int, in tree: SentenceTree) -> Bool {
    if tree.tokens[index].tag == "VBD" { return true }
    return tree.children(of: index, .auxiliary, .passiveAuxiliary).contains {
      tree.tokens[$0].tag == "VBD"
    }
  }

  private func isPredicate(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(for: tree.tokens[index].lemma.lowercased()).contains { $0.wordClass == .verb }
  }
}
