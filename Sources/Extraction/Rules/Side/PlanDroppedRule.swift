import Language
import Statements

/// What was planned, and then refused or never done, is no plan any more.
struct PlanDroppedRule: Rule {
  let id = SideDecision.planDropped
  let says =
    "Who was to sign a treaty but refused is against it; who was to and never did has only not done it."
  let changes = [
    RuleProof(
      "Chile was to sign the Paris Agreement in 2018 but refused at the last minute.",
      gives: "Chile oppose treaty:paris"),
    RuleProof(
      "Peru planned to ratify the Paris Agreement but backed out.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru had promised to ratify the Paris Agreement but never did.",
      gives: "Peru neutral treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof(
      "Chile plans to sign the Paris Agreement and refused at first.",
      gives: "Chile support planned treaty:paris"),
    RuleProof(
      "Chile plans to sign the Paris Agreement but has not said when.",
      gives: "Chile support planned treaty:paris", "Chile neutral treaty:paris"),
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard finding.relation.isAct, finding.modality.modality == .planned,
      !finding.modality.isNegated
    else { return nil }
    for verb in governors(of: finding.match.predicate, in: reading.tree) {
      for joined in reading.tree.children(of: verb, .conjunct)
      where joined > finding.match.predicate && isContrasted(joined, to: verb, in: reading) {
        guard let outcome = outcome(of: joined, in: reading) else { continue }
        var changed = finding
        changed.modality.modality = .asserted
        changed.modality.isNegated = true
        changed.modality.isRefused = outcome == .refused
        return RuleChange(
          finding: changed, reason: "\"\(reading.tree.lower(joined))\" ends the plan")
      }
    }
    return nil
  }

  private enum Outcome { case refused, notDone }

  /// The verb itself and those that it depends on: `was` and `sign` in `was to sign`.
  private func governors(of verb: Int, in tree: SentenceTree) -> [Int] {
    Array(
      sequence(first: verb) { tree.head(of: $0) }.prefix(4).prefix { tree.isVerb($0) })
  }

  private func isContrasted(_ joined: Int, to verb: Int, in reading: SideReading) -> Bool {
    reading.tree.children(of: verb, .coordinator).contains {
      $0 < joined && reading.lists[.contrastConjunctions].contains(reading.tree.lower($0))
    }
  }

  /// What became of the plan, where the joined verb says nothing else.
  private func outcome(of verb: Int, in reading: SideReading) -> Outcome? {
    let tree = reading.tree
    let isOfSomethingElse = !tree.children(
      of: verb, .directObject, .openClausalComplement, .clausalComplement, .nominalSubject
    ).isEmpty
    guard !isOfSomethingElse else { return nil }
    if reading.lists[.droppingVerbs].contains(tree.tokens[verb].lemma.lowercased()) {
      return reading.knowledge.signs.isNegated(verb, in: tree) ? nil : .refused
    }
    let isAuxiliary = reading.lists[.standInVerbs].contains(tree.tokens[verb].lemma.lowercased())
    return isAuxiliary && reading.knowledge.signs.isNegated(verb, in: tree) ? .notDone : nil
  }
}
