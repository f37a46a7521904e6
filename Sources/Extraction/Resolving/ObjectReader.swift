import Language
import Statements

/// Finds the words that a position is about, whole.
struct ObjectReader {
  let lists: WordLists
  let lexicon: PredicateLexicon
  let clauses: ClauseReader

  /// The range of tokens of a match's object; nil where there is none.
  func tokens(of match: PatternMatch, in tree: SentenceTree) -> ClosedRange<Int>? {
    switch match.pattern.yields.object {
    case .complement: complement(of: match.predicate, after: match.governed.last, in: tree)
    case .phrase: node(of: match).flatMap { phrase($0, before: match, in: tree) }
    case .antecedent: node(of: match).flatMap { antecedent($0, before: match.predicate, in: tree) }
    case .behind: behind(match, in: tree)
    case .previous: nil
    case .content: content(of: match.predicate, in: tree)
    }
  }

  private func node(of match: PatternMatch) -> Int? {
    match.pattern.yields.of.flatMap { match.nodes[$0] }
  }

  /// What is said, where it stands before the verb of saying or around it.
  private func content(of predicate: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    if let clause = tree.children(of: predicate, .clausalComplement).first(where: { $0 < predicate }
    ) {
      return trimmed(tree.leftEdge[clause], min(tree.rightEdge[clause], predicate - 1), in: tree)
    }
    // `The text, she said, is weak`: the parser hangs the saying on what is said.
    guard
      [.parataxis, .clausalComplement, .conjunct, .preposition].contains(
        tree.tokens[predicate].relation),
      let clause = tree.head(of: predicate), tree.isVerb(clause)
    else { return nil }
    let first = tree.leftEdge[clause]
    let inserted = tree.leftEdge[predicate]
    if inserted == first {
      // `According to A, the text is weak`.
      return trimmed(tree.rightEdge[predicate] + 1, tree.rightEdge[clause], in: tree)
    }
    let isBehind = tree.rightEdge[predicate] >= tree.rightEdge[clause] - 1
    return trimmed(first, isBehind ? inserted - 1 : tree.rightEdge[clause], in: tree)
  }

  // MARK: Behind the predicate

  /// All behind a predicate up to where its clause ends or another takes over.
  func complement(of predicate: Int, after governed: Int?, in tree: SentenceTree) -> ClosedRange<
    Int
  >? {
    var first = max(predicate, governed ?? predicate) + 1
    while first < tree.tokens.count, isSkippedBefore(first, tree) { first += 1 }
    guard first < tree.tokens.count, first <= tree.rightEdge[predicate] else { return nil }
    var end = tree.rightEdge[predicate]
    for child in tree.children[predicate] where child >= first && child <= end {
      if isOtherClause(child, of: predicate, in: tree) {
        end = min(end, max(tree.leftEdge[child], first) - 1)
      }
    }
    end = cutAtSequel(first...max(first, end), of: predicate, in: tree)
    if let object = trimmed(first, end, in: tree) { return object }
    // `welcomed and supported the text`: the object stands with the second verb.
    guard let next = sharer(of: predicate, in: tree) else { return nil }
    return complement(of: next, after: nil, in: tree)
  }

  /// The verb joined by nothing but a conjunction, whose object is also this one's.
  func sharer(of predicate: Int, in tree: SentenceTree) -> Int? {
    tree.children(of: predicate, .conjunct).first { next in
      tree.isVerb(next) && next == predicate + 2
        && tree.tokens[predicate + 1].partOfSpeech == .coordinatingConjunction
    }
  }

