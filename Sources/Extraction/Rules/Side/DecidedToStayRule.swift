import Language
import Statements

/// Not to leave is to stay where somebody decided so; that nobody has left yet tells nothing.
struct DecidedToStayRule: Rule {
  let id = SideDecision.decidedToStay
  let says =
    "Who decides, plans or refuses not to leave a treaty is for it; who has not left yet may be either."
  let changes = [
    RuleProof(
      "Peru will not leave the Paris Agreement.", gives: "Peru support planned treaty:paris"),
    RuleProof(
      "Peru has no plans to withdraw from the Paris Agreement.",
      gives: "Peru support planned treaty:paris"),
    RuleProof(
      "Peru's decision not to quit the Paris Agreement surprised investors.",
      gives: "Peru support treaty:paris"),
    RuleProof(
      "Peru refused to leave the Paris Agreement.", gives: "Peru support treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof("Peru has not left the Paris Agreement.", gives: "Peru neutral treaty:paris"),
    RuleProof(
      "Peru did not withdraw from the Paris Agreement.", gives: "Peru neutral treaty:paris"),
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.relation == .withdrawsFrom, finding.modality.isNegated,
      !finding.modality.isPending, finding.liftedPolarity == nil,
      finding.modality.modality != .possible, finding.object.kind == .treaty,
      finding.modality.isRefused || reading.tree.isInfinitive(finding.match.predicate)
    else { return nil }
    var changed = finding
    changed.liftedPolarity = .support
    return RuleChange(
      finding: changed,
      reason: "not to \"\(reading.tree.lower(finding.match.predicate))\" was decided")
  }
}
