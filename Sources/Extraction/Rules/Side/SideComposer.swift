import Statements

/// Settles the side of a finding by asking the rules in their order.
struct SideComposer {
  let knowledge: SideKnowledge

  func apply(
    to finding: inout Finding, in tree: SentenceTree, _ discourse: Discourse, isPartOfSpeech: Bool
  ) {
    let reading = SideReading(
      tree: tree, discourse: discourse, knowledge: knowledge, isPartOfSpeech: isPartOfSpeech)
    for rule in SideRules.all {
      guard let change = rule.change(of: finding, in: reading) else { continue }
      let isMade = finding.change(rule.id, because: change.reason) { $0 = change.finding }
      if isMade, change.isLast { return }
    }
  }

  /// The way to the treaty through acts whose signs are clear: `its plan to leave the pact`.
  func actOnTreaty(
    of finding: Finding, in tree: SentenceTree, _ discourse: Discourse
  ) -> SidePath? {
    let reading = SideReading(
      tree: tree, discourse: discourse, knowledge: knowledge, isPartOfSpeech: false)
    guard let path = reading.path(of: finding), !path.steps.isEmpty, path.sign != nil else {
      return nil
    }
    return path
  }
}
