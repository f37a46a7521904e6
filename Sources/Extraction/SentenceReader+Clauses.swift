import Actors
import Language
import Statements

// Clauses within clauses: what is reported, asked for or feared, and by whom.
extension SentenceReader {
  /// Leaves out `considers` in "considers signing the treaty": it tells how the signing is meant.
  func withoutGovernors(_ matches: [PatternMatch], in tree: SentenceTree) -> [PatternMatch] {
    let predicates = Set(matches.map(\.predicate))
    return matches.filter { match in
      guard
        knowledge.modality.entry(
          for: tree.tokens[match.predicate].lemma.lowercased(), at: .governor) != nil
      else { return true }
      return !tree.children(of: match.predicate, .openClausalComplement, .clausalComplement)
        .contains {
          predicates.contains($0) && tree.child(of: $0, .nominalSubject, .marker) == nil
        }
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

  /// `reports that Norway wants to leave`: the noun tells of a claim, not of a fact.
  func isNounClause(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    var current = match.predicate
    while let head = tree.head(of: current) {
      if tree.tokens[current].relation == .adjectivalClause,
        tree.children(of: current, .marker).contains(where: {
          knowledge.lists[.that].contains(tree.lower($0))
        })
      {
        return true
      }
      current = head
    }
    return false
  }

  /// Whether what stands in a finding's object is claimed: said, not asked for, feared or denied.
  func reports(_ finding: Finding, in tree: SentenceTree) -> Bool {
    let lemma = tree.tokens[finding.match.predicate].lemma.lowercased()
    return finding.match.entry.isSpeech && finding.match.entry.relation == .states
      && !knowledge.lists[.denials].contains(lemma) && !finding.modality.isNegated
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

  /// `Japan said it opposes the text` is one statement: what Japan said tells where it stands.
  func lift(_ inner: Finding, into outer: inout Finding) {
    guard outer.relation == .states,
      inner.relation.polarity != .neutral || inner.relation == .isUndecidedOn,
      // `confirmed that it had not signed`: an act not done is said, nothing more.
      !inner.relation.isAct || inner.polarity != .neutral
    else { return }
    let polarity = inner.polarity
    outer.relation =
      inner.modality.isNegated && !inner.relation.isAct
      ? (polarity == .oppose ? .opposes : .states) : inner.relation
    outer.liftedPolarity = polarity
    outer.modality.modality = inner.modality.modality
    outer.modality.condition = inner.modality.condition
    outer.modality.reasons += inner.modality.reasons
    if inner.isContrary {
      outer.isContrary = true
      outer.object.id = nil
      outer.object.kind = .issue
      outer.object.name = outer.object.quote.text
    } else if inner.object.id != nil, inner.object.kind != .issue || outer.object.id == nil {
      outer.object.id = inner.object.id
      outer.object.kind = inner.object.kind
      outer.object.name = inner.object.name
    }
  }

  func speaker(
    of finding: Finding, in tree: SentenceTree, _ discourse: Discourse
  ) -> ActorMention? {
    let speakers = speakers.speakers(above: finding.match.predicate, in: tree, discourse)
    guard let speaker = speakers.first(where: { $0.via == nil }),
      !finding.holders.contains(where: { $0.mention.name == speaker.mention.name })
    else { return nil }
    return speaker.spokesperson ?? speaker.mention
  }
}
