import Language
import Statements

/// Tells which way a word points what hangs on it, by the lexicons: one sign for verbs, nouns and
/// adjectives alike, negation worked in.
///
/// Nil where no lexicon knows, so that nobody guesses.
struct SignReader: Sendable {
  let predicates: PredicateLexicon
  let consequences: ConsequenceLexicon
  let modality: ModalityLexicon
  let lists: WordLists

  /// The sign of a word towards one of its children: of `decision` towards `leave` in `the decision
  /// to leave`, of `leave` towards `pact` in `leave the pact`.
  func sign(of word: Int, towards child: Int, in tree: SentenceTree) -> Sign? {
    let own: Sign?
    switch tree.tokens[word].partOfSpeech {
    case .verb, .auxiliary: own = verb(word, towards: child, in: tree)
    case .noun, .properNoun: own = noun(word, towards: child, in: tree)
    case .adjective: own = adjective(word, towards: child, in: tree)
    default: own = nil
    }
    return isNegated(word, in: tree) ? own?.reversed : own
  }

  /// `not to leave`, `never signed`, `a no vote`.
  func isNegated(_ word: Int, in tree: SentenceTree) -> Bool {
    tree.children[word].contains {
      switch tree.tokens[$0].relation {
      case .negation: true
      case .adverbialModifier:
        lists[.negatingAdverbs].contains(tree.lower($0))
          || lists[.negators].contains(tree.lower($0))
      case .determiner, .interjection: lists[.negatingDeterminers].contains(tree.lower($0))
      default: false
      }
    }
  }

  // MARK: Verbs

  private func verb(_ verb: Int, towards child: Int, in tree: SentenceTree) -> Sign? {
    let lemma = tree.tokens[verb].lemma.lowercased()
    switch tree.tokens[child].relation {
    case .directObject, .passiveNominalSubject, .dative:
      let entry = predicates.entries(of: verb, in: tree).first {
        $0.wordClass == .verb && ($0.governs.isEmpty || stands($0, behind: verb, in: tree))
      }
      // `said that a reference suggested joining the pact`: a thing asks for nothing.
      let asks = entry.map { [.proposes, .callsFor].contains($0.relation) } ?? false
      if asks, tree.child(of: verb, .nominalSubject) != nil { return nil }
      return stance(entry) ?? act(lemma)
    case .preposition, .particle, .adverbialModifier:
      let entry = predicates.entries(of: verb, in: tree).first {
        $0.wordClass == .verb && !$0.governs.isEmpty
          && (stands($0, behind: verb, in: tree) || $0.governs.contains(tree.lower(child)))
      }
      return stance(entry) ?? preposition(child, in: tree) ?? act(lemma)
    case .openClausalComplement, .clausalComplement, .adverbialClause:
      if let governor = modality.entry(for: lemma, at: .governor) {
        return governor.negation == .no ? .positive : .negative
      }
      let entry = predicates.entries(of: verb, in: tree).first {
        $0.wordClass == .verb && $0.relation.polarity != .neutral
      }
      return act(lemma) ?? stance(entry)
    case .attribute, .adjectivalComplement:
      return lists[.identityVerbs].contains(lemma) ? .positive : act(lemma)
    default: return nil
    }
  }

  private func stance(_ entry: PredicateEntry?) -> Sign? {
    guard let entry else { return nil }
    // `made a decision to leave`: the verb only carries the noun.
    return entry.isLight ? .positive : Sign(entry.relation.polarity)
  }

  /// What a verb does to a treaty, whoever takes it for a stance: `undermine`, `keep`.
  private func act(_ lemma: String) -> Sign? {
    let against: [WordList] = [.contraryVerbs, .endingVerbs, .hinderingVerbs]
    if against.contains(where: { lists[$0].contains(lemma) }) { return .negative }
    if let sign = Sign(consequences.polarity(of: lemma)) { return sign }
    return lists[.favouringVerbs].contains(lemma) || lists[.actWords].contains(lemma)
      ? .positive : nil
  }

  /// `pull | out of`, `vote | down`: whether what an entry governs follows right behind.
  private func stands(_ entry: PredicateEntry, behind verb: Int, in tree: SentenceTree) -> Bool {
    entry.governs.contains { phrase in
      let words = phrase.split(separator: " ")
      return verb + words.count < tree.tokens.count
        && words.indices.allSatisfy { tree.lower(verb + 1 + $0) == words[$0] }
    }
  }

  // MARK: Nouns and adjectives

