import Language
import Statements

// Where an object ends: before somebody else takes over, behind a list.
extension ObjectReader {
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
      return tree.isPast(index) && isPredicate(index, tree) && marks.contains(index - 1)
        || tree.groups[index] != nil && tree.tokens[index].relation == .nominalSubject
          && tree.isPast(verb)
    }
    if isAnothers { return nil }
    // `; and finance for ambition, highlighting A`.
    let participle = (last + 1..<tree.tokens.count).first {
      tree.tokens[$0].tag == "VBG" && tree.tokens[$0 - 1].text == ","
        && isProposition($0, in: tree)
    }
    if let participle { return participle - 1 }
    return tree.tokens.indices.last { tree.tokens[$0].partOfSpeech != .space }
  }

  /// Whether a participle tells something: `noting that …`; not `taking A into account`,
  /// `considering A`.
  func isProposition(_ participle: Int, in tree: SentenceTree) -> Bool {
    let next = participle + 1 < tree.tokens.count ? tree.lower(participle + 1) : ""
    return lexicon.entries(of: participle, in: tree).contains { entry in
      let isGoverned =
        entry.governs.isEmpty || entry.governs.contains { $0 == next || $0.hasPrefix(next + " ") }
      guard isGoverned else { return false }
      if entry.isLight {
        return tree.child(of: participle, .directObject).map { noun in
          lexicon.entries(of: noun, in: tree).contains { $0.wordClass == .noun }
        } == true
      }
      let takesNoun = entry.complements.contains(.nounPhrase) && entry.prior > 0.5
      return entry.complements.isEmpty || takesNoun
        || tree.child(of: participle, .clausalComplement, .openClausalComplement) != nil
    }
  }

  /// Ends an object before `, which was rejected by …` and `, with Japan opposing …`.
  func cutAtSequel(_ range: ClosedRange<Int>, of predicate: Int, in tree: SentenceTree)
    -> Int
  {
    if let end = endBeforeOther(range, of: predicate, in: tree) ?? endBeforeMark(range, in: tree) {
      return end
    }
    for index in range where index > range.lowerBound && tree.tokens[index - 1].text == "," {
      // `…, to which the Secretariat responded that …`.
      if ["IN", "TO"].contains(tree.tokens[index].tag), index < range.upperBound,
        tree.tokens[index + 1].tag == "WDT",
        let clause = clauses.governingVerb(of: index + 1, in: tree),
        lexicon.isSpeech(clause, in: tree), tree.isPast(clause)
      {
        return index - 1
      }
      if lists[.sourceMarkers].contains(tree.lower(index)) { return index - 1 }
      if tree.tokens[index].tag == "WDT" || tree.tokens[index].tag == "IN" {
        if let clause = clauses.governingVerb(of: index, in: tree),
          tree.tokens[clause].relation == .relativeClause, tree.tokens[index].tag == "WDT",
          takesSide(clause, in: tree) || hasSpeaker(clause, in: tree)
            || tellsSequel(clause, in: tree)
        {
          return index - 1
        }
        // `…, which the Chair said could be included`.
        if tree.tokens[index].tag == "WDT",
          let clause = clauses.governingVerb(of: index, in: tree),
          tree.tokens[clause].relation == .clausalComplement, let verb = tree.head(of: clause),
          verb > index, lexicon.isSpeech(verb, in: tree), hasSpeaker(verb, in: tree)
        {
          return index - 1
        }
        if lists[.absoluteMarkers].contains(tree.lower(index)), isAbsolute(index, in: tree) {
          return index - 1
        }
        if lists[.contrast].contains(tree.lower(index)), isTurn(index, in: tree) {
          return index - 1
        }
      }
    }
    return range.upperBound
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
      return verb > subject && speaks(subject, in: tree)
    }.map { $0 - 1 }
  }

  /// `stressed a price for carbon | and Haites agreed that …`: where somebody else takes the floor
  /// behind a conjunction.
  private func endBeforeOther(
    _ range: ClosedRange<Int>, of predicate: Int, in tree: SentenceTree
  ) -> Int? {
    guard !takesClause(predicate, in: tree) else { return nil }
    return range.first { index in
      guard index > range.lowerBound, index + 2 <= range.upperBound,
        tree.tokens[index].partOfSpeech == .coordinatingConjunction
      else { return false }
      return (index + 1...min(index + 4, range.upperBound)).contains { subject in
        let verb = tree.tokens[subject].head
        return tree.tokens[subject].relation == .nominalSubject && verb > subject
          && tree.isPast(verb)
          && (speaks(subject, in: tree)
            ? isPredicate(verb, tree)
            : tree.tokens[subject].partOfSpeech == .properNoun && lexicon.isSpeech(verb, in: tree))
      }
    }.map { $0 - 1 }
  }

  /// `, which Japan could not accept`: a relative clause with a speaker of its own.
  func hasSpeaker(_ clause: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: clause, .nominalSubject).contains { speaks($0, in: tree) }
  }

  /// `requested a list, which was added to the text`: what happened next; a clause in another tense
  /// describes.
  private func tellsSequel(_ clause: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: clause, .passiveAuxiliary).contains { tree.tokens[$0].tag == "VBD" }
  }

  /// `, while the EU said`: where another takes the floor, whatever the parser hung it on.
  func isTurn(_ marker: Int, in tree: SentenceTree) -> Bool {
    let next = marker + 1
    if next < tree.tokens.count, lists[.personalPronouns].contains(tree.lower(next)),
      tree.tokens[next].relation == .nominalSubject, isPredicate(tree.tokens[next].head, tree)
    {
      return true
    }
    guard next < tree.tokens.count,
      let group = (next..<min(next + 3, tree.tokens.count)).first(where: { tree.groups[$0] != nil })
    else { return false }
    let verb = tree.tokens[group].head
    return tree.tokens[group].relation == .nominalSubject && verb > group && isPredicate(verb, tree)
  }

  /// True for predicates that support or oppose, false for those that only say.
  func takesSide(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: index, in: tree).contains {
      $0.relation.polarity != .neutral
    }
  }
}
