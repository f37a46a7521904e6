import Language
import Statements

/// Finds where an object ends although the parser reads on: before somebody else takes over, behind
/// a list.
struct ObjectEndReader {
  let lists: WordLists
  let lexicon: PredicateLexicon
  let clauses: ClauseReader
  let propositions: PropositionReader
  let log: DecisionLog

  /// `called for a body to: collect data; assess gaps; and support action`: the parser loses the
  /// thread of a list between semicolons that nobody else speaks in.
  func endOfList(from end: Int, in tree: SentenceTree) -> Int? {
    guard end + 1 < tree.tokens.count,
      tree.tokens[end].text == ";" || tree.tokens[end + 1].text == ";"
    else { return nil }
    let marks = (end..<tree.tokens.count).filter { tree.tokens[$0].text == ";" }
    guard let last = marks.last, last + 1 < tree.tokens.count,
      tree.tokens[last + 1].partOfSpeech == .coordinatingConjunction
    else { return nil }
    let isAnothers = (end + 1..<tree.tokens.count).contains { index in
      let verb = tree.tokens[index].head
      return tree.isPast(index) && propositions.isPredicate(index, in: tree)
        && marks.contains(index - 1)
        || tree.groups[index] != nil && tree.tokens[index].relation == .nominalSubject
          && tree.isPast(verb)
    }
    if isAnothers { return nil }
    // `; and finance for ambition, highlighting A`.
    let participle = (last + 1..<tree.tokens.count).first {
      tree.tokens[$0].tag == "VBG" && tree.tokens[$0 - 1].text == ","
        && propositions.isProposition($0, in: tree)
    }
    if let participle { return participle - 1 }
    return tree.tokens.indices.last { tree.tokens[$0].partOfSpeech != .space }
  }

  /// Ends an object before `, which was rejected by …` and `, with Japan opposing …`.
  func cutAtSequel(
    _ range: ClosedRange<Int>, of predicate: Int, in tree: SentenceTree
  ) -> Int {
    if let end = endBeforeOther(range, of: predicate, in: tree) {
      log.note(ObjectDecision.beforeOthersFloor)
      return end
    }
    if let end = endBeforeMark(range, in: tree) {
      log.note(ObjectDecision.beforeOthersSentence)
      return end
    }
    let phrases = ConditionPhraseReader(lists: lists)
    if let start = range.dropFirst().first(where: { phrases.opens(at: $0, in: tree) }) {
      log.note(ObjectDecision.beforeCondition, because: tree.lower(start))
      return tree.tokens[start - 1].text == "," ? start - 2 : start - 1
    }
    for index in range where index > range.lowerBound && tree.tokens[index - 1].text == "," {
      if let reason = sequel(at: index, within: range, in: tree) {
        log.note(reason, because: tree.written(index))
        return index - 1
      }
    }
    return range.upperBound
  }

  /// The rule by which what stands behind a comma tells what came next; nil where it does not.
  private func sequel(
    at index: Int, within range: ClosedRange<Int>, in tree: SentenceTree
  ) -> ObjectDecision? {
    // `…, to which the Secretariat responded that …`.
    if ["IN", "TO"].contains(tree.tokens[index].tag), index < range.upperBound,
      tree.tokens[index + 1].tag == "WDT",
      let clause = clauses.governingVerb(of: index + 1, in: tree),
      lexicon.isSpeech(clause, in: tree), tree.isPast(clause)
    {
      return .beforeAnswer
    }
    if lists[.sourceMarkers].contains(tree.lower(index)) { return .beforeSource }
    if tree.tokens[index].tag == "WDT" { return relativeSequel(at: index, in: tree) }
    guard tree.tokens[index].tag == "IN" else { return nil }
    if propositions.isAbsolute(index, in: tree) { return .beforeAbsoluteSequel }
    if lists[.contrast].contains(tree.lower(index)), isTurn(index, in: tree) { return .beforeTurn }
    return nil
  }

