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
    case .antecedent:
      hasOwnObject(match, in: tree)
        ? nil : node(of: match).flatMap { antecedent($0, before: match.predicate, in: tree) }
    case .behind: behind(match, in: tree)
    case .previous: nil
    case .content: content(of: match.predicate, in: tree)
    }
  }

  /// `reminded the chamber that Norway had voted for a ban`: nothing is missing from such a clause.
  private func hasOwnObject(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    match.entry.wordClass == .verb
      && match.governed.last.flatMap { tree.child(of: $0, .prepositionalObject) }
        .map { !clauses.isRelativePronoun($0, in: tree) } == true
  }

  func node(of match: PatternMatch) -> Int? {
    match.pattern.yields.of.flatMap { match.nodes[$0] }
  }

  /// What is said, where it stands before the verb of saying or around it; all of a quotation where
  /// the parser saw only a part.
  func content(of predicate: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    guard let content = clauseSaid(by: predicate, in: tree),
      !isApart(content, from: predicate, in: tree)
    else { return nil }
    guard !tree.isQuoted(predicate), content.upperBound < predicate,
      tree.isQuoted(content.lowerBound)
    else { return content }
    var last = content.upperBound
    while last + 1 < predicate, tree.isQuoted(last + 1) { last += 1 }
    var first = content.lowerBound
    while first > 0, tree.isQuoted(first - 1) { first -= 1 }
    return trimmed(first, last, in: tree)
  }

  /// `China wanted more time; Peru thought 2031 ample`: another clause, not what was thought.
  private func isApart(
    _ content: ClosedRange<Int>, from predicate: Int, in tree: SentenceTree
  ) -> Bool {
    content.upperBound < predicate
      && (content.upperBound + 1..<predicate).contains {
        lists[.clauseMarks].contains(tree.tokens[$0].text)
      }
  }

  private func clauseSaid(by predicate: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
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
    if tree.tokens[predicate].relation == .conjunct,
      tree.child(of: predicate, .nominalSubject) == nil
    {
      return nil
    }
    let first = tree.leftEdge[clause]
    let inserted = tree.leftEdge[predicate]
    // `noted that … would add to clarity`: what hangs on a verb without a pause is said by it.
    if tree.tokens[predicate].relation == .clausalComplement, inserted > clause,
      tree.tokens[inserted - 1].partOfSpeech != .punctuation
    {
      return nil
    }
    if inserted == first {
      // `According to A, the text is weak`.
      return trimmed(tree.rightEdge[predicate] + 1, tree.rightEdge[clause], in: tree)
    }
    let isBehind = tree.rightEdge[predicate] >= tree.rightEdge[clause] - 1
    return trimmed(first, isBehind ? inserted - 1 : tree.rightEdge[clause], in: tree)
  }

  /// `the tanker, which she says was attacked`, `what he said when he left`: a part of what is said
  /// stands before the verb, so that the words behind it are not the whole.
  func hasGap(_ predicate: Int, in tree: SentenceTree) -> Bool {
    let isFronted = tree.children(of: predicate, .directObject).contains {
      $0 < predicate && clauses.isRelativePronoun($0, in: tree)
    }
    if isFronted { return true }
    var clause = predicate
    while tree.tokens[clause].relation == .conjunct, let head = tree.head(of: clause) {
      clause = head
    }
    guard tree.tokens[clause].relation == .relativeClause else { return false }
    return tree.children(of: predicate, .clausalComplement).contains { said in
      ["VBD", "VBZ", "VBP", "MD"].contains(tree.tokens[said].tag)
        || tree.child(of: said, .auxiliary, .passiveAuxiliary) != nil
    }
      && tree.children(of: predicate, .clausalComplement).allSatisfy {
        tree.child(of: $0, .nominalSubject, .passiveNominalSubject, .expletive) == nil
      }
  }

  // MARK: Trimming

  /// Adverbs and commas between a predicate and its object belong to neither.
  func isSkippedBefore(_ index: Int, _ tree: SentenceTree) -> Bool {
    let word = tree.lower(index)
    if tree.tokens[index].partOfSpeech == .space { return true }
    return lists[.skippedBeforeObjects].contains(word)
  }

  func trimmed(_ first: Int, _ last: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    var first = first
    var last = last
    while first <= last, isTrailing(first, tree) {
      // `preferred | 'identifying' actions`: a quotation that ends before the object does.
      let opens = tree.tokens[first].tag == "``"
      if opens, (first..<last).contains(where: { tree.tokens[$0].tag == "''" }) { break }
      first += 1
    }
    while last >= first, isTrailing(last, tree) || isDangling(last, tree) {
      // The quotation mark that closes one inside belongs to the words.
      if closesQuotation(last, from: first, in: tree) { break }
      last -= 1
    }
    return first <= last ? first...last : nil
  }

  func closesQuotation(_ index: Int, from first: Int, in tree: SentenceTree) -> Bool {
    guard index > first, tree.tokens[index].tag == "''" else { return false }
    let marks = (first..<index).map { tree.tokens[$0].tag }
    return marks.filter { $0 == "``" }.count > marks.filter { $0 == "''" }.count
  }

  func isTrailing(_ index: Int, _ tree: SentenceTree) -> Bool {
    tree.tokens[index].partOfSpeech == .space
      || lists[.trailingMarks].contains(tree.tokens[index].text)
  }

  /// A conjunction that led over to what was cut off.
  func isDangling(_ index: Int, _ tree: SentenceTree) -> Bool {
    let token = tree.tokens[index]
    return token.partOfSpeech == .coordinatingConjunction
      || (token.partOfSpeech == .subordinatingConjunction
        && lists[.contrast].contains(tree.lower(index)))
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

  /// The token that carries the name of actors which ends at a token.
  func nameOfActors(endingAt index: Int) -> Int? {
    groups.keys.first { $0 <= index && rightEdgeOfName(at: $0) == index }
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
