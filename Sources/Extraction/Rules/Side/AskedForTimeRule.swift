import Language
import Statements

/// Who asks for time before it decides has not decided.
struct AskedForTimeRule: Rule {
  let id = SideDecision.askedForTime
  let says =
    "Who asks for more time, or for a study first, in an article on a treaty is undecided on it."
  let changes = [
    RuleProof(
      "The Paris Agreement is old. The Paris Agreement is long. Delegates read the Paris Agreement. Peru asked for more time.",
      gives: "Peru neutral treaty:paris"),
    RuleProof(
      "The Paris Agreement is old. The Paris Agreement is long. Delegates read the Paris Agreement. Peru wants a study first.",
      gives: "Peru neutral treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof(
      "The Paris Agreement is old. The Paris Agreement is long. Delegates read the Paris Agreement. Peru introduced an assessment.",
      gives: "Peru support treaty:paris"),
    RuleProof("Peru asked for more time.", gives: "Peru support more time"),
    RuleProof(
      "The Paris Agreement is old. The Paris Agreement is long. Delegates read the Paris Agreement. Peru asked for more money.",
      gives: "Peru support treaty:paris"),
    RuleProof(
      "The Paris Agreement is old. The Paris Agreement is long. Delegates read the Paris Agreement. Peru asked for time limits.",
      gives: "Peru support treaty:paris"),
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.relation == .callsFor, finding.polarity == .support,
      finding.object.kind != .actor, finding.object.id != nil,
      let tokens = finding.objectTokens
    else { return nil }
    let noun = reading.thing(of: finding, within: tokens)
    guard reading.lists[.delayNouns].contains(reading.tree.tokens[noun].lemma.lowercased()),
      reading.tree.child(of: noun, .adjectivalModifier, .determiner) != nil
    else { return nil }
    var changed = finding
    changed.relation = .isUndecidedOn
    changed.liftedPolarity = .neutral
    return RuleChange(
      finding: changed, reason: "it asks for \"\(finding.object.quote.text)\"")
  }
}
