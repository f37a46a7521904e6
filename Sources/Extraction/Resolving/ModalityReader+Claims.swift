import Language
import Statements

// Whether anything is claimed at all, or only supposed, asked, owed, allowed or long past.
extension ModalityReader {
  func readClaim(of predicate: Int, in tree: SentenceTree, into reading: inout Reading) {
    if let marker = hypothesis(above: predicate, in: tree) {
      reading.isClaimed = false
      reading.reasons.append("\"\(tree.lower(marker))\" claims nothing")
    }
    if tree.tokens.last?.text == "?" { reading.isClaimed = false }
    if isQuestion(predicate, in: tree) || isInvertedCondition(predicate, in: tree)
      || isMeansOfTheUndone(predicate, in: tree)
    {
      reading.isClaimed = false
      reading.reasons.append("it is asked or supposed, not told")
    }
    if isBygone(predicate, in: tree) {
      reading.isClaimed = false
      reading.reasons.append("it is told as no longer so")
    }
    if isStillToBe(predicate, in: tree) {
      reading.isClaimed = false
      reading.reasons.append("it is still to be done")
    }
    if isDuty(predicate, in: tree) {
      reading.isClaimed = false
      reading.reasons.append("what somebody must do is not done")
    }
    if isDependentInfinitive(predicate, in: tree) {
      reading.isClaimed = false
      reading.reasons.append("an infinitive with a subject of its own claims nothing")
    }
  }

  /// Whether an act that a noun names is told as done: `after Peru's accession`, `hailed its
  /// ratification`, `its withdrawal angered Chile`; not `the debate on its accession`.
  func isDone(_ act: Int, in tree: SentenceTree) -> Bool {
    guard let head = tree.head(of: act) else { return true }
    switch tree.tokens[act].relation {
    case .nominalSubject, .passiveNominalSubject:
      return tree.isPast(head)
        || tree.children(of: head, .auxiliary).contains {
          lists[.perfectAuxiliaries].contains(tree.lower($0))
        }
    case .directObject:
      return lists[.factiveVerbs].contains(tree.tokens[head].lemma.lowercased())
    case .prepositionalObject:
      return lists[.factivePrepositions].contains(tree.lower(head))
        || tree.head(of: head).map {
          lists[.factiveVerbs].contains(tree.tokens[$0].lemma.lowercased())
        } == true
    case .conjunct: return isDone(head, in: tree)
    default: return false
    }
  }

  /// `will meet to adopt it`, `was set up to promote it`: what something is for is not done yet, and
  /// not by it; but `took the floor to oppose it` opposes.
  func isPurpose(_ predicate: Int, ofAct isAct: Bool, in tree: SentenceTree) -> Bool {
    guard tree.isInfinitive(predicate), tree.tokens[predicate].relation == .adverbialClause,
      let head = tree.head(of: predicate),
      lexicon.entry(for: tree.tokens[head].lemma.lowercased(), at: .governor) == nil
    else { return false }
    return isAct || tree.child(of: head, .passiveAuxiliary) != nil
  }

  /// The word that makes a clause suppose something, also where it stands with a verb that governs
  /// the predicate: `if the committee decides to adopt it`, `after it is ratified`.
  private func hypothesis(above predicate: Int, in tree: SentenceTree) -> Int? {
    var current = predicate
    var steps = 0
    while steps < 4 {
      steps += 1
      if let marker = tree.child(of: current, .marker) {
        if lists[.hypothesis].contains(tree.lower(marker)) { return marker }
        let first = tree.children(of: current, .auxiliary, .passiveAuxiliary).first ?? current
        if lists[.futureMarkers].contains(tree.lower(marker)),
          ["VBZ", "VBP"].contains(tree.tokens[first].tag), tree.tokens[first].lemma != "have"
        {
          return marker
        }
      }
      guard tree.tokens[current].relation == .openClausalComplement,
        let head = tree.head(of: current)
      else { return nil }
      current = head
    }
    return nil
  }

  /// `how parties might share the cost`: an embedded question.
  private func isQuestion(_ predicate: Int, in tree: SentenceTree) -> Bool {
    guard
      [.prepositionalComplement, .clausalComplement, .conjunct].contains(
        tree.tokens[predicate].relation)
    else { return false }
    return tree.children(of: predicate, .adverbialModifier).contains {
      $0 < predicate && tree.tokens[$0].tag == "WRB"
    }
  }

  /// `Should partners agree to it, we …`: a condition without its `if`.
  private func isInvertedCondition(_ predicate: Int, in tree: SentenceTree) -> Bool {
    guard lists[.invertedConditions].contains(tree.lower(0)),
      let comma = tree.tokens.firstIndex(where: { $0.text == "," })
    else { return false }
    return predicate < comma
  }

