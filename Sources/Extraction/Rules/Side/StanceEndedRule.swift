import Language
import Statements

/// Support that is ended is opposition by whose support it was.
struct StanceEndedRule: Rule {
  let id = SideDecision.stanceEnded
  let says =
    "Whose support is ended, withdrawn or cut off stands against; whose objection is, for nothing yet."
  let changes = [
    RuleProof(
      "The law ends Chile's support for the Paris Agreement.", gives: "Chile oppose treaty:paris"),
    RuleProof(
      "The bill will terminate Chile's backing for the Paris Agreement.",
      gives: "Chile oppose planned treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof(
      "The law does not end Chile's support for the Paris Agreement.",
      gives: "Chile support treaty:paris"),
    RuleProof(
      "Peru tabled a motion to end Chile's support for the Paris Agreement.",
      gives: "Peru oppose treaty:paris", "Chile support treaty:paris"),
    RuleProof(
      "The law affirms Chile's support for the Paris Agreement.",
      gives: "Chile support treaty:paris"),
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    let tree = reading.tree
    let noun = finding.match.predicate
    guard finding.match.entry.wordClass == .noun, !finding.relation.isAct,
      finding.polarity != .neutral,
      [.directObject, .passiveNominalSubject].contains(tree.tokens[noun].relation),
      let verb = tree.head(of: noun), isEnd(verb, in: reading),
      // `a motion to end its support`: nobody has ended it.
      !tree.hasTo(verb), tree.tokens[verb].tag != "VBG",
      !reading.knowledge.signs.isNegated(verb, in: tree)
    else { return nil }
    var changed = finding
    changed.liftedPolarity = finding.polarity == .support ? .oppose : .neutral
    if finding.polarity == .support { changed.relation = .opposes }
    let meant = reading.knowledge.modality.reading(of: verb, in: tree).reading
    if finding.modality.modality == .asserted {
      changed.modality.modality = meant.modality
      changed.modality.condition = meant.condition
    }
    return RuleChange(finding: changed, reason: "\"\(tree.lower(verb))\" ends it")
  }

  private func isEnd(_ verb: Int, in reading: SideReading) -> Bool {
    let tree = reading.tree
    guard tree.isVerb(verb) else { return false }
    if reading.lists[.endingVerbs].contains(tree.tokens[verb].lemma.lowercased()) { return true }
    return reading.knowledge.predicates.entries(of: verb, in: tree).contains {
      $0.wordClass == .verb && $0.relation == .withdrawsFrom && $0.governs.isEmpty
    }
  }
}
