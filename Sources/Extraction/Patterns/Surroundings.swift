import Language

/// What stands around a word of stance: the preposition that it governs, the complement behind it.
///
///     called for | talks        governed `for`, a noun phrase follows
///     asked | whether it is ready        a question follows
struct Surroundings {
  let lexicon: PredicateLexicon
  let lists: WordLists
  let clauses: ClauseReader

  /// The tokens of the preposition that an entry asks for; empty where it asks for none, nil where
  /// it is not there.
  func governed(by entry: PredicateEntry, at index: Int, in tree: SentenceTree) -> [Int]? {
    guard !entry.governs.isEmpty else { return [] }
    for phrase in entry.governs {
      let words = phrase.split(separator: " ")
      var start = index + 1
      while start < tree.tokens.count, start < index + 3,
        tree.tokens[start].partOfSpeech == .adverb, tree.lower(start) != words[0]
      {
        start += 1
      }
      if start + words.count <= tree.tokens.count,
        words.indices.allSatisfy({ tree.lower(start + $0) == words[$0] }),
        !isDate(behind: start + words.count - 1, in: tree)
      {
        return Array(start..<start + words.count)
      }
      // `wrote the proposal off`, `opposed by X to …`: the preposition stands further off.
      if words.count == 1, entry.wordClass == .noun || entry.complements.contains(.nothing),
        let child = tree.children(of: index, .preposition, .particle).first(where: {
          $0 > index && tree.lower($0) == words[0]
        })
      {
        return [child]
      }
    }
    return nil
  }

  /// `joined | in 2024`: when it was, not what was joined.
  private func isDate(behind preposition: Int, in tree: SentenceTree) -> Bool {
    lists[.datePrepositions].contains(tree.lower(preposition))
      && tree.child(of: preposition, .prepositionalObject).map {
        tree.tokens[$0].entity == .date
      } == true
  }

  /// Whether what follows is of a kind that the entry takes.
  func suit(
    _ entry: PredicateEntry, _ pattern: Pattern, after last: Int, at index: Int,
    in tree: SentenceTree
  ) -> Bool {
    switch pattern.yields.object {
    case .complement:
      let complement = complement(
        after: last, of: index, skippingTime: entry.isSpeech, in: tree)
      return complement != .nothing
        && (entry.complements.isEmpty || entry.complements.contains(complement)
          || entry.complements.contains(.request) && complement == .nounPhrase
            && asksSomebody(index, in: tree))
    case .previous:
      return entry.complements.contains(.nothing) && !hasFrontedObject(index, in: tree)
        && (complement(after: last, of: index, skippingTime: true, in: tree) == .nothing
          || opensTimeClause(last + 1, of: index, in: tree))
    case .content:
      return entry.isSpeech
        && (entry.wordClass == .preposition
          || complement(after: last, of: index, skippingTime: true, in: tree) == .nothing)
    case .phrase, .antecedent, .behind:
      // What was `written by` somebody was not said; what was `noted by` somebody was.
      // Nor is `the flexibility shown by` somebody what is supported.
      return !entry.isLight && !lists[.activeOnly].contains(entry.lemma)
        && (entry.complements != [.request] || asksSomebody(index, in: tree))
        && (!entry.isSpeech || entry.complements.isEmpty
          || entry.complements.contains(.nounPhrase))
    }
  }

  /// `pressed the bank | to leave`: whether an infinitive follows of what somebody is to do.
  private func asksSomebody(_ verb: Int, in tree: SentenceTree) -> Bool {
    let object = tree.child(of: verb, .directObject)
    let clauses =
      tree.children(of: verb, .openClausalComplement, .clausalComplement, .adverbialClause)
      + (object.map { tree.children(of: $0, .adjectivalClause) } ?? [])
    return clauses.contains(where: tree.isInfinitive)
  }

