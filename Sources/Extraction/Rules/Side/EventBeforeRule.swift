import Actors
import Language
import Statements

/// A stance on `the move` is one on what was done before, and through that on the treaty.
struct EventBeforeRule: Rule {
  let id = SideDecision.eventBefore
  let says =
    "Who condemns the move after a text told that a state left a treaty is for the treaty: an act told before passes its sign on."
  let changes = [
    RuleProof(
      "Chile left the Paris Agreement. Peru condemned the move.",
      gives: "Chile oppose treaty:paris", "Peru support treaty:paris"),
    RuleProof(
      "Chile left the Paris Agreement, a step condemned by Peru.",
      gives: "Chile oppose treaty:paris", "Peru support treaty:paris"),
    RuleProof(
      "Chile left the Paris Agreement. Peru regretted the withdrawal.",
      gives: "Chile oppose treaty:paris", "Peru support treaty:paris"),
    RuleProof(
      "Chile left the Paris Agreement. Snow fell. Mali spoke. Peru regretted the decision.",
      gives: "Chile oppose treaty:paris", "Peru support treaty:paris"),
    RuleProof(
      "Chile left the Paris Agreement. Peru condemned the move. Mali welcomed it.",
      gives: "Chile oppose treaty:paris", "Peru support treaty:paris",
      "Mali oppose treaty:paris"),
    RuleProof(
      "Chile proposed leaving the Paris Agreement. Peru voted against the withdrawal.",
      gives: "Chile oppose treaty:paris", "Peru support treaty:paris"),
    RuleProof(
      "Chile left the Paris Agreement. Peru thanked Mr Roe for the decision.",
      gives: "Chile oppose treaty:paris", "Peru oppose treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof(
      "Chile criticised the Paris Agreement. Peru condemned the move.",
      gives: "Chile oppose treaty:paris", "Peru oppose move"),
    RuleProof(
      "Chile may leave the Paris Agreement. Peru condemned the move.",
      gives: "Chile oppose possible treaty:paris", "Peru oppose move"),
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.polarity != .neutral,
      let act = reading.discourse.lastAct ?? reading.discourse.leadAct,
      let tokens = finding.objectTokens, tells(of: act, tokens, for: finding, in: reading)
    else { return nil }
    var changed = finding
    changed.turn(by: act.sign)
    changed.setTreaty(act.treaty, as: .act, in: reading)
    return RuleChange(
      finding: changed, reason: "\"\(finding.object.quote.text)\" is the act told before")
  }

  private func tells(
    of act: TreatyAct, _ tokens: ClosedRange<Int>, for finding: Finding,
    in reading: SideReading
  ) -> Bool {
    let noun = reading.thing(of: finding, within: tokens)
    if isActItself(noun, act, in: reading) || reading.isBareEvent(noun, of: finding) { return true }
    // `thanked Chile for the move`.
    let reasons = [noun, finding.match.predicate].flatMap { word in
      reading.tree.children(of: word, .preposition)
        .filter { reading.lists[.reasonPrepositions].contains(reading.tree.lower($0)) }
        .flatMap { reading.tree.children(of: $0, .prepositionalObject) }
    }
    if reasons.contains(where: { reading.isBareEvent($0, of: finding) }) { return true }
    let lemma = reading.tree.tokens[noun].lemma.lowercased()
    let names = reading.lists[act.sign == .negative ? .contraryNouns : .treatyActs]
    return names.contains(lemma) && reading.isBare(noun, of: finding)
  }

  /// `it`, where what was spoken of last was the act.
  private func isActItself(_ word: Int, _ act: TreatyAct, in reading: SideReading) -> Bool {
    let last = reading.discourse.lastObject
    return reading.lists[.objectPronouns].contains(reading.tree.lower(word))
      && reading.discourse.lastAct != nil && last?.kind == .act && last?.id == act.treaty.rawValue
  }
}
