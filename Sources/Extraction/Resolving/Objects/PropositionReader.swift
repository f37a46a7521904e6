import Language
import Statements

/// Tells clauses that claim something by themselves from those that only describe.
struct PropositionReader {
  let lists: WordLists
  let lexicon: PredicateLexicon

  func isPredicate(_ index: Int, in tree: SentenceTree) -> Bool {
    !lexicon.entries(of: index, in: tree).isEmpty
  }

  /// Whether a predicate introduces a clause: `said that …`.
  func takesClause(_ predicate: Int, in tree: SentenceTree) -> Bool {
    tree.child(of: predicate, .clausalComplement) != nil
  }

  /// Whether a subject is somebody who can take the floor.
  func speaks(_ subject: Int, in tree: SentenceTree) -> Bool {
    PeopleWords(lists: lists).name(subject, in: tree)
      || lists[.speakingPronouns].contains(tree.lower(subject))
  }

  /// `, which Japan could not accept`: a relative clause with a speaker of its own.
  func hasSpeaker(_ clause: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: clause, .nominalSubject).contains { speaks($0, in: tree) }
  }

  /// True for predicates that support or oppose, false for those that only say.
  func takesSide(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: index, in: tree).contains {
      $0.relation.polarity != .neutral
    }
  }

  /// `unless …`, `provided that …`, `as long as …`.
  func isCondition(_ clause: Int, in tree: SentenceTree) -> Bool {
    lists.has(.conditions, at: tree.leftEdge[clause], ofWords: 1...4, in: tree)
  }

  /// `with Japan opposing it`: an absolute clause whose actor takes a side of its own.
  func isAbsolute(_ preposition: Int, in tree: SentenceTree) -> Bool {
    guard lists[.absoluteMarkers].contains(tree.lower(preposition)) else { return false }
    let hasClause = tree.children(of: preposition, .prepositionalComplement).contains {
      tree.child(of: $0, .nominalSubject) != nil && isPredicate($0, in: tree)
    }
    if hasClause { return true }
    let range = preposition...max(preposition, tree.rightEdge[preposition])
    guard let group = range.first(where: { tree.groups[$0] != nil }), group <= preposition + 2
    else {
      return false
    }
    return range.contains { $0 > group && $0 < group + 5 && isPredicate($0, in: tree) }
  }

  /// Whether a participle tells something: `noting that …`; not `taking A into account`,
  /// `considering A`.
  func isProposition(_ participle: Int, in tree: SentenceTree) -> Bool {
    let next = participle + 1 < tree.tokens.count ? tree.lower(participle + 1) : ""
    return lexicon.entries(of: participle, in: tree).contains { entry in
      let isGoverned =
        entry.governs.isEmpty || entry.governs.contains { $0 == next || $0.hasPrefix(next + " ") }
      guard isGoverned else { return false }
      if entry.isLight {
        return tree.child(of: participle, .directObject).map { noun in
          lexicon.entries(of: noun, in: tree).contains { $0.wordClass == .noun }
        } == true
      }
      let takesNoun = entry.complements.contains(.nounPhrase) && entry.prior > 0.5
      return entry.complements.isEmpty || takesNoun
        || tree.child(of: participle, .clausalComplement, .openClausalComplement) != nil
    }
  }
}
