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
    // `accused Chile of undermining the pact`.
    let charged = tree.children(of: finding.match.predicate, .preposition)
      .compactMap { tree.child(of: $0, .prepositionalObject, .prepositionalComplement) }
      .filter(tokens.contains)
    let isWanted = finding.polarity == .support
    let isContrary =
      ([thing(of: finding, tokens, in: tree)] + charged).contains {
        self.isContrary($0, isWanted, within: tokens, in: tree)
      } || asked.contains { self.isContrary(verb: $0, isWanted, in: tree) }
    guard isContrary else { return }
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
    if treaties.lists[.contraryNouns].contains(tree.tokens[head].lemma.lowercased()) {
      return true
    }
    // `a treaty weakening trade` is the treaty.
    if treaties.isTreaty(head, in: tree) || treaties.named(at: head, in: tree) != nil {
      return false
    }
    return tree.children(of: head, .adjectivalClause, .openClausalComplement, .relativeClause)
      .contains {
        tokens.contains($0) && tells($0, in: tree) && isContrary(verb: $0, isWanted, in: tree)
      }
  }

  /// `a plan to leave the pact`, `amendments weakening it`, `a clause that would undermine it`; not
  /// `a text that Chile opposes`.
  private func tells(_ verb: Int, in tree: SentenceTree) -> Bool {
    // `claims that it opposes the pact`.
    if tree.tokens[verb].relation == .adjectivalClause, tree.child(of: verb, .marker) != nil {
      return true
    }
    if let subject = tree.child(of: verb, .nominalSubject) {
      return ["WDT", "WP"].contains(tree.tokens[subject].tag)
    }
    return ["VB", "VBG"].contains(tree.tokens[verb].tag)
  }

  /// `to leave`, `weakening`, `that Chile has not joined`; of what nobody shall do with a treaty
  /// also verbs that tell no side.
  private func isContrary(verb: Int, _ isWanted: Bool, in tree: SentenceTree) -> Bool {
    let stance = lexicon.verb(at: verb, in: tree)?.relation.polarity
    let side = stance ?? consequences.polarity(of: tree.tokens[verb].lemma.lowercased())
    guard tree.child(of: verb, .negation) != nil else { return side == .oppose }
    return side == .support || isWanted && side == nil
  }
}
