import Language
import Statements

/// Reads verbs that only carry a noun of stance: `expressed concern over the text` criticises it.
///
/// Before, the relation is the verb's; afterwards it is the noun's, or the match is refused.
struct CarrierReader {
  let lexicon: PredicateLexicon
  let lists: WordLists
  let treaties: TreatyResolver

  /// Takes the relation from the noun; false where the finding is no position.
  func setRelation(of finding: inout Finding, in tree: SentenceTree) -> Bool {
    guard finding.match.entry.isLight, let tokens = finding.objectTokens else { return true }
    let head = treaties.head(of: tokens, in: tree)
    let nouns = lexicon.entries(of: head, in: tree).filter { $0.wordClass == .noun }
    if refuses(finding, nouns, at: head, in: tree) { return false }
    let noun = nouns.first { entry in
      entry.governs.isEmpty
        || head + 1 < tree.tokens.count && entry.governs.contains(tree.lower(head + 1))
    }
    guard let noun else {
      return finding.match.entry.isSpeech
        || !finding.refuse(
          ClaimDecision.nounWithoutStance, because: tree.written(head).lowercased())
    }
    // `has no objection to it`.
    if let none = tree.denial(of: head, lists) {
      finding.change(ModalityDecision.negatedNoun, because: tree.lower(none)) {
        $0.modality.isNegated.toggle()
      }
    }
    // `stressed the need for rules` tells of a need; `voiced support for them` takes a side.
    let isEmphasis = lists[.emphasisVerbs].contains(finding.match.entry.lemma)
    if noun.isCarried, finding.match.entry.isSpeech, isEmphasis || noun.relation == .callsFor {
      return true
    }
    finding.change(RelationDecision.carriedNoun, because: tree.lower(head)) {
      $0.relation = noun.relation
    }
    return true
  }

  private func refuses(
    _ finding: Finding, _ nouns: [PredicateEntry], at head: Int, in tree: SentenceTree
  ) -> Bool {
    // `drew support from Norway`, `has the support of Chile`: it is theirs.
    if let owner = owner(of: nouns, at: head, in: tree),
      finding.refuse(ClaimDecision.supportOfAnother, because: tree.phrase(of: owner))
    {
      return true
    }
    // `has little support`: others support it.
    return lists[.receivingVerbs].contains(
      tree.tokens[finding.match.predicate].lemma.lowercased())
      && lists[.receivedNouns].contains(tree.tokens[head].lemma.lowercased())
      && finding.refuse(ClaimDecision.supportReceived, because: tree.lower(head))
  }

  /// The preposition behind a noun of stance that names whose it is.
  private func owner(of nouns: [PredicateEntry], at head: Int, in tree: SentenceTree) -> Int? {
    guard !nouns.isEmpty, !lists[.ownerNouns].contains(tree.lower(head)) else { return nil }
    let governed = nouns.flatMap(\.governs)
    return tree.children(of: head, .preposition).first { preposition in
      !governed.contains(tree.lower(preposition))
        && lists[.holderPrepositions].contains(tree.lower(preposition))
        && tree.children(of: preposition, .prepositionalObject).contains {
          tree.groups[$0] != nil
        }
    }
  }
}
