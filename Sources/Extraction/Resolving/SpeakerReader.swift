import Language
import Statements

/// Finds who says what a clause claims, where it is not the article itself.
struct SpeakerReader {
  let lexicon: PredicateLexicon
  let lists: WordLists
  let clauses: ClauseReader
  let actors: ActorResolver
  let log: DecisionLog

  /// Those who say something, and by which decision they count as such.
  struct Source {
    let holders: [Holder]
    let name: SpeakerDecision
    /// The word that shows it: the verb of saying, `according`.
    let word: Int
  }

  /// The nearest speaker above a predicate: `Bloomberg` in "the US plans to sign, Bloomberg says".
  func source(above predicate: Int, in tree: SentenceTree, _ discourse: Discourse) -> Source? {
    var current = predicate
    while let head = tree.head(of: current) {
      // `A said so, while B preferred another`: B's clause is no part of what A said.
      if let contrast = contrast(before: current, in: tree),
        log.note(SpeakerDecision.setAgainst, because: tree.lower(contrast))
      {
        return nil
      }
      if [.clausalComplement, .parataxis].contains(tree.tokens[current].relation),
        lexicon.isSpeech(head, in: tree),
        let subject = clauses.subject(of: head, in: tree)
      {
        let holders = log.silently { actors.holders(at: subject, in: tree, discourse) }
        if !holders.isEmpty { return Source(holders: holders, name: .reportedBy, word: head) }
      }
      current = head
    }
    return inserted(in: tree, discourse) ?? namedSource(in: tree, discourse)
  }

  /// The `while` that sets a clause with an actor of its own against what was said before.
  private func contrast(before clause: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[clause].relation == .adverbialClause,
      tree.children(of: clause, .nominalSubject).contains(where: { tree.groups[$0] != nil })
    else { return nil }
    return tree.children(of: clause, .marker).first { lists[.contrast].contains(tree.lower($0)) }
  }

  /// `The treaty, said the official, will fail`: speech that the parser hung below.
  private func inserted(in tree: SentenceTree, _ discourse: Discourse) -> Source? {
    for index in tree.tokens.indices where lexicon.isSpeech(index, in: tree) {
      guard let subject = tree.child(of: index, .nominalSubject) else { continue }
      // `…, reveals Bloomberg`: the subject behind the verb shows that the clause is inserted.
      let isInverted = tree.tokens[index].relation == .adverbialClause && subject > index
      guard isInverted || tree.tokens[index].relation == .parataxis else { continue }
      let holders = log.silently { actors.holders(at: subject, in: tree, discourse) }
      if !holders.isEmpty { return Source(holders: holders, name: .insertedSpeech, word: index) }
    }
    return nil
  }

  /// `according to Bloomberg`.
  private func namedSource(in tree: SentenceTree, _ discourse: Discourse) -> Source? {
    for index in tree.tokens.indices where lists[.sourceMarkers].contains(tree.lower(index)) {
      let phrase = tree.children(of: index, .preposition).first ?? index
      guard let noun = tree.child(of: phrase, .prepositionalObject) else { continue }
      return Source(
        holders: log.silently { actors.holders(at: noun, in: tree, discourse) },
        name: .namedSource, word: index)
    }
    return nil
  }
}
