import Language
import Statements

/// Who asks for something to be done with a treaty takes a side on it, whatever the verb.
struct TreatyOfRequestRule: Rule {
  let id = SideDecision.treatyOfRequest
  let says =
    "What is asked of somebody with a treaty is on the treaty, also by a verb that no lexicon has: urged Chile to finance the treaty."
  let changes = [
    RuleProof(
      "Peru urged Chile to finance the Paris Agreement.", gives: "Peru support treaty:paris")
  ]
  let leavesAlone = [
    RuleProof(
      "Peru urged Chile to finance the ports.", gives: "Peru support Chile")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard [.callsFor, .proposes, .votesFor].contains(finding.relation),
      let path = reading.path(of: finding), path.steps.count == 1, let step = path.steps.first,
      !step.isNegated, step.sign == nil, reading.asked(by: finding).contains(step.word),
      reading.tree.tokens[step.child].relation == .directObject
    else { return nil }
    var changed = finding
    changed.setTreaty(path.treaty, as: .treaty, in: reading)
    return RuleChange(
      finding: changed, reason: "it asks to \"\(reading.tree.lower(step.word))\" it")
  }
}
