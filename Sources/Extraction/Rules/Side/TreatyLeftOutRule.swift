import Language
import Statements

/// Where something goes against a treaty and the words between do not tell how, the treaty is left
/// out: nobody guesses.
struct TreatyLeftOutRule: Rule {
  let id = SideDecision.treatyLeftOut
  let says =
    "A stance on what goes against a treaty in a way that no lexicon knows is none on the treaty: opposed talks on the withdrawal from it."
  let changes = [
    RuleProof(
      "Peru regretted the talks on leaving the Paris Agreement.",
      gives: "Peru oppose the talks on leaving the Paris Agreement"),
    RuleProof(
      "Peru rejected claims that it opposes the Paris Agreement.",
      gives: "Peru oppose claims that it opposes the Paris Agreement"),
    RuleProof(
      "Peru urged Chile not to discuss the Paris Agreement.",
      gives: "Peru support Chile not to discuss the Paris Agreement"),
  ]
  let leavesAlone = [
    RuleProof(
      "Peru regretted the talks on the Paris Agreement.", gives: "Peru oppose treaty:paris")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.polarity != .neutral, finding.object.id != nil, finding.object.kind != .actor,
      let tokens = finding.objectTokens
    else { return nil }
    let path = reading.path(of: finding)
    // The side is on the provision itself, unless its own words turn it.
    let isProvision = finding.object.kind == .provision
    let isUnclear = path.map { $0.sign == nil && $0.isContrary && !isProvision } ?? false
    let thing = reading.thing(of: finding, within: tokens)
    // `condemned the move`, where nothing told before is one.
    let isUntold =
      path == nil && finding.object.kind == .issue && reading.isBareEvent(thing, of: finding)
    // `accused Chile of violating the text`, `urged Chile not to sign the text`.
    let charged = reading.tree.children(of: finding.match.predicate, .preposition)
      .compactMap { reading.tree.child(of: $0, .prepositionalObject, .prepositionalComplement) }
      .filter(tokens.contains)
    let isWanted = finding.polarity == .support
    let isContrary =
      ([thing] + charged).contains {
        self.isContrary($0, isWanted, within: tokens, in: reading)
      } || reading.asked(by: finding).contains { self.isContrary(verb: $0, isWanted, in: reading) }
    guard isUnclear || isUntold || isContrary, path?.steps.isEmpty != true else { return nil }
    var changed = finding
    changed.leaveTreatyOut()
    return RuleChange(
      finding: changed, reason: "it goes against the treaty in a way that is not clear")
  }

  /// Whether the words are called by what goes against a treaty, where they name none: `the delay`,
  /// `amendments that would weaken the text`.
  private func isContrary(
    _ head: Int, _ isWanted: Bool, within tokens: ClosedRange<Int>, in reading: SideReading
  ) -> Bool {
    let tree = reading.tree
    let treaties = reading.knowledge.treaties
    if tree.isVerb(head) { return isContrary(verb: head, isWanted, in: reading) }
    if reading.lists[.contraryNouns].contains(tree.tokens[head].lemma.lowercased()) { return true }
    // `a treaty weakening trade` is the treaty.
    if treaties.isTreaty(head, in: tree) || treaties.named(at: head, in: tree) != nil {
      return false
    }
    return tree.children(of: head, .adjectivalClause, .openClausalComplement, .relativeClause)
      .contains {
        tokens.contains($0)
          && (reading.knowledge.signs.tells($0, in: tree)
            || tree.tokens[$0].relation == .adjectivalClause
              && tree.child(of: $0, .marker) != nil)
          && isContrary(verb: $0, isWanted, in: reading)
      }
  }

  /// `to leave`, `weakening`, `that Chile has not joined`; of what nobody shall do with a treaty also
  /// verbs that tell no side.
  private func isContrary(verb: Int, _ isWanted: Bool, in reading: SideReading) -> Bool {
    let tree = reading.tree
    let lemma = tree.tokens[verb].lemma.lowercased()
    let side =
      reading.knowledge.predicates.verb(at: verb, in: tree)?.relation.polarity
      ?? reading.knowledge.consequences.polarity(of: lemma)
    guard tree.child(of: verb, .negation) != nil else { return side == .oppose }
    return side == .support || isWanted && side == nil
  }
}
