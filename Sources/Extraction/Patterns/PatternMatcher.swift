import Language

/// A pattern found in a sentence.
struct PatternMatch {
  let pattern: Pattern
  let entry: PredicateEntry
  /// The token that shows the position.
  let predicate: Int
  /// Further tokens of the predicate: a preposition or particle that it governs.
  let governed: [Int]
  let nodes: [String: Int]
}

/// Finds patterns in trees: walks outward from the words of the lexicon, never over candidates.
struct PatternMatcher {
  let book: PatternBook
  let lexicon: PredicateLexicon
  let lists: WordLists
  let clauses: ClauseReader

  /// The first pattern that matches at each predicate of a sentence, in the order of the words.
  ///
  /// O(tokens × patterns of the word's class).
  func matches(in tree: SentenceTree, isActor: (Int) -> Bool) -> [PatternMatch] {
    tree.tokens.indices.compactMap { match(at: $0, in: tree, isActor: isActor) }
  }

  private func match(at index: Int, in tree: SentenceTree, isActor: (Int) -> Bool) -> PatternMatch?
  {
    for entry in entries(at: index, in: tree) {
      guard let governed = governed(by: entry, at: index, in: tree) else { continue }
      for pattern in book.patterns(for: entry.wordClass) {
        guard takes(entry, pattern, after: governed.last ?? index, at: index, in: tree) else {
          continue
        }
        if let nodes = bind(pattern, at: index, in: tree, isActor: isActor),
          // `withdrawal from the court`: the noun's own preposition does not name who withdraws.
          entry.wordClass != .noun
            || !governed.contains(where: { nodes[pattern.yields.actor] == objectOf($0, in: tree) })
        {
          // `asked | whether it is ready`: without the question word it would be a claim.
          let own = governed.filter { !lists[.questionOpeners].contains(tree.lower($0)) }
          return PatternMatch(
            pattern: pattern, entry: entry, predicate: index, governed: own, nodes: nodes)
        }
      }
    }
    return nil
  }

  private func objectOf(_ preposition: Int, in tree: SentenceTree) -> Int? {
    tree.child(of: preposition, .prepositionalObject)
  }

  /// The lines of the lexicon that a word may stand for where it stands.
  func entries(at index: Int, in tree: SentenceTree) -> [PredicateEntry] {
    let lemma = tree.tokens[index].lemma.lowercased()
    let word = tree.lower(index)
    // `opposed` is looked up as it stands before `oppose` is: the participle may be an adjective.
    let entries =
      (word == lemma
        ? []
        : lexicon.entries(for: word).filter { [.adjective, .preposition].contains($0.wordClass) })
      + lexicon.entries(for: lemma)
    guard !entries.isEmpty, tree.groups[index] == nil else { return [] }
    return entries.filter { !$0.isCarried && fits($0.wordClass, index, tree) }
  }

  private func fits(_ word: PredicateEntry.WordClass, _ index: Int, _ tree: SentenceTree) -> Bool {
    switch (word, tree.tokens[index].partOfSpeech) {
    case (.verb, .verb), (.verb, .auxiliary), (.noun, .noun), (.noun, .properNoun),
      (.agentNoun, .noun), (.agentNoun, .properNoun), (.adjective, .adjective), (.adjective, .verb),
      (.adjective, .adverb), (.preposition, .adposition), (.preposition, .subordinatingConjunction),
      (.preposition, .verb), (.preposition, .adjective):
      true
    default: false
    }
  }

  // MARK: What the word governs

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
        words.indices.allSatisfy({ tree.lower(start + $0) == words[$0] })
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

  /// Whether what follows is of a kind that the entry takes.
  func takes(
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
        && complement(after: last, of: index, in: tree) == .nothing
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

  private func isTime(_ index: Int, of predicate: Int, in tree: SentenceTree) -> Bool {
    guard [.date, .time].contains(tree.tokens[index].entity) else { return false }
    guard let branch = tree.branch(of: predicate, towards: index) else { return false }
    return tree.tokens[branch].relation == .nounPhraseAsAdverb
  }

  // MARK: Binding nodes

  private func bind(
    _ pattern: Pattern, at anchor: Int, in tree: SentenceTree, isActor: (Int) -> Bool
  ) -> [String: Int]? {
    guard let first = pattern.nodes.first, accepts(first, anchor, tree, isActor) else { return nil }
    var bound = [first.name: anchor]
    for node in pattern.nodes.dropFirst() {
      guard let from = node.from.flatMap({ bound[$0] }), let step = node.by else { return nil }
      let found = reach(step, from: from, in: tree).first { accepts(node, $0, tree, isActor) }
      if node.absent == true {
        if found != nil { return nil }
      } else {
        guard let found else { return nil }
        bound[node.name] = found
      }
    }
    return bound
  }

  func reach(_ step: Pattern.Step, from index: Int, in tree: SentenceTree) -> [Int] {
    switch step {
    case .child: tree.children[index]
    case .head: tree.head(of: index).map { [$0] } ?? []
    case .descendant:
      (tree.leftEdge[index]...tree.rightEdge[index]).filter {
        $0 != index && tree.isAncestor(index, of: $0)
      }
    case .subject: clauses.subject(of: index, in: tree).map { [$0] } ?? []
    case .passiveSubject: clauses.passiveSubject(of: index, in: tree).map { [$0] } ?? []
    case .agent: clauses.agents(of: index, in: tree)
    case .antecedent: clauses.antecedent(of: index, in: tree).map { [$0] } ?? []
    case .prepositional:
      tree.children(of: index, .preposition, .agent).flatMap {
        tree.children(of: $0, .prepositionalObject)
      }
    }
  }

  func accepts(
    _ node: Pattern.Node, _ index: Int, _ tree: SentenceTree, _ isActor: (Int) -> Bool
  ) -> Bool {
    let token = tree.tokens[index]
    if let voice = node.voice, (voice == .passive) != clauses.isPassive(index, in: tree) {
      return false
    }
    if let relation = node.relation, !relation.contains(token.relation.rawValue) { return false }
    if let part = node.partOfSpeech, !part.contains(token.partOfSpeech.rawValue) { return false }
    if let tag = node.tag, !tag.contains(token.tag) { return false }
    if let list = node.list?.list {
      let words = lists[list]
      if !words.contains(tree.lower(index)), !words.contains(token.lemma.lowercased()) {
        return false
      }
    }
    switch node.being {
    case .actor: return isActor(index)
    case .known: return tree.groups[index] != nil
    case .noun: return [.noun, .properNoun, .pronoun].contains(token.partOfSpeech)
    case .verb: return tree.isVerb(index)
    case nil: return true
    }
  }
}
