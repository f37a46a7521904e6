import Language
import Statements

/// Keeps what goes against a treaty apart from the treaty: who condemns `the withdrawal from` it,
/// or `moves to weaken` it, does not oppose it.
///
/// Such a statement keeps its words; only the treaty is taken from its object, since a side on the
/// one is at most the contrary side on the other.
struct ContraryReader {
  let lexicon: PredicateLexicon
  let consequences: ConsequenceLexicon
  let treaties: TreatyResolver

  func apply(to finding: inout Finding, in tree: SentenceTree) {
    guard finding.polarity != .neutral, finding.liftedPolarity == nil, finding.object.id != nil,
      finding.object.kind != .actor, let tokens = finding.objectTokens
    else { return }
    // `urged Chile not to become a party`: what is asked for stands beside who is asked.
    let asked = tree.children(
      of: finding.match.predicate, .openClausalComplement, .clausalComplement
    ).filter(tokens.contains)
    let isWanted = finding.polarity == .support
    guard
      isContrary(thing(of: finding, tokens, in: tree), isWanted, within: tokens, in: tree)
        || asked.contains(where: { isContrary(verb: $0, isWanted, in: tree) })
    else { return }
    finding.isContrary = true
    finding.object = StatementObject(
      kind: .issue, id: nil, name: finding.object.quote.text, quote: finding.object.quote)
  }

  /// What the position is on: in `expressed regret over the withdrawal` not the regret.
  private func thing(
    of finding: Finding, _ tokens: ClosedRange<Int>, in tree: SentenceTree
  ) -> Int {
    let head = treaties.head(of: tokens, in: tree)
    guard finding.match.entry.isLight else { return head }
    return tree.children(of: head, .preposition)
      .compactMap { tree.child(of: $0, .prepositionalObject, .prepositionalComplement) }
      .first(where: tokens.contains) ?? head
  }

  private func isContrary(
    _ head: Int, _ isWanted: Bool, within tokens: ClosedRange<Int>, in tree: SentenceTree
  ) -> Bool {
    if tree.isVerb(head) { return isContrary(verb: head, isWanted, in: tree) }
    if treaties.lists["contrary-nouns"].contains(tree.tokens[head].lemma.lowercased()) {
      return true
    }
    // `a plan to leave the pact`, `amendments weakening it`.
    return tree.children(of: head, .adjectivalClause, .openClausalComplement).contains {
      tokens.contains($0) && ["VB", "VBG"].contains(tree.tokens[$0].tag)
        && isContrary(verb: $0, isWanted, in: tree)
    }
  }

  /// `to leave`, `weakening`, `that Chile has not joined`; of what nobody shall do with a treaty
  /// also verbs that tell no side.
  private func isContrary(verb: Int, _ isWanted: Bool, in tree: SentenceTree) -> Bool {
    let next = verb + 1 < tree.tokens.count ? tree.lower(verb + 1) : ""
    let stance = lexicon.entries(of: verb, in: tree).first {
      $0.wordClass == .verb
        && ($0.governs.isEmpty
          || $0.governs.contains { $0.split(separator: " ").first.map(String.init) == next })
    }?.relation.polarity
    let side = stance ?? consequences.polarity(of: tree.tokens[verb].lemma.lowercased())
    guard tree.child(of: verb, .negation) != nil else { return side == .oppose }
    return side == .support || isWanted && side == nil
  }
}
