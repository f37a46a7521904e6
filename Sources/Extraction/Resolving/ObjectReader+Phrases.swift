import Language
import Statements

// Objects before the predicate and around a noun.
extension ObjectReader {
  /// A whole phrase: the subject of a passive.
  func phrase(_ head: Int, before match: PatternMatch, in tree: SentenceTree)
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
  func antecedent(_ head: Int, before predicate: Int, in tree: SentenceTree) -> ClosedRange<
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

  /// `a proposal by Mexico | for a green fund`, `Iran's objection | to the text`.
  func behind(_ match: PatternMatch, in tree: SentenceTree) -> ClosedRange<Int>? {
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
    // `its suggestion of a fund and | the EU's proposal for a levy`.
    for noun in tree.tokens.indices where noun > after && noun <= end {
      guard let owner = tree.child(of: noun, .possessive), tree.groups[owner] != nil, owner > after,
        lexicon.entries(of: noun, in: tree).contains(where: { $0.wordClass == .noun })
      else { continue }
      let first = tree.leftEdge[owner]
      if first > after, tree.tokens[first - 1].partOfSpeech == .coordinatingConjunction {
        end = min(end, first - 1)
      }
    }
    var first = after + 1
    let isGoverned = match.governed.last.map { $0 == first } == true
    if isGoverned { first += 1 }
    while first <= end, isSkippedBefore(first, tree) || tree.tokens[first].text == "," {
      first += 1
    }
    guard first <= end, isGoverned || opensComplement(first, in: tree),
      !isPlace(first, of: match, in: tree)
    else { return nil }
    return trimmed(first, end, in: tree)
  }

  /// `include Iran's proposal | in the text`: where it is to stand, not what it is for.
  private func isPlace(_ index: Int, of match: PatternMatch, in tree: SentenceTree) -> Bool {
    lists[.whereabouts].contains(tree.lower(index)) && tree.tokens[index].tag == "IN"
      && match.governed.isEmpty
  }

  /// What a noun's complement begins with: a preposition, `to`, `that`, a question word.
  func opensComplement(_ index: Int, in tree: SentenceTree) -> Bool {
    ["IN", "TO", "WRB", "WP", "RP"].contains(tree.tokens[index].tag)
      && !lists[.sourcePrepositions].contains(tree.lower(index))
  }
}
