import Actors
import Language
import Statements

/// What a treaty, or an act on it, is said to lead to tells the side on it.
struct EffectOfTreatyRule: Rule {
  let id = SideDecision.effectOfTreaty
  let says =
    "Who says that a treaty protects or harms something is for or against it; of an act on it, such as leaving, by the act's sign."
  let changes = [
    RuleProof(
      "Peru said that the Paris Agreement could legitimise repression.",
      gives: "Peru oppose possible treaty:paris"),
    RuleProof(
      "Peru said that the Paris Agreement protects farmers.", gives: "Peru support treaty:paris"),
    RuleProof(
      "Peru argued that the Paris Agreement brings no benefit.", gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru said that leaving the Paris Agreement would be a mistake.",
      gives: "Peru support possible treaty:paris"),
    RuleProof(
      "Peru said that it was premature to adopt the Paris Agreement.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru argued that it would be a mistake to leave the Paris Agreement.",
      gives: "Peru support possible treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof(
      "Peru said that it was late to the Paris Agreement.", gives: "Peru neutral treaty:paris"),
    RuleProof(
      "Peru said that the Paris Agreement has 29 articles.", gives: "Peru neutral treaty:paris"),
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard reading.judges(finding), finding.relation == .states || finding.relation == .warnsOf,
      let clause = reading.clauseSaid(by: finding),
      let subject = subject(of: clause, in: reading)
    else { return nil }
    let tree = reading.tree
    let treaties = reading.knowledge.treaties
    let act = act(at: subject, from: clause, in: reading)
    let treaty = act?.treaty ?? treaty(subject, for: finding, in: reading)
    guard treaty != nil || treaties.isTreaty(subject, in: tree) else { return nil }
    let isPossible = tree.children(of: clause, .auxiliary).contains {
      reading.lists[.possibilityAuxiliaries].contains(tree.lower($0))
    }
    let named = polarity(of: clause, in: reading)
    // What is feared that a treaty could do is bad, whatever it is called.
    let feared = finding.relation == .warnsOf && isPossible ? Polarity.oppose : nil
    guard let polarity = named ?? feared else { return nil }
    var changed = finding
    if finding.relation == .states {
      // Who says what a treaty could do warns of it; who says what it does judges it.
      changed.relation = polarity == .support ? .welcomes : isPossible ? .warnsOf : .criticises
    } else if polarity != .oppose {
      return nil
    }
    if let act {
      changed.liftedPolarity = polarity.turned(by: act.sign ?? .positive)
      changed.setTreaty(act.treaty, as: .act, in: reading)
    } else {
      changed.object.id = treaty?.rawValue ?? finding.object.id
      changed.object.kind = .treaty
      changed.object.name = treaty.flatMap(reading.name) ?? tree.lower(subject)
    }
    if isPossible {
      changed.modality.modality = .possible
    }
    return RuleChange(
      finding: changed, reason: "it says what \"\(tree.lower(subject))\" leads to")
  }

  /// What a clause is about: of `it was premature to sign` the signing.
  private func subject(of clause: Int, in reading: SideReading) -> Int? {
    let tree = reading.tree
    guard
      let subject = tree.child(
        of: clause, .nominalSubject, .passiveNominalSubject, .clausalSubject)
    else { return nil }
    guard reading.lists[.objectPronouns].contains(tree.lower(subject)) else { return subject }
    let said = [clause] + tree.children(of: clause, .adjectivalComplement, .attribute)
    return said.flatMap { tree.children(of: $0, .openClausalComplement, .adjectivalClause) }
      .first { tree.isInfinitive($0) && act(at: $0, from: clause, in: reading) != nil } ?? subject
  }

  /// The way from an act to its treaty, where its sign is clear: `leaving the pact would …`.
  private func act(at subject: Int, from clause: Int, in reading: SideReading) -> SidePath? {
    let tree = reading.tree
    guard
      let path = reading.path(
        from: clause, within: tree.leftEdge[subject]...tree.rightEdge[subject])
    else { return nil }
    return path.steps.isEmpty || path.sign == nil ? nil : path
  }

  private func treaty(_ subject: Int, for finding: Finding, in reading: SideReading) -> TreatyID? {
    let tree = reading.tree
    let discourse = reading.discourse
    guard reading.lists[.objectPronouns].contains(tree.lower(subject)) else {
      return reading.knowledge.treaties.treaty(at: subject, in: tree, discourse)
    }
    // `Japan says it …` may mean Japan; `critics say it …` cannot mean the critics, nor can the
    // `it` that somebody is quoted with.
    guard tree.isQuoted(subject) || finding.holders.allSatisfy({ $0.mention.kind == .group }) else {
      return nil
    }
    if discourse.lastObject?.kind == .treaty {
      return discourse.lastObject?.id.map { TreatyID($0) }
    }
    // Officials may speak of their government as `it`, critics of what they criticise.
    return tree.isQuoted(subject) || finding.relation == .warnsOf ? discourse.recentTreaty : nil
  }

  /// The sign of the first word that has one, from the verb down; turned by negation.
  private func polarity(of clause: Int, in reading: SideReading) -> Polarity? {
    let tree = reading.tree
    var queue = [clause]
    var position = 0
    while position < queue.count, position < 40 {
      let index = queue[position]
      position += 1
      let lemma = tree.tokens[index].lemma.lowercased()
      if let polarity = reading.knowledge.consequences.polarity(of: lemma) {
        let isNegated =
          tree.child(of: index, .negation) != nil || tree.child(of: clause, .negation) != nil
          // `brings no benefits`.
          || tree.denial(of: index, reading.lists) != nil
        return isNegated ? polarity.reversed : polarity
      }
      // What describes a noun in the clause is not what the treaty does.
      queue += tree.children[index].filter {
        $0 > clause && ![.relativeClause, .adjectivalClause].contains(tree.tokens[$0].relation)
      }
    }
    return nil
  }
}
