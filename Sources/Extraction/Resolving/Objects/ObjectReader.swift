import Language
import Statements

/// Finds the words that a position is about, whole.
struct ObjectReader {
  let clauses: ClauseReader
  let propositions: PropositionReader
  private let trimmer: ObjectTrimmer
  private let complements: ComplementReader
  private let phrases: PhraseReader
  private let contents: ContentReader
  private let log: DecisionLog

  init(lists: WordLists, lexicon: PredicateLexicon, clauses: ClauseReader, log: DecisionLog) {
    self.clauses = clauses
    self.log = log
    trimmer = ObjectTrimmer(lists: lists)
    propositions = PropositionReader(lists: lists, lexicon: lexicon)
    complements = ComplementReader(
      lists: lists, lexicon: lexicon, trimmer: trimmer,
      others: OtherClauseReader(
        lists: lists, lexicon: lexicon, clauses: clauses, propositions: propositions),
      ends: ObjectEndReader(
        lists: lists, lexicon: lexicon, clauses: clauses, propositions: propositions, log: log),
      log: log)
    phrases = PhraseReader(lists: lists, lexicon: lexicon, trimmer: trimmer, log: log)
    contents = ContentReader(lists: lists, clauses: clauses, trimmer: trimmer, log: log)
  }

  /// The range of tokens of a match's object; nil where there is none.
  func tokens(of match: PatternMatch, in tree: SentenceTree) -> ClosedRange<Int>? {
    let node = match.pattern.yields.of.flatMap { match.nodes[$0] }
    switch match.pattern.yields.object {
    case .complement:
      return complements.complement(of: match.predicate, after: match.governed.last, in: tree)
    case .phrase: return node.flatMap { phrases.phrase($0, before: match, in: tree) }
    case .antecedent:
      if hasOwnObject(match, in: tree) {
        log.refuse(ObjectDecision.ownObject)
        return nil
      }
      return node.flatMap { phrases.antecedent($0, before: match.predicate, in: tree) }
    case .behind: return phrases.behind(node ?? match.predicate, of: match, in: tree)
    case .previous: return nil
    case .content: return contents.content(of: match.predicate, in: tree)
    }
  }

  /// `reminded the chamber that Norway had voted for a ban`: nothing is missing from such a clause.
  private func hasOwnObject(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    match.entry.wordClass == .verb
      && match.governed.last.flatMap { tree.child(of: $0, .prepositionalObject) }
        .map { !clauses.isRelativePronoun($0, in: tree) } == true
  }

  /// Whether a part of what is said stands before the verb of saying: `which she says was attacked`.
  func hasGap(_ predicate: Int, in tree: SentenceTree) -> Bool {
    contents.hasGap(predicate, in: tree)
  }

  /// The tokens of a range without the marks and conjunctions at its ends; nil where none are left.
  func trimmed(_ first: Int, _ last: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    trimmer.trimmed(first, last, in: tree)
  }

  func isCondition(_ clause: Int, in tree: SentenceTree) -> Bool {
    propositions.isCondition(clause, in: tree)
  }

  func isPredicate(_ index: Int, _ tree: SentenceTree) -> Bool {
    propositions.isPredicate(index, in: tree)
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
      source.end = omission.members?.end ?? omission.source.end
    }
    return condensed.quote(source)
  }
}