  /// `must not align itself with them by backing the text`: what is not to be done is not backed.
  private func isMeansOfTheUndone(_ predicate: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[predicate].relation == .prepositionalComplement,
      tree.child(of: predicate, .nominalSubject) == nil,
      let preposition = tree.head(of: predicate), let verb = tree.head(of: preposition),
      tree.isVerb(verb)
    else { return false }
    // `the role that it could play by naming the needs`.
    let isOnlyPossible = tree.children(of: verb, .auxiliary).contains {
      lexicon.entry(for: tree.lower($0), at: .auxiliary)?.modality == .possible
    }
    return isOnlyPossible || tree.child(of: verb, .negation) != nil || isDuty(verb, in: tree)
  }

  /// `used to support it`: that was before, and what is now is not told.
  private func isBygone(_ predicate: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[predicate].relation == .openClausalComplement,
      tree.tokens[predicate].tag == "VB",
      let head = tree.head(of: predicate)
    else { return false }
    return tree.tokens[head].tag == "VBD" && tree.child(of: head, .directObject) == nil
      && lists[.bygoneGovernors].contains(tree.tokens[head].lemma.lowercased())
  }

  /// `a report to be approved by the panel`: not yet.
  private func isStillToBe(_ predicate: Int, in tree: SentenceTree) -> Bool {
    [.adjectivalClause, .relativeClause].contains(tree.tokens[predicate].relation)
      && tree.child(of: predicate, .passiveAuxiliary) != nil && tree.hasTo(predicate)
  }

  /// `Congress must approve it`, `states have to ratify it`; not `we must reject it`.
  private func isDuty(_ predicate: Int, in tree: SentenceTree) -> Bool {
    var verb = predicate
    var isDuty = tree.children(of: verb, .auxiliary).contains {
      lists[.demandAuxiliaries].contains(tree.lower($0))
    }
    if tree.tokens[verb].relation == .openClausalComplement, let head = tree.head(of: verb),
      lists[.dutyGovernors].contains(tree.tokens[head].lemma.lowercased()),
      // `has to sign`; not `has yet to sign`.
      !tree.children(of: head, .adverbialModifier).contains(where: {
        lists[.pendingAdverbs].contains(tree.lower($0))
      }),
      tree.child(of: head, .directObject).map({ ["WP", "WDT"].contains(tree.tokens[$0].tag) })
        ?? true
    {
      isDuty = true
      verb = head
    }
    // `states are free to refuse it`: what they may do.
    if tree.tokens[verb].relation == .openClausalComplement, let head = tree.head(of: verb) {
      let word = tree.lower(head)
      if lists[.permissionAdjectives].contains(word) { return true }
    }
    guard isDuty, let subject = objects.clauses.subject(of: verb, in: tree) else { return isDuty }
    return !lists[.firstPerson].contains(tree.lower(subject))
  }

  /// `wants Japan to sign`, `a letter urging Japan to sign`, `Japan was urged to sign`: Japan has
  /// not signed.
  private func isDependentInfinitive(_ predicate: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[predicate].tag == "VB" else { return false }
    let auxiliaries = tree.children(of: predicate, .auxiliary)
    guard auxiliaries.allSatisfy({ tree.tokens[$0].tag == "TO" }) else { return false }
    if tree.child(of: predicate, .nominalSubject) != nil { return true }
    // `to sign and ratify`: the second infinitive is in the hands of the same verb.
    var first = predicate
    while tree.tokens[first].relation == .conjunct, let head = tree.head(of: first),
      tree.tokens[head].tag == "VB", tree.child(of: first, .nominalSubject) == nil
    {
      first = head
    }
    // `adopted a decision to sign it`: for what, not what was done.
    if tree.tokens[first].relation == .adverbialClause, let verb = tree.head(of: first),
      tree.child(of: verb, .directObject) != nil, verb < first
    {
      return true
    }
    guard
      [.openClausalComplement, .clausalComplement].contains(tree.tokens[first].relation),
      let governor = tree.head(of: first)
    else { return false }
    let lemma = tree.tokens[governor].lemma.lowercased()
    let isOwnWill =
      lists[.subjectControl].contains(lemma) || lexicon.entry(for: lemma, at: .governor) != nil
    guard !isOwnWill, tree.isVerb(governor) else { return false }
    return tree.child(of: governor, .directObject) != nil
      || objects.clauses.isPassive(governor, in: tree)
  }
}
