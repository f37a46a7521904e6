import Language
import Statements

/// Who calls for resistance to something is against it.
struct AskedForOppositionRule: Rule {
  let id = SideDecision.askedForOpposition
  let says =
    "Who asks for opposition or a vote against something opposes it: called for resistance to the levy."
  let changes = [
    RuleProof("Peru called for resistance to the levy.", gives: "Peru oppose resistance"),
    RuleProof("Peru called for a vote against the levy.", gives: "Peru oppose vote"),
  ]
  let leavesAlone = [
    RuleProof("Peru called for support for the levy.", gives: "Peru support levy")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard [.callsFor, .proposes, .votesFor].contains(finding.relation),
      let tokens = finding.objectTokens
    else { return nil }
    let head = reading.knowledge.treaties.head(of: tokens, in: reading.tree)
    guard isAgainst(head, in: reading) else { return nil }
    var changed = finding
    changed.liftedPolarity = .oppose
    return RuleChange(
      finding: changed, reason: "it asks for \"\(reading.tree.lower(head))\"")
  }

  private func isAgainst(_ head: Int, in reading: SideReading) -> Bool {
    let tree = reading.tree
    return reading.knowledge.predicates.entries(of: head, in: tree).contains { noun in
      noun.wordClass == .noun && noun.relation.polarity == .oppose && !noun.isCarried
        && (noun.governs.isEmpty
          || head + 1 < tree.tokens.count && noun.governs.contains(tree.lower(head + 1)))
    }
  }
}
