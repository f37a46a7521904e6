import Actors
import Language
import Statements

// Asides that no actor stands before.
extension SentenceReader {
  /// By predicate: `Supported by Japan, he suggested …`, `and, with Japan, said …`.
  func freeAsides(
    of matches: [PatternMatch], in tree: SentenceTree, evidence: Evidence, _ discourse: Discourse
  ) -> [Int: [Holder]] {
    var asides: [Int: [Holder]] = [:]
    let passage = tree.condensed
    for omission in passage.omissions {
      guard let aside = omission.aside, aside.via != nil else { continue }
      let range = passage.passage.source(of: omission.source)
      guard evidence.sentence.range.contains(range) else { continue }
      if omission.looksBack {
        let before = matches.last {
          tree.source(from: $0.predicate, through: $0.predicate).end <= omission.source.start
        }
        if let before {
          asides[before.predicate, default: []] += actors.listed(
            aside.actors, via: aside.via, in: tree, discourse)
        }
        continue
      }
      let next = matches.first { match in
        match.entry.wordClass == .verb
          && tree.source(from: match.predicate, through: match.predicate).start
            >= omission.source.end
          && tree.tokens[match.predicate].relation != .clausalComplement
      }
      guard let next, !isOwned(omission, in: tree) else { continue }
      asides[next.predicate, default: []] += actors.listed(
        aside.actors, via: aside.via, in: tree, discourse)
    }
    return asides
  }

  /// True for asides of a group that stands before them: they are counted with the group.
  func isOwned(_ omission: CondensedPassage.Omission, in tree: SentenceTree) -> Bool {
    guard let aside = omission.aside else { return false }
    return tree.groups.values.contains { group in
      group.asides.contains { $0.actors.first?.range == aside.actors.first?.range }
    }
  }
}
