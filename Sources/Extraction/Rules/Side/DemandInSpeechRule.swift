import Language
import Statements

/// Who says that something must be done with a treaty takes a side on it.
struct DemandInSpeechRule: Rule {
  let id = SideDecision.demandInSpeech
  let says =
    "Who says that a treaty must be ratified is for it, that states must not sign it against it."
  let changes = [
    RuleProof(
      "Peru said that the Paris Agreement should be scrapped.", gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru said that states should not sign the Paris Agreement.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru said that states must refuse to ratify the Paris Agreement.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru said Chile should not withdraw from the Paris Agreement.",
      gives: "Peru support treaty:paris"),
    RuleProof(
      "Peru said states should reject the Paris Agreement unless it is amended.",
      gives: "Peru oppose conditional treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof(
      "Peru said that the Paris Agreement should be discussed in May.",
      gives: "Peru neutral treaty:paris")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.relation == .states, finding.match.entry.isSpeech,
      let verb = demanded(by: finding, in: reading),
      let path = path(from: verb, of: finding, in: reading), let sign = path.sign
    else { return nil }
    var changed = finding
    changed.relation = .callsFor
    changed.liftedPolarity = Polarity.support.turned(by: sign)
    changed.setTreaty(path.treaty, as: .treaty, in: reading)
    let meant = reading.knowledge.modality.reading(of: verb, in: reading.tree).reading
    if meant.modality == .conditional, let condition = meant.condition {
      changed.modality.modality = .conditional
      changed.modality.condition = condition
    }
    return RuleChange(
      finding: changed, reason: "it says what must be done: \"\(path.words(in: reading.tree))\"")
  }

  /// The verb of what is said, where it says what somebody must do: `states should ratify it`.
  private func demanded(by finding: Finding, in reading: SideReading) -> Int? {
    guard let verb = reading.clauseSaid(by: finding) else { return nil }
    let isDemand = reading.tree.children(of: verb, .auxiliary).contains {
      reading.lists[.demandAuxiliaries].contains(reading.tree.lower($0))
    }
    return isDemand ? verb : nil
  }

  /// The way to the treaty through the verb; not where the treaty is what must do something.
  private func path(from verb: Int, of finding: Finding, in reading: SideReading) -> SidePath? {
    guard let tokens = finding.objectTokens,
      let path = reading.path(from: finding.match.predicate, within: tokens),
      let step = path.steps.first(where: { $0.word == verb })
    else { return nil }
    // `text should be read together with the treaty` says nothing of the treaty.
    let isPassive = reading.knowledge.clauses.isPassive(verb, in: reading.tree)
    let relation = reading.tree.tokens[step.child].relation
    return isPassive == (relation == .passiveNominalSubject) ? path : nil
  }
}
