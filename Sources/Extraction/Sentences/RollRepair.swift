import Language

/// Mends rolls of a vote, which the parser takes for names beside a verb without a subject.
///
///     Voting against the text: Chile and Peru.  →  Chile and Peru are the subject of `voting`
struct RollRepair {
  let lexicon: PredicateLexicon

  /// Gives the verb before a colon those behind it as its subject, where they are all that follows
  /// and nobody before it does anything: `urged those who are late to ratify: Chile` is no roll.
  func repair(_ tree: inout SentenceTree) {
    guard let colon = tree.tokens.firstIndex(where: { $0.text == ":" }),
      let group = tree.groups.keys.filter({ $0 > colon && $0 <= colon + 2 }).min(),
      tree.tokens.indices.allSatisfy({
        $0 <= tree.rightEdgeOfName(at: group) || tree.tokens[$0].partOfSpeech == .punctuation
          || tree.tokens[$0].partOfSpeech == .space
      }),
      (0..<colon).allSatisfy({
        ![.nominalSubject, .passiveNominalSubject].contains(tree.tokens[$0].relation)
      }),
      let verb = (0..<colon).last(where: { isRoll($0, in: tree) })
    else { return }
    if tree.isAncestor(group, of: verb) {
      tree.makeRoot(verb, of: group)
    } else {
      tree.reattach(group, to: verb, as: .nominalSubject)
    }
  }

  /// A verb of stance, not of saying: `voting`, `opposed`.
  private func isRoll(_ index: Int, in tree: SentenceTree) -> Bool {
    tree.isVerb(index) && !tree.isInfinitive(index)
      && lexicon.entries(of: index, in: tree).contains { $0.wordClass == .verb }
      && !lexicon.isSpeech(index, in: tree)
  }
}
