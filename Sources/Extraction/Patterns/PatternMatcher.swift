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

  let surroundings: Surroundings

  init(book: PatternBook, lexicon: PredicateLexicon, lists: WordLists, clauses: ClauseReader) {
    self.book = book
    self.lexicon = lexicon
    self.lists = lists
    self.clauses = clauses
    surroundings = Surroundings(lexicon: lexicon, lists: lists, clauses: clauses)
  }

  /// The first pattern that matches at each predicate of a sentence, in the order of the words.
  ///
  /// O(tokens × patterns of the word's class).
  func matches(in tree: SentenceTree, isActor: (Int) -> Bool) -> [PatternMatch] {
    tree.tokens.indices.compactMap { match(at: $0, in: tree, isActor: isActor) }
  }

  private func match(at index: Int, in tree: SentenceTree, isActor: (Int) -> Bool) -> PatternMatch?
  {
    for entry in entries(at: index, in: tree) {
      guard let governed = surroundings.governed(by: entry, at: index, in: tree) else { continue }
      for pattern in book.patterns(for: entry.wordClass) {
        guard
          surroundings.suit(entry, pattern, after: governed.last ?? index, at: index, in: tree)
        else { continue }
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
