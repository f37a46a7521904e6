import Language
import Statements

/// Finds what is said, where it stands before the verb of saying or around it.
///
///     “It is weak,” said Chile.      →  It is weak
///     The text, she said, is weak.   →  The text … is weak
struct ContentReader {
  let lists: WordLists
  let clauses: ClauseReader
  let trimmer: ObjectTrimmer
  let log: DecisionLog

  /// What is said; all of a quotation where the parser saw only a part. Nil where the words before
  /// the verb are another's clause.
  func content(of predicate: Int, in tree: SentenceTree) -> ClosedRange<Int>? {
    guard let content = clauseSaid(by: predicate, in: tree) else {
      log.refuse(ObjectDecision.nothingSaid, because: tree.written(predicate))
      return nil
    }
    guard !isApart(content, from: predicate, in: tree) else {
      log.refuse(ObjectDecision.clauseApart, because: tree.written(predicate))
      return nil
    }
    guard !tree.isQuoted(predicate), content.upperBound < predicate,
      tree.isQuoted(content.lowerBound)
    else { return content }
    var last = content.upperBound
    while last + 1 < predicate, tree.isQuoted(last + 1) { last += 1 }
    var first = content.lowerBound
    while first > 0, tree.isQuoted(first - 1) { first -= 1 }
    if last > content.upperBound || first < content.lowerBound {
      log.note(ObjectDecision.wholeQuotation)
    }
    return trimmer.trimmed(first, last, in: tree)
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
      return trimmer.trimmed(
        tree.leftEdge[clause], min(tree.rightEdge[clause], predicate - 1), in: tree)
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
      log.note(ObjectDecision.behindSource)
      return trimmer.trimmed(tree.rightEdge[predicate] + 1, tree.rightEdge[clause], in: tree)
    }
    log.note(ObjectDecision.aroundSpeech)
    let isBehind = tree.rightEdge[predicate] >= tree.rightEdge[clause] - 1
    return trimmer.trimmed(first, isBehind ? inserted - 1 : tree.rightEdge[clause], in: tree)
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
}
