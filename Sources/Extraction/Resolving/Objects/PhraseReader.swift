import Language
import Statements

/// Finds objects that are a noun phrase: before the predicate, around it, behind a noun of stance.
struct PhraseReader {
  let lists: WordLists
  let lexicon: PredicateLexicon
  let trimmer: ObjectTrimmer
  let log: DecisionLog

  /// A whole phrase: the subject of a passive.
  func phrase(
    _ head: Int, before match: PatternMatch, in tree: SentenceTree
  ) -> ClosedRange<Int>? {
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
    for clause in tree.children(of: head, .adjectivalClause)
    where clause > head && clause <= last && tree.child(of: clause, .agent) != nil {
      // `The treaty, promoted by Russia, was …`: who promoted it is a statement of its own.
      log.note(ObjectDecision.beforeAgent, because: tree.written(clause))
      last = min(last, tree.leftEdge[clause] - 1)
    }
    // Auxiliaries of the predicate that the parser hung on its subject.
    while last > head, tree.tokens[last].partOfSpeech == .auxiliary { last -= 1 }
    return trimmer.trimmed(first, last, in: tree)
  }

  /// A noun with all that stands before the clause that describes it.
  func antecedent(
    _ head: Int, before predicate: Int, in tree: SentenceTree
  ) -> ClosedRange<Int>? {
    let head = described(by: predicate, from: head, in: tree)
    guard let branch = tree.branch(of: head, towards: predicate) else {
      return trimmer.trimmed(tree.leftEdge[head], tree.rightEdge[head], in: tree)
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
    return first <= end ? trimmer.trimmed(first, end, in: tree) : nil
  }

  /// `text on fees and on losses, which …`: a clause set off describes the whole phrase, not the
  /// noun that the parser hung it on.
  private func described(by predicate: Int, from head: Int, in tree: SentenceTree) -> Int {
    var head = head
    guard let branch = tree.branch(of: head, towards: predicate), branch > 0,
      tree.leftEdge[branch] > 0,
      tree.tokens[tree.leftEdge[branch] - 1].text == ","
    else { return head }
    let noun = head
    while let above = tree.head(of: head), above < head,
      [.prepositionalObject, .conjunct, .preposition].contains(tree.tokens[head].relation),
      !tree.isVerb(above)
    {
      head = above
    }
    if head != noun { log.note(ObjectDecision.wholePhrase, because: tree.written(head)) }
    return head
  }

  /// `a proposal by Mexico | for a green fund`, `Iran's objection | to the text`.
  func behind(
    _ actor: Int, of match: PatternMatch, in tree: SentenceTree
  ) -> ClosedRange<Int>? {
    let after = actor > match.predicate ? tree.rightEdgeOfName(at: actor) : match.predicate
    let end = endOfComplement(of: match.predicate, after: after, in: tree)
    var first = after + 1
    let isGoverned = match.governed.last.map { $0 == first } == true
    if isGoverned { first += 1 }
    while first <= end,
      trimmer.isSkippedBefore(first, in: tree) || tree.tokens[first].text == ","
    {
      first += 1
    }
    guard first <= end, isGoverned || opensComplement(first, in: tree) else {
      log.refuse(ObjectDecision.noComplement, because: tree.written(match.predicate))
      return nil
    }
    if isPlace(first, of: match, in: tree) {
      log.refuse(ObjectDecision.whereabouts, because: tree.written(first))
      return nil
    }
    return trimmer.trimmed(first, end, in: tree)
  }

  /// Where what belongs to a noun of stance ends.
  private func endOfComplement(
    of predicate: Int, after: Int, in tree: SentenceTree
  ) -> Int {
    var end = tree.rightEdge[predicate]
    if end <= after, after + 1 < tree.tokens.count {
      // The parser hung the complement elsewhere: `agreed to a proposal by Peru | to vote`.
      var top = after + 1
      while let head = tree.head(of: top), head > after, tree.leftEdge[head] > after { top = head }
      log.note(ObjectDecision.complementElsewhere, because: tree.written(top))
      end = tree.rightEdge[top]
    }
    for child in tree.children(of: predicate, .relativeClause)
    where child > after && tree.leftEdge[child] <= end {
      log.note(ObjectDecision.beforeDescription, because: tree.written(child))
      end = min(end, tree.leftEdge[child] - 1)
    }
    return end
  }

  /// `include Iran's proposal | in the text`: where it is to stand, not what it is for.
  private func isPlace(_ index: Int, of match: PatternMatch, in tree: SentenceTree) -> Bool {
    lists[.whereabouts].contains(tree.lower(index)) && tree.tokens[index].tag == "IN"
      && match.governed.isEmpty
  }

  /// What a noun's complement begins with: a preposition, `to`, `that`, a question word.
  private func opensComplement(_ index: Int, in tree: SentenceTree) -> Bool {
    ["IN", "TO", "WRB", "WP", "RP"].contains(tree.tokens[index].tag)
      && !lists[.sourcePrepositions].contains(tree.lower(index))
  }
}
