import Language
import Statements

/// Who gives an objection up takes no side yet.
struct ObjectionWithdrawnRule: Rule {
  let id = SideDecision.objectionWithdrawn
  let says =
    "To withdraw an objection is neither to oppose nor to support: dropped its opposition to the levy."
  let changes = [
    RuleProof(
      "Peru withdrew its objection to the levy.", gives: "Peru neutral its objection to the levy"),
    RuleProof(
      "Peru dropped its opposition to the Paris Agreement.", gives: "Peru neutral treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof(
      "Peru withdrew its support for the Paris Agreement.", gives: "Peru oppose treaty:paris")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.relation == .withdrawsFrom, let tokens = finding.objectTokens else { return nil }
    let head = reading.knowledge.treaties.head(of: tokens, in: reading.tree)
    let isObjection = reading.knowledge.predicates.entries(of: head, in: reading.tree).contains {
      $0.wordClass == .noun && $0.relation.polarity == .oppose && !$0.relation.isAct
    }
    guard isObjection else { return nil }
    var changed = finding
    changed.liftedPolarity = .neutral
    return RuleChange(
      finding: changed, reason: "\"\(reading.tree.lower(head))\" is given up")
  }
}
