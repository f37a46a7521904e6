import Actors
import Language
import Statements

/// Tells what stands within what a finding says: clauses that are reported, asked for or feared.
struct ClauseNesting {
  let lists: WordLists
  let modality: ModalityLexicon

  /// True for `considers` in "considers signing the treaty": it tells how the signing is meant.
  func isGovernor(
    _ match: PatternMatch, of predicates: Set<Int>, in tree: SentenceTree
  ) -> Bool {
    guard
      modality.entry(for: tree.tokens[match.predicate].lemma.lowercased(), at: .governor) != nil
    else { return false }
    return tree.children(of: match.predicate, .openClausalComplement, .clausalComplement)
      .contains {
        predicates.contains($0) && tree.child(of: $0, .nominalSubject, .marker) == nil
      }
  }

  /// True where a match is the very thing asked for or feared, false where it only describes a noun
  /// in it: `urged support for the text proposed by Chile`.
  func isClaimOnly(_ match: PatternMatch, of outer: Finding, in tree: SentenceTree) -> Bool {
    guard match.entry.wordClass == .verb else { return false }
    var current = match.predicate
    while current != outer.match.predicate, let head = tree.head(of: current) {
      if [.adjectivalClause, .relativeClause].contains(tree.tokens[current].relation) {
        return false
      }
      current = head
    }
    return true
  }

  /// Whether a match is the very thing said: on the way up there are only complements.
  func isMainLine(_ match: PatternMatch, of outer: Finding, in tree: SentenceTree) -> Bool {
    var current = match.predicate
    while current != outer.match.predicate {
      guard
        [
          .clausalComplement, .openClausalComplement, .conjunct, .adjectivalComplement, .attribute,
          .preposition, .objectPredicate,
        ].contains(tree.tokens[current].relation), let head = tree.head(of: current)
      else {
        return current == outer.match.predicate || tree.tokens[current].relation == .parataxis
      }
      current = head
    }
    return true
  }

  /// The noun of `reports that Norway wants to leave`: it tells of a claim, not of a fact.
  func nounOfClause(_ match: PatternMatch, in tree: SentenceTree) -> Int? {
    var current = match.predicate
    while let head = tree.head(of: current) {
      if tree.tokens[current].relation == .adjectivalClause,
        tree.children(of: current, .marker).contains(where: {
          lists[.that].contains(tree.lower($0))
        })
      {
        return head
      }
      current = head
    }
    return nil
  }

  /// Whether what stands in a finding's object is claimed: said, not asked for, feared or denied.
  func reports(_ finding: Finding, in tree: SentenceTree) -> Bool {
    let lemma = tree.tokens[finding.match.predicate].lemma.lowercased()
    return finding.match.entry.isSpeech && finding.match.entry.relation == .states
      && !lists[.denials].contains(lemma) && !finding.modality.isNegated
  }

  /// `lamented that Chile had left the pact`: who laments an act tells that it was done.
  func isLamented(_ match: PatternMatch, of finding: Finding, in tree: SentenceTree) -> Bool {
    let act = match.predicate
    return match.entry.needsTreaty && tree.tokens[act].relation == .clausalComplement
      && tree.head(of: act) == finding.match.predicate && tree.isPast(act)
      && tree.child(of: act, .negation) == nil
      && lists[.factiveVerbs].contains(
        tree.tokens[finding.match.predicate].lemma.lowercased())
  }

  /// Whether a finding denies what stands in its object: `denied that it had left`.
  func isDenial(_ finding: Finding, in tree: SentenceTree) -> Bool {
    finding.modality.isNegated
      || lists[.denials].contains(tree.tokens[finding.match.predicate].lemma.lowercased())
  }

  /// The finding in whose reported clause a match stands.
  func outerFinding(
    of match: PatternMatch, in tree: SentenceTree, _ findings: [Finding]
  ) -> Int? {
    findings.indices.last { index in
      let outer = findings[index].match.predicate
      guard outer != match.predicate, tree.isAncestor(outer, of: match.predicate) else {
        return false
      }
      return findings[index].objectTokens?.contains(match.predicate) ?? false
    }
  }

  func isSame(_ inner: [Holder], _ outer: [Holder]) -> Bool {
    let names = Set(outer.map(\.mention.name))
    return inner.allSatisfy { names.contains($0.mention.name) }
  }
}
