import Actors
import Language
import Statements

// Those named as examples of a group: `some members, including Japan and Peru`.
extension ActorResolver {
  /// Where a sentence names examples behind what the group did, and who they are.
  struct Examples {
    let holders: [Holder]
    /// The comma or word that the naming begins with.
    let start: Int
  }

  /// `Twelve states deplored the move, including Austria`, `…, Austria and Italy among them`.
  ///
  /// Nil where the names may as well be examples of something else behind the predicate.
  func examples(
    of group: Int, after predicate: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> Examples? {
    let lemma = tree.tokens[group].lemma.lowercased()
    guard tree.groups[group] == nil, isPlural(group, tree) || tree.tokens[group].tag == "CD",
      lists[.groupNouns].contains(lemma) || lists[.unnamedHeads].contains(tree.lower(group))
        || tree.tokens[group].tag == "CD"
    else { return nil }
    for index in tree.tokens.indices where index > predicate && tree.groups[index] != nil {
      guard let start = start(ofExamplesAt: index, in: tree), start > predicate else { continue }
      let isAmbiguous = (predicate + 1..<start).contains {
        tree.groups[$0] != nil || lists[.groupNouns].contains(tree.tokens[$0].lemma.lowercased())
      }
      if isAmbiguous { return nil }
      let holders = holdersOfHead(at: index, in: tree, discourse)
      return holders.isEmpty ? nil : Examples(holders: holders, start: start)
    }
    return nil
  }

  private func start(ofExamplesAt index: Int, in tree: SentenceTree) -> Int? {
    let isBehind =
      index + 2 < tree.tokens.count
      && lists[.membershipPrepositions].contains(
        tree.lower(index + 1))
      && lists[.objectPronouns].contains(tree.lower(index + 2))
    if isBehind, index > 0, tree.tokens[index - 1].text == "," { return index - 1 }
    var before = index - 1
    if before > 1, lists[.objectPronouns].contains(tree.lower(before)),
      lists[.membershipPrepositions].contains(tree.lower(before - 1))
    {
      before -= 1
    } else if before < 1 || !lists[.inclusionMarkers].contains(tree.lower(before)) {
      return nil
    }
    return tree.tokens[before - 1].text == "," ? before - 1 : nil
  }
}
