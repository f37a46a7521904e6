import Language
import Statements

// Objects behind the predicate, up to where another takes over.
extension ObjectReader {
  /// All behind a predicate up to where its clause ends or another takes over.
  func complement(of predicate: Int, after governed: Int?, in tree: SentenceTree) -> ClosedRange<
    Int
  >? {
    var first = max(predicate, governed ?? predicate) + 1
    // `called for | also reflecting A`: behind its preposition an adverb belongs to the object.
    let isGoverned = governed.map { tree.tokens[$0].partOfSpeech == .adposition } == true
    while first < tree.tokens.count, isSkippedBefore(first, tree),
      !isGoverned || tree.tokens[first].partOfSpeech != .adverb
    {
      first += 1
    }
    guard first < tree.tokens.count, first <= tree.rightEdge[predicate] else { return nil }
    if let clause = reportedClause(of: predicate, from: first, in: tree)
      ?? toldClause(of: predicate, in: tree)
    {
      first = clause
    }
    // `ratified it | two years later`.
    if tree.child(of: predicate, .directObject) == first, tree.tokens[first].tag == "PRP",
      tree.child(
        of: predicate, .clausalComplement, .openClausalComplement, .objectPredicate) == nil,
      first + 1 >= tree.tokens.count || !lists["as"].contains(tree.lower(first + 1))
    {
      return first...first
    }
    var end = tree.rightEdge[predicate]
    for child in tree.children[predicate] where child >= first && child <= end {
      if isOtherClause(child, of: predicate, in: tree) {
        end = min(end, max(tree.leftEdge[child], first) - 1)
      }
    }
    end = cutAtSequel(first...max(first, end), of: predicate, in: tree)
    end = endOfList(from: end, in: tree) ?? end
    end = cutBeforeSetting(first...max(first, end), of: predicate, in: tree)
    if let object = trimmed(first, end, in: tree) { return object }
    // `welcomed and supported the text`: the object stands with the second verb.
    guard let next = sharer(of: predicate, in: tree) else { return nil }
    return complement(of: next, after: nil, in: tree)
  }

