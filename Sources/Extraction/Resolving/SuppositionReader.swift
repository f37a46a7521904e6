import Language
import Statements

/// Tells whether a predicate claims anything at all, or whether that is only supposed, asked, owed,
/// allowed or long past.
struct SuppositionReader {
  let lexicon: ModalityLexicon
  let lists: WordLists
  let clauses: ClauseReader

  func read(_ predicate: Int, in tree: SentenceTree, into draft: inout ModalityDraft) {
    let word = tree.lower(predicate)
    if let marker = hypothesis(above: predicate, in: tree) {
      draft.refuse(.supposed, because: tree.lower(marker))
    }
    if tree.tokens.last?.text == "?" { draft.refuse(.question, because: "?") }
    if let questionWord = embeddedQuestion(around: predicate, in: tree) {
      draft.refuse(.embeddedQuestion, because: tree.lower(questionWord))
    }
    if isInvertedCondition(predicate, in: tree) {
      draft.refuse(.invertedCondition, because: tree.lower(0))
    }
    if isMeansOfTheUndone(predicate, in: tree) { draft.refuse(.meansOfTheUndone, because: word) }
    if isBygone(predicate, in: tree) { draft.refuse(.bygone, because: word) }
    if isStillToBe(predicate, in: tree) { draft.refuse(.duty, because: word) }
    if let permission = permission(for: predicate, in: tree) {
      draft.refuse(.permission, because: tree.lower(permission))
    } else if isDuty(predicate, in: tree) {
      draft.refuse(.duty, because: word)
    }
    if isDependentInfinitive(predicate, in: tree) {
      draft.refuse(.infinitiveOfAnother, because: word)
    }
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
          ["VBZ", "VBP"].contains(tree.tokens[first].tag),
          !lists[.perfectAuxiliaries].contains(tree.lower(first)) || isToCome(current, in: tree)
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

  /// `will enter into force after it has been ratified`: when something else has yet to happen.
  private func isToCome(_ clause: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[clause].relation == .adverbialClause, let head = tree.head(of: clause) else {
      return false
    }
    return tree.children(of: head, .auxiliary).contains {
      lexicon.entry(for: tree.lower($0), at: .auxiliary)?.modality == .planned
    }
  }

  /// The question word of `how parties might share the cost`.
  private func embeddedQuestion(around predicate: Int, in tree: SentenceTree) -> Int? {
    guard
      [.prepositionalComplement, .clausalComplement, .conjunct].contains(
        tree.tokens[predicate].relation)
    else { return nil }
    return tree.children(of: predicate, .adverbialModifier).first {
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
      || permission(for: verb, in: tree) != nil
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
    let governor = dutyGovernor(of: predicate, in: tree)
    let isDuty =
      governor != nil
      || tree.children(of: predicate, .auxiliary).contains {
        lists[.demandAuxiliaries].contains(tree.lower($0))
      }
    guard isDuty, let subject = clauses.subject(of: governor ?? predicate, in: tree)
    else { return isDuty }
    return !lists[.firstPerson].contains(tree.lower(subject))
  }

  /// The verb of duty above: `has` of `has to sign`, `refuse` of `must refuse to sign`; not that of
  /// `has yet to sign`.
  private func dutyGovernor(of predicate: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[predicate].relation == .openClausalComplement,
      let head = tree.head(of: predicate)
    else { return nil }
    let isDemanded = tree.children(of: head, .auxiliary).contains {
      lists[.demandAuxiliaries].contains(tree.lower($0))
    }
    if isDemanded, lexicon.entry(for: tree.tokens[head].lemma.lowercased(), at: .governor) != nil {
      return head
    }
    guard
      lists[.dutyGovernors].contains(tree.tokens[head].lemma.lowercased()),
      !tree.children(of: head, .adverbialModifier).contains(where: {
        lists[.pendingAdverbs].contains(tree.lower($0))
      }),
      tree.child(of: head, .directObject).map({ ["WP", "WDT"].contains(tree.tokens[$0].tag) })
        ?? true
    else { return nil }
    return head
  }

  /// The adjective of `states are free to refuse it`, which tells what they may do.
  private func permission(for predicate: Int, in tree: SentenceTree) -> Int? {
    let verb = dutyGovernor(of: predicate, in: tree) ?? predicate
    guard tree.tokens[verb].relation == .openClausalComplement, let head = tree.head(of: verb),
      lists[.permissionAdjectives].contains(tree.lower(head))
    else { return nil }
    return head
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
      || clauses.isPassive(governor, in: tree)
  }
}
