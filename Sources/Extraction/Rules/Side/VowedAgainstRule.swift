import Language
import Statements

/// Who vows to oppose something opposes it.
struct VowedAgainstRule: Rule {
  let id = SideDecision.vowedAgainst
  let says =
    "Who prefers, vows or promises to reject something is against it: prefers to reject the levy."
  let changes = [
    RuleProof("Peru prefers to reject the levy.", gives: "Peru oppose to reject the levy")
  ]
  let leavesAlone = [
    RuleProof("Peru prefers to keep the levy.", gives: "Peru support to keep the levy")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.relation == .supports,
      let verb = reading.asked(by: finding).first(where: reading.isRejection)
    else { return nil }
    var changed = finding
    changed.liftedPolarity = .oppose
    changed.relation = .opposes
    return RuleChange(
      finding: changed, reason: "what it means to do is \"\(reading.tree.lower(verb))\"")
  }
}
