import Language
import Statements

/// Who suggests that something is so proposes nothing.
struct SuggestedAsFactRule: Rule {
  let id = SideDecision.suggestedAsFact
  let says =
    "Who suggests how things are proposes nothing: suggested that the text was weak, not that it be cut."
  let changes = [
    RuleProof(
      "Peru suggested that the levy was too high.", gives: "Peru neutral that the levy was too high"
    )
  ]
  let leavesAlone = [
    RuleProof("Peru suggested that the levy be cut.", gives: "Peru support that the levy be cut")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard [.callsFor, .proposes, .votesFor].contains(finding.relation),
      implies(finding.match.predicate, in: reading)
    else { return nil }
    var changed = finding
    changed.relation = .states
    return RuleChange(finding: changed, reason: "it suggests that something is so")
  }

  private func implies(_ predicate: Int, in reading: SideReading) -> Bool {
    let tree = reading.tree
    let lists = reading.lists
    guard lists[.implyingVerbs].contains(tree.tokens[predicate].lemma.lowercased()),
      let clause = tree.child(of: predicate, .clausalComplement), clause > predicate
    else { return false }
    let auxiliaries = tree.children(of: clause, .auxiliary, .passiveAuxiliary)
    if auxiliaries.contains(where: { tree.tokens[$0].tag == "MD" }) {
      return !auxiliaries.contains { lists[.demandAuxiliaries].contains(tree.lower($0)) }
        && !auxiliaries.contains { lists[.possibilityAuxiliaries].contains(tree.lower($0)) }
    }
    let first = auxiliaries.first ?? clause
    return ["VBD", "VBZ"].contains(tree.tokens[first].tag)
  }
}
