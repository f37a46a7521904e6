import Language
import Statements

/// What something is called tells the side.
struct CalledGoodOrBadRule: Rule {
  let id = SideDecision.calledGoodOrBad
  let says = "Who calls something a disaster is against it, who calls it a milestone is for it."
  let changes = [
    RuleProof("Peru called the outcome a disaster.", gives: "Peru oppose outcome"),
    RuleProof("Peru regards the levy as a breakthrough.", gives: "Peru support levy"),
    RuleProof(
      "Peru called the Paris Agreement too weak to sign.", gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Peru called the Paris Agreement too ambitious to accept.",
      gives: "Peru oppose treaty:paris"),
    RuleProof(
      "Norway backs the Paris Agreement. Peru called it a disaster.",
      gives: "Norway support treaty:paris", "Peru oppose treaty:paris"),
  ]
  let leavesAlone = [
    RuleProof("Peru called the outcome a surprise.", gives: "Peru neutral outcome")
  ]

  func change(of finding: Finding, in reading: SideReading) -> RuleChange? {
    guard reading.judges(finding), finding.relation == .states,
      let verdict = verdict(of: finding, in: reading)
    else { return nil }
    var changed = finding
    changed.relation = verdict.polarity == .oppose ? .criticises : .welcomes
    if let thing = thing(of: finding, in: reading) { changed.narrowObject(to: thing, in: reading) }
    return RuleChange(
      finding: changed, reason: "it is called \"\(reading.tree.lower(verdict.word))\"",
      isLast: false)
  }

  /// What is called so, without what it is called: `it` in "called it a disaster".
  private func thing(of finding: Finding, in reading: SideReading) -> ClosedRange<Int>? {
    guard let object = reading.tree.child(of: finding.match.predicate, .directObject),
      finding.objectTokens?.contains(object) == true
    else { return nil }
    return reading.tree.leftEdge[object]...object
  }

  private struct Verdict {
    let word: Int
    let polarity: Polarity
  }

  /// `called the outcome a disaster`, `regards it as a breach`, `called it too weak to sign`.
  private func verdict(of finding: Finding, in reading: SideReading) -> Verdict? {
    let tree = reading.tree
    let predicate = finding.match.predicate
    let seenAs = tree.children(of: predicate, .preposition)
      .filter { reading.lists[.as].contains(tree.lower($0)) }
      .flatMap { tree.children(of: $0, .prepositionalObject, .adjectivalModifier) }
    // The parser hangs `too weak to sign` on the noun before it.
    let behind = tree.child(of: predicate, .directObject).map { object in
      tree.children(of: object, .adjectivalModifier).filter { $0 > object }
    }
    for index in tree.children(of: predicate, .objectPredicate) + seenAs + (behind ?? []) {
      for word in [index] + tree.children(of: index, .compound, .adjectivalModifier) {
        let lemma = tree.tokens[word].lemma.lowercased()
        guard let polarity = reading.knowledge.consequences.polarity(of: lemma) else { continue }
        // Too much of something good is bad.
        let isExcess = tree.children(of: word, .adverbialModifier).contains {
          reading.lists[.excessAdverbs].contains(tree.lower($0))
        }
        return Verdict(word: word, polarity: isExcess ? .oppose : polarity)
      }
    }
    return nil
  }
}

extension SideReading {
  /// Whether what a finding says of a thing may be a verdict of its own: not where an outer clause
  /// takes it up, nor where it is denied.
  func judges(_ finding: Finding) -> Bool {
    guard !isPartOfSpeech else { return false }
    let lemma = tree.tokens[finding.match.predicate].lemma.lowercased()
    return !lists[.denials].contains(lemma)
      && (finding.match.entry.isSpeech || finding.relation.polarity == .oppose)
  }
}