  private func relativeSequel(at index: Int, in tree: SentenceTree) -> ObjectDecision? {
    guard let clause = clauses.governingVerb(of: index, in: tree) else {
      return turnOrAbsolute(index, in: tree)
    }
    if tree.tokens[clause].relation == .relativeClause,
      propositions.takesSide(clause, in: tree) || propositions.hasSpeaker(clause, in: tree)
        || tellsSequel(clause, in: tree)
    {
      return .beforeRelative
    }
    // `…, which the Chair said could be included`.
    if tree.tokens[clause].relation == .clausalComplement, let verb = tree.head(of: clause),
      verb > index, lexicon.isSpeech(verb, in: tree), propositions.hasSpeaker(verb, in: tree)
    {
      return .beforeRelativeSaid
    }
    return turnOrAbsolute(index, in: tree)
  }

  private func turnOrAbsolute(_ index: Int, in tree: SentenceTree) -> ObjectDecision? {
    if propositions.isAbsolute(index, in: tree) { return .beforeAbsoluteSequel }
    if lists[.contrast].contains(tree.lower(index)), isTurn(index, in: tree) { return .beforeTurn }
    return nil
  }

  /// `lodged an objection; Germany, which agrees, has ducked the question`: where another speaks
  /// behind a semicolon.
  private func endBeforeMark(_ range: ClosedRange<Int>, in tree: SentenceTree) -> Int? {
    range.first { mark in
      guard tree.tokens[mark].text == ";", mark > range.lowerBound, mark < range.upperBound,
        let subject = (mark + 1...range.upperBound).first(where: {
          tree.tokens[$0].relation == .nominalSubject
        }), subject <= mark + 4
      else { return false }
      let verb = tree.tokens[subject].head
      return verb > subject && propositions.speaks(subject, in: tree)
    }.map { $0 - 1 }
  }

  /// `stressed a price for carbon | and Haites agreed that …`: where somebody else takes the floor
  /// behind a conjunction.
  private func endBeforeOther(
    _ range: ClosedRange<Int>, of predicate: Int, in tree: SentenceTree
  ) -> Int? {
    guard !propositions.takesClause(predicate, in: tree) else { return nil }
    return range.first { index in
      guard index > range.lowerBound, index + 2 <= range.upperBound,
        tree.tokens[index].partOfSpeech == .coordinatingConjunction
      else { return false }
      return (index + 1...min(index + 4, range.upperBound)).contains { subject in
        let verb = tree.tokens[subject].head
        return tree.tokens[subject].relation == .nominalSubject && verb > subject
          && tree.isPast(verb)
          && (propositions.speaks(subject, in: tree)
            ? propositions.isPredicate(verb, in: tree)
            : tree.tokens[subject].partOfSpeech == .properNoun && lexicon.isSpeech(verb, in: tree))
      }
    }.map { $0 - 1 }
  }

  /// `requested a list, which was added to the text`: what happened next; a clause in another tense
  /// describes.
  private func tellsSequel(_ clause: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: clause, .passiveAuxiliary).contains { tree.tokens[$0].tag == "VBD" }
  }

  /// `, while the EU said`: where another takes the floor, whatever the parser hung it on.
  private func isTurn(_ marker: Int, in tree: SentenceTree) -> Bool {
    let next = marker + 1
    if next < tree.tokens.count, lists[.personalPronouns].contains(tree.lower(next)),
      tree.tokens[next].relation == .nominalSubject,
      propositions.isPredicate(tree.tokens[next].head, in: tree)
    {
      return true
    }
    guard next < tree.tokens.count,
      let group = (next..<min(next + 3, tree.tokens.count)).first(where: { tree.groups[$0] != nil })
    else { return false }
    let verb = tree.tokens[group].head
    return tree.tokens[group].relation == .nominalSubject && verb > group
      && propositions.isPredicate(verb, in: tree)
  }
}