  /// Whether a clause that hangs on a predicate is a proposition of its own.
  private func isOtherClause(_ child: Int, of predicate: Int, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[child]
    switch token.relation {
    case .conjunct:
      let isClause = tree.isVerb(child) || tree.child(of: child, .nominalSubject) != nil
      let isReported = tree.children(of: child, .marker).contains {
        lists["that"].contains(tree.lower($0))
      }
      guard isClause, !isReported else { return false }
      guard let subject = tree.child(of: child, .nominalSubject, .passiveNominalSubject) else {
        guard isPast(predicate, tree) else { return isPredicate(child, tree) }
        let isPresent = ["VBZ", "VBP"].contains(token.tag) && !clauses.isPassive(child, in: tree)
        return isPast(child, tree) || isPresent || (token.tag == "VBG" && isPredicate(child, tree))
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
        return speaks(subject, in: tree)
      }
      return token.tag == "VBG" && isPredicate(child, tree)
        && clauses.followsComma(tree.leftEdge[child], in: tree)
    case .parataxis:
      return true
    case .preposition:
      return isAbsolute(child, in: tree)
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

  private func isPast(_ index: Int, _ tree: SentenceTree) -> Bool {
    tree.tokens[index].tag == "VBD"
      || tree.children(of: index, .auxiliary, .passiveAuxiliary).contains {
        tree.tokens[$0].tag == "VBD"
      }
  }

  private func takesClause(_ predicate: Int, in tree: SentenceTree) -> Bool {
    tree.child(of: predicate, .clausalComplement) != nil
  }

  /// `with Japan opposing it`: an absolute clause whose actor takes a side of its own.
  private func isAbsolute(_ preposition: Int, in tree: SentenceTree) -> Bool {
    guard lists["absolute-markers"].contains(tree.lower(preposition)) else { return false }
    let range = preposition...max(preposition, tree.rightEdge[preposition])
    guard let group = range.first(where: { tree.groups[$0] != nil }), group <= preposition + 2
    else {
      return false
    }
    return range.contains { $0 > group && $0 < group + 5 && isPredicate($0, tree) }
  }

  private func speaks(_ subject: Int, in tree: SentenceTree) -> Bool {
    tree.groups[subject] != nil || tree.tokens[subject].entity == .person
      || lists["speaking-pronouns"].contains(tree.lower(subject))
      || lists["representatives"].contains(tree.tokens[subject].lemma.lowercased())
      || lists["group-nouns"].contains(tree.tokens[subject].lemma.lowercased())
  }

  private func isPredicate(_ index: Int, _ tree: SentenceTree) -> Bool {
    !lexicon.entries(for: tree.tokens[index].lemma.lowercased()).isEmpty
  }

  /// Ends an object before `, which was rejected by …` and `, with Japan opposing …`.
  private func cutAtSequel(_ range: ClosedRange<Int>, of predicate: Int, in tree: SentenceTree)
    -> Int
  {
    for index in range where index > range.lowerBound && tree.tokens[index - 1].text == "," {
      if tree.tokens[index].tag == "WDT" || tree.tokens[index].tag == "IN" {
        if let clause = clauses.governingVerb(of: index, in: tree),
          tree.tokens[clause].relation == .relativeClause, tree.tokens[index].tag == "WDT",
          takesSide(clause, in: tree) || hasSpeaker(clause, in: tree)
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

  /// `, which Japan could not accept`: a relative clause with a speaker of its own.
  private func hasSpeaker(_ clause: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: clause, .nominalSubject).contains { speaks($0, in: tree) }
  }

  /// `, while the EU said`: where another takes the floor, whatever the parser hung it on.
  private func isTurn(_ marker: Int, in tree: SentenceTree) -> Bool {
    let next = marker + 1
    guard next < tree.tokens.count,
      let group = (next..<min(next + 3, tree.tokens.count)).first(where: { tree.groups[$0] != nil })
    else { return false }
    let verb = tree.tokens[group].head
    return tree.tokens[group].relation == .nominalSubject && verb > group && isPredicate(verb, tree)
  }

  /// True for predicates that support or oppose, false for those that only say.
  private func takesSide(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(for: tree.tokens[index].lemma.lowercased()).contains {
      $0.relation.polarity != .neutral
    }
  }

  // MARK: Before the predicate

  /// A whole phrase: the subject of a passive.
  private func phrase(_ head: Int, before match: PatternMatch, in tree: SentenceTree)
    -> ClosedRange<Int>?
  {
    var first = tree.leftEdge[head]
    var last = tree.rightEdge[head]
    if match.predicate >= first, match.predicate <= last {
      return antecedent(head, before: match.predicate, in: tree)
    }
    if head < match.predicate {
      // The whole clause before the auxiliary, however the parser cut it up.
      let auxiliary = tree.children(of: match.predicate, .auxiliary, .passiveAuxiliary).first
      let isOwn = tree.tokens[head].head == match.predicate
      if isOwn, let auxiliary, auxiliary > head { last = auxiliary - 1 }
      last = min(last, match.predicate - 1)
    }
    if match.predicate < head { first = max(first, match.predicate + 1) }
    for clause in tree.children(of: head, .adjectivalClause) where clause > head && clause <= last {
      // `The treaty, promoted by Russia, was …`: who promoted it is a statement of its own.
      if tree.child(of: clause, .agent) != nil { last = min(last, tree.leftEdge[clause] - 1) }
    }
    // Auxiliaries of the predicate that the parser hung on its subject.
    while last > head, tree.tokens[last].partOfSpeech == .auxiliary { last -= 1 }
    return trimmed(first, last, in: tree)
  }

  /// A noun with all that stands before the clause that describes it.
  private func antecedent(_ head: Int, before predicate: Int, in tree: SentenceTree) -> ClosedRange<
    Int
  >? {
    var head = head
    // `text on fees and on losses, which …`: a clause set off describes the whole phrase.
    if let branch = tree.branch(of: head, towards: predicate), branch > 0,
      tree.leftEdge[branch] > 0,
      tree.tokens[tree.leftEdge[branch] - 1].text == ","
    {
      while let above = tree.head(of: head), above < head,
        [.prepositionalObject, .conjunct, .preposition].contains(tree.tokens[head].relation),
        !tree.isVerb(above)
      {
        head = above
      }
    }
    guard let branch = tree.branch(of: head, towards: predicate) else {
      return trimmed(tree.leftEdge[head], tree.rightEdge[head], in: tree)
    }
    // The clause itself may hang deeper than the branch that leads to it.
    var clause = predicate
    while clause != branch,
      ![.relativeClause, .adjectivalClause].contains(tree.tokens[clause].relation),
      let above = tree.head(of: clause)
    {
      clause = above
    }
    let end = branch > head ? tree.leftEdge[clause] - 1 : tree.rightEdge[head]
    let first = branch > head ? tree.leftEdge[head] : tree.rightEdge[branch] + 1
    guard first <= end else { return nil }
    return trimmed(first, end, in: tree)
  }

  // MARK: Around a noun

  /// `a proposal by Mexico | for a green fund`, `Iran's objection | to the text`.
  private func behind(_ match: PatternMatch, in tree: SentenceTree) -> ClosedRange<Int>? {
    let actor = node(of: match) ?? match.predicate
    let after = actor > match.predicate ? tree.rightEdgeOfName(at: actor) : match.predicate
    var end = tree.rightEdge[match.predicate]
    if end <= after, after + 1 < tree.tokens.count {
      // The parser hung the complement elsewhere: `agreed to a proposal by Peru | to vote`.
      var top = after + 1
      while let head = tree.head(of: top), head > after, tree.leftEdge[head] > after { top = head }
      end = tree.rightEdge[top]
    }
    for child in tree.children[match.predicate] where child > after {
      if tree.tokens[child].relation == .relativeClause {
        end = min(end, tree.leftEdge[child] - 1)
      }
    }
    var first = after + 1
    if match.governed.last.map({ $0 == first }) == true { first += 1 }
    while first <= end, isSkippedBefore(first, tree) || tree.tokens[first].text == "," {
      first += 1
    }
    guard first <= end, opensComplement(first, in: tree) else { return nil }
    return trimmed(first, end, in: tree)
  }

  /// What a noun's complement begins with: a preposition, `to`, `that`, a question word.
  private func opensComplement(_ index: Int, in tree: SentenceTree) -> Bool {
    ["IN", "TO", "WRB", "WP", "RP"].contains(tree.tokens[index].tag)
      && !lists["source-prepositions"].contains(tree.lower(index))
  }

  // MARK: Trimming

  /// Adverbs and commas between a predicate and its object belong to neither.
  private func isSkippedBefore(_ index: Int, _ tree: SentenceTree) -> Bool {
    let word = tree.lower(index)
    if tree.tokens[index].partOfSpeech == .space { return true }
    return lists["skipped-before-objects"].contains(word)
  }

  func trimmed(_ first: Int, _ last: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    var first = first
    var last = last
    while first <= last, isTrailing(first, tree) { first += 1 }
    while last >= first, isTrailing(last, tree) || isDangling(last, tree) {
      // The quotation mark that closes one inside belongs to the words.
      if closesQuotation(last, from: first, in: tree) { break }
      last -= 1
    }
    return first <= last ? first...last : nil
  }

  private func closesQuotation(_ index: Int, from first: Int, in tree: SentenceTree) -> Bool {
    guard index > first, tree.tokens[index].tag == "''" else { return false }
    let marks = (first..<index).map { tree.tokens[$0].tag }
    return marks.filter { $0 == "``" }.count > marks.filter { $0 == "''" }.count
  }

  private func isTrailing(_ index: Int, _ tree: SentenceTree) -> Bool {
    tree.tokens[index].partOfSpeech == .space
      || lists["trailing-marks"].contains(tree.tokens[index].text)
  }

  /// A conjunction that led over to what was cut off.
  private func isDangling(_ index: Int, _ tree: SentenceTree) -> Bool {
    let token = tree.tokens[index]
    return token.partOfSpeech == .coordinatingConjunction
      || (token.partOfSpeech == .subordinatingConjunction
        && lists["contrast"].contains(tree.lower(index)))
  }
}

extension SentenceTree {
  /// The last token of the name that begins at a token: masks and entities have several.
  func rightEdgeOfName(at index: Int) -> Int {
    guard let piece = condensed.piece(at: tokens[index].start), groups[index] != nil else {
      return rightEdge[index]
    }
    var last = index
    while last + 1 < tokens.count, tokens[last + 1].end <= piece.end { last += 1 }
    return last
  }

  /// The words of the document behind tokens, with a parenthesis that closes them.
  func quote(_ range: ClosedRange<Int>) -> Quote {
    var source = source(from: range.lowerBound, through: range.upperBound)
    // A parenthesis that follows directly belongs to the phrase, but only one that stands inside
    // the sentence.
    if let omission = condensed.omissions.first(where: {
      $0.aside == nil && $0.source.start >= source.end && $0.source.start <= source.end + 1
    }) {
      source.end = omission.source.end
    }
    return condensed.quote(source)
  }
}
