import Actors
import Language
import Statements

/// Reads asides that no actor stands before, and gives who is named in them their part.
struct AsideReader {
  let actors: ActorResolver
  let objects: ObjectReader
  let treaties: TreatyResolver

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
          let verb = joined(before.predicate, by: omission, in: tree)
          asides[verb, default: []] += actors.named.listed(
            aside.actors, via: aside.via, in: tree, discourse)
        }
        continue
      }
      let next = matches.first { match in
        match.entry.wordClass == .verb
          && tree.source(from: match.predicate, through: match.predicate).start
            >= omission.source.end
          && tree.tokens[match.predicate].relation != .clausalComplement
          && !joinsNoun(omission, before: match.predicate, in: tree)
      }
      guard let next, !isOwned(omission, in: tree) else { continue }
      asides[next.predicate, default: []] += actors.named.listed(
        aside.actors, via: aside.via, in: tree, discourse)
    }
    return asides
  }

  /// The verb whose subject those in an aside come along with. Behind a comma it is not that of a clause
  /// that tells which thing is meant: `signed on a decision that the Council adopted, along with Peru`.
  private func joined(
    _ verb: Int, by omission: CondensedPassage.Omission, in tree: SentenceTree
  ) -> Int {
    guard tree.condensed.quote(omission.source).text.hasPrefix(",") else { return verb }
    var verb = verb
    while tree.tokens[verb].relation == .relativeClause, tree.leftEdge[verb] > 0,
      tree.tokens[tree.leftEdge[verb] - 1].partOfSpeech != .punctuation
    {
      guard var above = tree.head(of: verb) else { break }
      while !tree.isVerb(above), let next = tree.head(of: above) { above = next }
      guard tree.isVerb(above) else { break }
      verb = above
    }
    return verb
  }

  /// `stressed A and, with Japan, | B`: two findings, of which Japan holds the second only.
  func parts(
    of finding: Finding, in tree: SentenceTree, _ discourse: Discourse
  ) -> [Finding] {
    guard let tokens = finding.objectTokens else { return [finding] }
    for omission in tree.condensed.omissions {
      guard let aside = omission.aside, aside.via != nil, !omission.looksBack,
        let cut = conjunction(before: omission, in: tree), cut > tokens.lowerBound,
        let second = objects.trimmed(cut + 1, tokens.upperBound, in: tree),
        joinsNoun(omission, before: tokens.upperBound + 1, in: tree),
        let first = objects.trimmed(tokens.lowerBound, cut - 1, in: tree)
      else { continue }
      var parts = [finding, finding]
      for (number, range) in [first, second].enumerated() {
        parts[number].narrow(to: range, treaties.object(range, in: tree, discourse))
      }
      parts[1].holders += actors.named.listed(aside.actors, via: aside.via, in: tree, discourse)
      return parts
    }
    return [finding]
  }

  /// The `and` that an aside stands behind.
  private func conjunction(before omission: CondensedPassage.Omission, in tree: SentenceTree)
    -> Int?
  {
    let before = tree.tokens.indices.last {
      tree.source(from: $0, through: $0).end <= omission.source.start
        && tree.tokens[$0].partOfSpeech != .punctuation
    }
    return before.flatMap {
      tree.tokens[$0].partOfSpeech == .coordinatingConjunction ? $0 : nil
    }
  }

  /// True where a noun, not a verb, goes on behind an aside that stands behind `and`.
  private func joinsNoun(
    _ omission: CondensedPassage.Omission, before end: Int, in tree: SentenceTree
  ) -> Bool {
    guard let conjunction = conjunction(before: omission, in: tree) else { return false }
    let next = (conjunction + 1..<end).first {
      [.noun, .properNoun, .verb, .pronoun].contains(tree.tokens[$0].partOfSpeech)
    }
    guard let next else { return false }
    return [.noun, .properNoun].contains(tree.tokens[next].partOfSpeech)
      || tree.tokens[next].tag == "VBG" && !objects.isPredicate(next, tree)
  }

  /// True for asides of a group that stands before them: they are counted with the group.
  func isOwned(_ omission: CondensedPassage.Omission, in tree: SentenceTree) -> Bool {
    guard let aside = omission.aside else { return false }
    return tree.groups.values.contains { group in
      group.asides.contains { $0.actors.first?.range == aside.actors.first?.range }
    }
  }
}