  private func noun(_ noun: Int, towards child: Int, in tree: SentenceTree) -> Sign? {
    let lemma = tree.tokens[noun].lemma.lowercased()
    let entries = predicates.entries(of: noun, in: tree).filter {
      [.noun, .agentNoun].contains($0.wordClass)
    }
    switch tree.tokens[child].relation {
    case .adjectivalClause, .relativeClause, .openClausalComplement:
      guard tells(child, in: tree) else { return nil }
      if let sign = entries.lazy.compactMap({ Sign($0.relation.polarity) }).first { return sign }
      // `a threat to leave` is one to leave; `the failure to sign` is not to sign.
      return lists[.contraryNouns].contains(lemma) && !lists[.resolveNouns].contains(lemma)
        ? .negative : .positive
    case .preposition:
      // `the opposition of the Swiss, who preferred the pact`: theirs, not against them.
      if let object = tree.child(of: child, .prepositionalObject), tree.groups[object] != nil {
        // `the withdrawal from the Court` is from it, not its own.
        return entries.first { $0.governs.contains(tree.lower(child)) }
          .flatMap { Sign($0.relation.polarity) }
      }
      if lists[.contraryNouns].contains(lemma) {
        return isOwned(noun, besides: child, in: tree) ? nil : .negative
      }
      let sign =
        entries.lazy.compactMap { stance($0, towards: child, in: tree) }.first
        ?? preposition(child, in: tree) ?? favoured(lemma, towards: child, in: tree)
      return isLacking(noun, in: tree) ? sign.map { _ in .negative } : sign
    case .possessive where tree.child(of: child, .caseMarker) == nil: return nil
    case .compound, .nominalModifier, .possessive:
      if lists[.contraryNouns].contains(lemma) { return .negative }
      return favoured(lemma, towards: child, in: tree)
        .map { isLacking(noun, in: tree) ? .negative : $0 }
    default: return nil
    }
  }

  private func stance(
    _ entry: PredicateEntry, towards preposition: Int, in tree: SentenceTree
  ) -> Sign? {
    let word = tree.lower(preposition)
    if entry.governs.contains(word) { return Sign(entry.relation.polarity) }
    guard entry.governs.isEmpty, lists[.lightPrepositions].contains(word) else { return nil }
    // `a call for the pact` governs it, `a proposal on the pact` may say anything.
    return [.proposes, .callsFor].contains(entry.relation) ? nil : Sign(entry.relation.polarity)
  }

  private func favoured(_ lemma: String, towards child: Int, in tree: SentenceTree) -> Sign? {
    let isVerbal = tree.child(of: child, .prepositionalComplement) != nil
    let isFavoured =
      lists[.favouringNouns].contains(lemma) || lists[.treatyActs].contains(lemma)
      || lists[.actWords].contains(lemma) || isVerbal && lists[.resolveNouns].contains(lemma)
    return isFavoured ? .positive : nil
  }

  /// `the slow ratification of the pact`: what is deplored is that there is too little of it.
  private func isLacking(_ noun: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: noun, .adjectivalModifier).contains {
      lists[.lackingAdjectives].contains(tree.tokens[$0].lemma.lowercased())
    }
  }

  private func adjective(_ word: Int, towards child: Int, in tree: SentenceTree) -> Sign? {
    if let governor = modality.entry(for: tree.tokens[word].lemma.lowercased(), at: .governor) {
      return governor.negation == .no ? .positive : .negative
    }
    let entry = (predicates.entries(for: tree.lower(word)) + predicates.entries(of: word, in: tree))
      .first { $0.wordClass == .adjective && $0.governs.contains(tree.lower(child)) }
    return Sign(entry?.relation.polarity)
  }

  /// `against` by itself, behind a word that does not govern it.
  func preposition(_ word: Int, in tree: SentenceTree) -> Sign? {
    let entry = predicates.entries(for: tree.lower(word)).first {
      $0.wordClass == .preposition && $0.governs.isEmpty && $0.relation.polarity == .oppose
    }
    return Sign(entry?.relation.polarity)
  }

  /// `a plan to leave the pact`, `amendments weakening it`, `a clause that would undermine it`; not
  /// `a text that Chile opposes`, nor `the claim that it is weak`.
  func tells(_ verb: Int, in tree: SentenceTree) -> Bool {
    if tree.tokens[verb].relation == .adjectivalClause, tree.child(of: verb, .marker) != nil {
      return false
    }
    if let subject = tree.child(of: verb, .nominalSubject) {
      return ["WDT", "WP"].contains(tree.tokens[subject].tag)
    }
    return ["VB", "VBG"].contains(tree.tokens[verb].tag)
  }

  /// `the failure of the pact to end the trade`: it is the pact that fails.
  private func isOwned(_ noun: Int, besides child: Int, in tree: SentenceTree) -> Bool {
    tree.children(of: noun, .adjectivalClause).contains { $0 > child && tree.isInfinitive($0) }
  }
}
