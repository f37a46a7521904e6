import Language
import Statements

/// A stance on an act is a stance on the treaty, through the signs of all words in between.
struct ActOnTreatyRule: Rule {
  let id = SideDecision.actOnTreaty
  let says =
    "Who condemns leaving a treaty, or asks not to leave it, is for it; who welcomes leaving it, or asks not to join it, against: the signs of all words in between are multiplied."
  let changes = [
    RuleProof(
      "Peru condemned the withdrawal from the Paris Agreement.",
      gives: "Peru support treaty:paris"),
    RuleProof(
      "Peru deplored Chile's decision to leave the Paris Agreement.",
      gives: "Peru support treaty:paris", "Chile oppose treaty:paris"),
    RuleProof(
      "Peru supported leaving the Paris Agreement.", gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru called on Chile to withdraw from the Paris Agreement.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru urged Chile not to sign or ratify the Paris Agreement.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "The Paris Agreement is ready. Peru urged states not to sign.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "The Paris Agreement is ready. Peru urged the others to ratify without delay.",
      gives: "Peru support treaty:paris"),
    RuleProof(
      "Peru urged states to refrain from joining the Paris Agreement.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru voted for a motion condemning the Paris Agreement.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru called for a no vote on the Paris Agreement.", gives: "Peru oppose treaty:paris"),
    RuleProof(
      "The Paris Agreement is put to voters. Peru called for a yes.",
      gives: "Peru support treaty:paris"),
    RuleProof(
      "The Paris Agreement is put to voters. Peru campaigned for a no vote.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru announced its intention to leave the Paris Agreement.",
      gives: "Peru oppose planned treaty:paris", "Peru oppose planned treaty:paris"),
    RuleProof(
      "Peru dropped its plan to leave the Paris Agreement.", gives: "Peru support treaty:paris"),
    RuleProof(
      "Peru reversed its decision to leave the International Criminal Court.",
      gives: "Peru support treaty:rome"),
    RuleProof(
      "Peru condemned the withdrawal from the International Criminal Court.",
      gives: "Peru support treaty:rome"),
    RuleProof(
      "Peru denied that it opposes the Paris Agreement.", gives: "Peru neutral treaty:paris"),
    RuleProof(
      "Peru regretted the slow ratification of the Paris Agreement.",
      gives: "Peru support treaty:paris"),
    RuleProof(
      "Peru criticised Chile for leaving the Paris Agreement.",
      gives: "Peru support treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof("Peru opposes the Paris Agreement.", gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru condemned Article 6 of the Paris Agreement.", gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru regretted the talks on leaving the Paris Agreement.",
      gives: "Peru oppose the talks on leaving the Paris Agreement"),
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.polarity != .neutral, finding.object.kind != .actor,
      let path = reading.path(of: finding), !path.steps.isEmpty, let sign = path.sign
    else { return nil }
    var changed = finding
    if isDenial(finding, in: reading) {
      changed.relation = .states
      changed.liftedPolarity = .neutral
      changed.setTreaty(path.treaty, as: .treaty, in: reading)
      return RuleChange(finding: changed, reason: "it is only denied")
    }
    changed.turn(by: sign)
    // `voted to leave the pact`: a vote all the same.
    if let first = path.steps.first, reading.asked(by: finding).contains(first.word) {
      changed.relation = finding.relation
    }
    if sign == .negative, isOwnPlan(finding, in: reading), finding.modality.modality == .asserted {
      changed.modality.modality = .planned
    }
    if isAskedOf(path, by: finding, in: reading) {
      changed.setTreaty(path.treaty, as: .treaty, in: reading)
    } else if finding.object.kind != .treaty || finding.object.id != path.treaty.rawValue {
      changed.setTreaty(path.treaty, as: .act, in: reading)
    }
    let outcome = sign == .positive ? "keeps" : "turns"
    return RuleChange(
      finding: changed, reason: "\"\(path.words(in: reading.tree))\" \(outcome) the side")
  }

  /// `denied that it opposes the pact`: who is not against it need not be for it.
  private func isDenial(_ finding: Finding, in reading: SideReading) -> Bool {
    let lemma = reading.tree.tokens[finding.match.predicate].lemma.lowercased()
    return reading.lists[.denials].contains(lemma)
  }

  /// `urged Chile to sign the pact`: what is asked of somebody with the treaty itself.
  private func isAskedOf(
    _ path: SidePath, by finding: Finding, in reading: SideReading
  ) -> Bool {
    guard [.callsFor, .proposes, .votesFor].contains(finding.relation), path.steps.count == 1,
      let step = path.steps.first
    else { return false }
    return reading.asked(by: finding).contains(step.word)
      && reading.tree.tokens[step.child].relation == .directObject
  }

  /// `announced its intention to leave`: not left yet.
  private func isOwnPlan(_ finding: Finding, in reading: SideReading) -> Bool {
    guard let noun = reading.carried(by: finding) else { return false }
    return reading.lists[.planNouns].contains(reading.tree.tokens[noun].lemma.lowercased())
  }
}