  /// `called for a body to: collect data; assess gaps; and support action`: the parser loses the
  /// thread of a list between semicolons that nobody else speaks in.
  private func endOfList(from end: Int, in tree: SentenceTree) -> Int? {
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

  /// Where what is said begins, behind when and where it was said: `said in Bonn on Monday | that …`.
  func reportedClause(of predicate: Int, from first: Int, in tree: SentenceTree) -> Int? {
    guard lexicon.isSpeech(predicate, in: tree),
      let clause = tree.children(of: predicate, .clausalComplement).first(where: { $0 > first })
    else { return nil }
    let start = tree.leftEdge[clause]
    guard start > first else { return behindDay(of: clause, in: tree) }
    let between = tree.children[predicate].filter { (first..<start).contains($0) }
    guard !between.isEmpty, between.allSatisfy({ isSetting($0, in: tree) }) else { return nil }
    return start
  }

  /// `told reporters | that it would sign`.
  private func toldClause(of predicate: Int, in tree: SentenceTree) -> Int? {
    guard lists["telling-verbs"].contains(tree.tokens[predicate].lemma.lowercased()),
      let addressee = tree.child(of: predicate, .directObject, .dative),
      let clause = tree.child(of: predicate, .clausalComplement), clause > addressee,
      tree.leftEdge[clause] > addressee
    else { return nil }
    return tree.leftEdge[clause]
  }

  /// `said on Wednesday | it would sign`: a day that the parser counts with what was said.
  private func behindDay(of clause: Int, in tree: SentenceTree) -> Int? {
    let start = tree.leftEdge[clause]
    guard
      let opener = tree.children[clause].first(where: { tree.leftEdge[$0] == start }),
      [.preposition, .nounPhraseAsAdverb].contains(tree.tokens[opener].relation),
      tree.rightEdge[opener] + 1 < clause,
      tree.tokens[tree.rightEdge[opener] + 1].text != ","
    else { return nil }
    let isDay = (start...tree.rightEdge[opener]).contains {
      lists["time-words"].contains(tree.lower($0))
        && [.date, .time].contains(tree.tokens[$0].entity)
    }
    return isDay ? tree.rightEdge[opener] + 1 : nil
  }

  /// Whether a word with what hangs on it tells when, where or how something was said.
  private func isSetting(_ index: Int, in tree: SentenceTree) -> Bool {
    switch tree.tokens[index].relation {
    case .adverbialModifier, .punctuation: return true
    case .nounPhraseAsAdverb: return isTime(index, in: tree)
    case .preposition:
      guard let noun = tree.child(of: index, .prepositionalObject) else { return false }
      return isTime(noun, in: tree)
        || lists["settings"].contains(tree.tokens[noun].lemma.lowercased())
    default: return false
    }
  }

  /// `called for a ban | in a statement on Friday`: where it was said is no part of it.
  private func cutBeforeSetting(
    _ range: ClosedRange<Int>, of predicate: Int, in tree: SentenceTree
  ) -> Int {
    for index in range.reversed() where index > range.lowerBound {
      guard tree.tokens[index].relation == .preposition,
        tree.rightEdge[index] >= range.upperBound,
        let noun = tree.child(of: index, .prepositionalObject),
        lists["settings"].contains(tree.tokens[noun].lemma.lowercased()),
        tree.children(of: noun, .determiner).contains(where: {
          lists["articles"].contains(tree.lower($0)) && !lists["that"].contains(tree.lower($0))
        }), lists["setting-prepositions"].contains(tree.lower(index))
      else { continue }
      return index - 1
    }
    return range.upperBound
  }

  private func isTime(_ index: Int, in tree: SentenceTree) -> Bool {
    [.date, .time].contains(tree.tokens[index].entity)
      || lists["time-words"].contains(tree.tokens[index].lemma.lowercased())
  }

  /// The verb joined by nothing but a conjunction, whose object is also this one's.
  func sharer(of predicate: Int, in tree: SentenceTree) -> Int? {
    tree.children(of: predicate, .conjunct).first { next in
      tree.isVerb(next) && next == predicate + 2
        && tree.tokens[predicate + 1].partOfSpeech == .coordinatingConjunction
    }
  }

  /// Whether a clause that hangs on a predicate is a proposition of its own.
  func isOtherClause(_ child: Int, of predicate: Int, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[child]
    switch token.relation {
    case .conjunct:
      let isClause = tree.isVerb(child) || tree.child(of: child, .nominalSubject) != nil
      let isReported = tree.children(of: child, .marker).contains {
        lists["that"].contains(tree.lower($0))
      }
      guard isClause, !isReported else { return false }
      guard let subject = tree.child(of: child, .nominalSubject, .passiveNominalSubject) else {
        // `reported an interest, but there were no signs of it`.
        if tree.child(of: child, .expletive) != nil { return !takesClause(predicate, in: tree) }
        guard tree.isPast(predicate) else { return isPredicate(child, tree) }
        // `a text that, inter alia: notes A; recalls B`: the list goes on.
        let isListed = (predicate..<child).contains {
          lists["list-openers"].contains(tree.lower($0))
        }
        // `concern over delays and attempts to do A`: what may be a noun is one.
        let isPresent =
          ["VBZ", "VBP"].contains(token.tag) && !clauses.isPassive(child, in: tree) && !isListed
          && (isPredicate(child, tree) || clauses.followsComma(tree.leftEdge[child], in: tree))
        // `voted for it in May but has declined to join`.
        let isPerfect = tree.children(of: child, .auxiliary).contains {
          ["VBZ", "VBP"].contains(tree.tokens[$0].tag)
        }
        // `agreed to host the talks and will name a chair`.
        let isFuture = tree.children(of: child, .auxiliary).contains {
          lists["future-auxiliaries"].contains(tree.lower($0))
        }
        return tree.isPast(child) || isPresent || isPerfect || isFuture && !takesClause(predicate, in: tree)
          || (token.tag == "VBG" && isPredicate(child, tree))
      }
      // `adding that A is late, and Annex I countries need B`: what is said goes on in its tense.
      if takesClause(predicate, in: tree), ["VBZ", "VBP"].contains(token.tag),
        !isPredicate(child, tree) || lists["first-person-verbs"].contains(token.lemma.lowercased())
      {
        return false
      }
      // What is said may have several clauses; what is done has one.
      return speaks(subject, in: tree) || !takesClause(predicate, in: tree)
    case .adverbialClause where isCondition(child, in: tree):
      return !takesClause(predicate, in: tree)
        && !lists["times"].contains(tree.lower(tree.leftEdge[child]))
    case .adverbialClause:
      if let marker = tree.child(of: child, .marker), lists["contrast"].contains(tree.lower(marker))
      {
        guard let subject = tree.child(of: child, .nominalSubject) else {
          // `while noting that …`: the same speaker goes on.
          return token.tag == "VBG" && isPredicate(child, tree)
        }
        return speaks(subject, in: tree) || !takesClause(predicate, in: tree)
      }
      // `declared its intention and, since June, 22 parties have ratified it`: others go on.
      if tree.child(of: child, .marker) == nil,
        let subject = tree.child(of: child, .nominalSubject), speaks(subject, in: tree),
        tree.children(of: predicate, .coordinator).contains(where: { $0 < child })
      {
        return true
      }
      // `backed the vote, as its minister had promised`: why is no part of what.
      if let marker = tree.child(of: child, .marker), lists["reasons"].contains(tree.lower(marker)),
        !lexicon.isSpeech(predicate, in: tree), !takesClause(predicate, in: tree),
        clauses.followsComma(tree.leftEdge[child], in: tree)
          || lists["plain-reasons"].contains(tree.lower(marker))
      {
        return true
      }
      return token.tag == "VBG" && isProposition(child, in: tree)
        && clauses.followsComma(tree.leftEdge[child], in: tree)
    case .parataxis:
      return true
    case .preposition:
      // `defended the vote by saying …`.
      let isMeans =
        lists["means-prepositions"].contains(tree.lower(child))
        && tree.children(of: child, .prepositionalComplement).contains {
          tree.tokens[$0].tag == "VBG" && lexicon.isSpeech($0, in: tree)
        }
      // `signed the treaty, despite protests`.
      let isAgainst =
        lists["concessions"].contains(tree.lower(child))
        && clauses.followsComma(child, in: tree)
      return (isMeans || isAgainst) && !takesClause(predicate, in: tree)
        || isAbsolute(child, in: tree)
    default: return false
    }
  }

  /// `unless …`, `provided that …`, `as long as …`.
  func isCondition(_ clause: Int, in tree: SentenceTree) -> Bool {
    let first = tree.leftEdge[clause]
    let words = (first..<min(first + 4, tree.tokens.count)).map(tree.lower)
    return (1...max(1, words.count)).contains { length in
      lists["conditions"].contains(words.prefix(length).joined(separator: " "))
    }
  }

  func takesClause(_ predicate: Int, in tree: SentenceTree) -> Bool {
    tree.child(of: predicate, .clausalComplement) != nil
  }

  /// `with Japan opposing it`: an absolute clause whose actor takes a side of its own.
  func isAbsolute(_ preposition: Int, in tree: SentenceTree) -> Bool {
    guard lists["absolute-markers"].contains(tree.lower(preposition)) else { return false }
    let hasClause = tree.children(of: preposition, .prepositionalComplement).contains {
      tree.child(of: $0, .nominalSubject) != nil && isPredicate($0, tree)
    }
    if hasClause { return true }
    let range = preposition...max(preposition, tree.rightEdge[preposition])
    guard let group = range.first(where: { tree.groups[$0] != nil }), group <= preposition + 2
    else {
      return false
    }
    return range.contains { $0 > group && $0 < group + 5 && isPredicate($0, tree) }
  }

  func speaks(_ subject: Int, in tree: SentenceTree) -> Bool {
    tree.groups[subject] != nil || tree.tokens[subject].entity == .person
      || lists["speaking-pronouns"].contains(tree.lower(subject))
      || lists["representatives"].contains(tree.tokens[subject].lemma.lowercased())
      || lists["group-nouns"].contains(tree.tokens[subject].lemma.lowercased())
  }

  func isPredicate(_ index: Int, _ tree: SentenceTree) -> Bool {
    !lexicon.entries(of: index, in: tree).isEmpty
  }

  /// Whether a participle tells something: `noting that …`; not `taking A into account`,
  /// `considering A`.
  private func isProposition(_ participle: Int, in tree: SentenceTree) -> Bool {
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
      if lists["source-markers"].contains(tree.lower(index)) { return index - 1 }
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
        if lists["absolute-markers"].contains(tree.lower(index)), isAbsolute(index, in: tree) {
          return index - 1
        }
        if lists["contrast"].contains(tree.lower(index)), isTurn(index, in: tree) {
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
          && (tree.groups[subject] != nil || speaks(subject, in: tree)
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
    if next < tree.tokens.count, lists["personal-pronouns"].contains(tree.lower(next)),
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
