import Language
import Statements

/// Who asks others to reject something is against it.
struct AskedToRejectRule: Rule {
  let id = SideDecision.askedToReject
  let says =
    "Who asks others to reject or vote against something opposes it, also where it is no treaty."
  let changes = [
    RuleProof(
      "Peru urged delegates to reject the levy.", gives: "Peru oppose delegates")
  ]
  let leavesAlone = [
    RuleProof(
      "Peru urged delegates not to reject the levy.",
      gives: "Peru support delegates")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard [.callsFor, .proposes, .votesFor].contains(finding.relation) else { return nil }
    let rejection = reading.asked(by: finding).first {
      reading.isRejection($0) && !reading.knowledge.signs.isNegated($0, in: reading.tree)
    }
    guard let rejection else { return nil }
    var changed = finding
    changed.liftedPolarity = .oppose
    return RuleChange(
      finding: changed, reason: "it calls for \"\(reading.tree.lower(rejection))\"")
  }
}