  /// What kind of complement follows a word and what it governs.
  func complement(
    after last: Int, of index: Int, skippingTime: Bool = false, in tree: SentenceTree
  ) -> PredicateEntry.Complement {
    var next = last + 1
    // `underlined, inter alia, the need`: an insertion between commas.
    if next < tree.tokens.count, tree.tokens[next].text == ",",
      let close = (next + 1..<min(next + 5, tree.tokens.count)).first(where: {
        tree.tokens[$0].text == ","
      }),
      (next + 1..<close).allSatisfy({
        lists[.skippedBeforeObjects].contains(tree.lower($0))
          || tree.tokens[$0].partOfSpeech == .adverb
      })
    {
      next = close + 1
    }
    // `said last week`: when, not what.
    while skippingTime, next < tree.tokens.count, isTime(next, of: index, in: tree) { next += 1 }
    while next < tree.tokens.count,
      tree.tokens[next].partOfSpeech == .adverb || tree.tokens[next].partOfSpeech == .space
        || lists[.listOpeners].contains(tree.lower(next)),
      tree.tokens[next].tag != "WRB"
    {
      next += 1
    }
    // `said Jane Roe of Oxfam`: the subject behind the verb is not what was said.
    if let subject = tree.child(of: index, .nominalSubject), subject > index,
      tree.leftEdge[subject] <= next, tree.child(of: index, .directObject) == nil
    {
      return .nothing
    }
    // `“We will not sign,” the envoy told reporters`: what was said stands before.
    if tree.children(of: index, .clausalComplement).contains(where: { $0 < index }),
      lexicon.isSpeech(index, in: tree)
    {
      return .nothing
    }
    guard next < tree.tokens.count else { return .nothing }
    if tree.tokens[next].partOfSpeech == .coordinatingConjunction, next == index + 1,
      tree.children(of: index, .conjunct).contains(index + 2), tree.isVerb(index + 2)
    {
      // `welcomed and supported the text`: one object for both.
      return complement(after: index + 2, of: index + 2, in: tree)
    }
    let token = tree.tokens[next]
    let word = tree.lower(next)
    if lists[.that].contains(word), token.tag == "IN" { return .thatClause }
    if token.tag == "TO" || (token.partOfSpeech == .particle && word == "to") { return .infinitive }
    if token.tag == "VBG" { return .gerund }
    if ["WRB", "WP"].contains(token.tag) || lists[.whether].contains(word) { return .question }
    let hasClause = tree.children(of: index, .clausalComplement).contains {
      tree.rightEdge[$0] >= next
    }
    if hasClause { return .thatClause }
    // `called for in-depth talks`: what follows the governed preposition is its object.
    let isInsideWord = token.text == "-" && next > last + 1
    if last > index, token.partOfSpeech != .punctuation || isInsideWord { return .nounPhrase }
    let intends = tree.children(of: index, .openClausalComplement).contains { verb in
      verb > next
        && tree.children(of: verb, .auxiliary).contains { tree.tokens[$0].tag == "TO" }
    }
    // `voted on Friday to begin work`.
    if token.partOfSpeech == .adposition, intends { return .infinitive }
    switch token.partOfSpeech {
    case .punctuation where lists[.openingQuotes].contains(word): return .nounPhrase
    case .punctuation, .coordinatingConjunction, .adposition, .subordinatingConjunction:
      return .nothing
    default: return .nounPhrase
    }
  }

  /// `texts on which delegates disagreed`: the object stands before the clause.
  private func hasFrontedObject(_ index: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[index].relation == .relativeClause else { return false }
    return (tree.leftEdge[index]..<index).contains {
      clauses.isRelativePronoun($0, in: tree) && tree.tokens[$0].relation != .nominalSubject
    }
  }

  /// `abstained | when the house voted`.
  private func opensTimeClause(_ index: Int, of predicate: Int, in tree: SentenceTree) -> Bool {
    guard index < tree.tokens.count, tree.tokens[index].tag == "WRB",
      let verb = tree.head(of: index)
    else { return false }
    return tree.tokens[verb].relation == .adverbialClause && tree.head(of: verb) == predicate
  }

  private func isTime(_ index: Int, of predicate: Int, in tree: SentenceTree) -> Bool {
    guard [.date, .time].contains(tree.tokens[index].entity) else { return false }
    guard let branch = tree.branch(of: predicate, towards: index) else { return false }
    return tree.tokens[branch].relation == .nounPhraseAsAdverb
  }
}
