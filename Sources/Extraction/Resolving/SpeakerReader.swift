import Language
import Statements

/// Finds who says what a clause claims, where it is not the article itself.
struct SpeakerReader {
  let lexicon: PredicateLexicon
  let lists: WordLists
  let clauses: ClauseReader
  let actors: ActorResolver

  /// The nearest speaker above a predicate: `Bloomberg` in "the US plans to sign, Bloomberg says".
  func speakers(above predicate: Int, in tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    var current = predicate
    while let head = tree.head(of: current) {
      // `A said so, while B preferred another`: B's clause is no part of what A said.
      if tree.tokens[current].relation == .adverbialClause,
        tree.children(of: current, .marker).contains(where: {
          lists[.contrast].contains(tree.lower($0))
        }), tree.children(of: current, .nominalSubject).contains(where: { tree.groups[$0] != nil })
      {
        return []
      }
      if [.clausalComplement, .parataxis].contains(tree.tokens[current].relation),
        lexicon.isSpeech(head, in: tree),
        let subject = clauses.subject(of: head, in: tree)
      {
        let holders = actors.holders(at: subject, in: tree, discourse)
        if !holders.isEmpty { return holders }
      }
      current = head
    }
    return inserted(in: tree, discourse) ?? source(in: tree, of: predicate, discourse)
  }

  /// `The treaty, said the official, will fail`: speech that the parser hung below.
  private func inserted(in tree: SentenceTree, _ discourse: Discourse) -> [Holder]? {
    for index in tree.tokens.indices where lexicon.isSpeech(index, in: tree) {
      guard let subject = tree.child(of: index, .nominalSubject) else { continue }
      // `…, reveals Bloomberg`: the subject behind the verb shows that the clause is inserted.
      let isInverted = tree.tokens[index].relation == .adverbialClause && subject > index
      guard isInverted || tree.tokens[index].relation == .parataxis else { continue }
      let holders = actors.holders(at: subject, in: tree, discourse)
      if !holders.isEmpty { return holders }
    }
    return nil
  }

  /// `according to Bloomberg`.
  private func source(in tree: SentenceTree, of predicate: Int, _ discourse: Discourse) -> [Holder]
  {
    for index in tree.tokens.indices where lists[.sourceMarkers].contains(tree.lower(index)) {
      let phrase = tree.children(of: index, .preposition).first ?? index
      guard let noun = tree.child(of: phrase, .prepositionalObject) else { continue }
      return actors.holders(at: noun, in: tree, discourse)
    }
    return []
  }
}
