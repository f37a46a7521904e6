import Language

/// Tells which clauses below a predicate are propositions of their own, so that its object ends
/// before them, and by which rule.
///
///     reported an interest | , but there were no signs of it   →  joinedClause
///     backed the vote | , as its minister had promised         →  reason
struct OtherClauseReader {
  let lists: WordLists
  let lexicon: PredicateLexicon
  let clauses: ClauseReader
  let propositions: PropositionReader

  /// The rule by which a clause that hangs on a predicate is no part of its object; nil for one
  /// that is.
  func reason(_ child: Int, of predicate: Int, in tree: SentenceTree) -> ObjectDecision? {
    switch tree.tokens[child].relation {
    case .conjunct: isJoined(child, to: predicate, in: tree) ? .beforeJoined : nil
    case .adverbialClause where propositions.isCondition(child, in: tree):
      !takesClause(predicate, in: tree)
        && !lists[.times].contains(tree.lower(tree.leftEdge[child])) ? .beforeCondition : nil
    case .adverbialClause: reasonForAdverbial(child, of: predicate, in: tree)
    case .parataxis: .beforeInserted
    // `voting against the levy: | Chile and Peru`: those who did it.
    case .nominalSubject where tree.tokens[child - 1].text == ":": .beforeRoll
    case .preposition: reasonForPhrase(child, of: predicate, in: tree)
    default: nil
    }
  }

  private func takesClause(_ predicate: Int, in tree: SentenceTree) -> Bool {
    propositions.takesClause(predicate, in: tree)
  }

  private func isPredicate(_ index: Int, in tree: SentenceTree) -> Bool {
    propositions.isPredicate(index, in: tree)
  }

  /// Whether a clause joined to a predicate is another's, or tells something else of the same actor.
  private func isJoined(_ child: Int, to predicate: Int, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[child]
    let isClause = tree.isVerb(child) || tree.child(of: child, .nominalSubject) != nil
    let isReported = tree.children(of: child, .marker).contains {
      lists[.that].contains(tree.lower($0))
    }
    guard isClause, !isReported else { return false }
    guard let subject = tree.child(of: child, .nominalSubject, .passiveNominalSubject) else {
      return isJoinedWithoutSubject(child, to: predicate, in: tree)
    }
    // `adding that A is late, and Annex I countries need B`: what is said goes on in its tense.
    if takesClause(predicate, in: tree), ["VBZ", "VBP"].contains(token.tag),
      !isPredicate(child, in: tree) || lists[.firstPersonVerbs].contains(token.lemma.lowercased())
    {
      return false
    }
    // What is said may have several clauses; what is done has one.
    return propositions.speaks(subject, in: tree) || !takesClause(predicate, in: tree)
  }

  private func isJoinedWithoutSubject(
    _ child: Int, to predicate: Int, in tree: SentenceTree
  ) -> Bool {
    let token = tree.tokens[child]
    // `reported an interest, but there were no signs of it`.
    if tree.child(of: child, .expletive) != nil { return !takesClause(predicate, in: tree) }
    guard tree.isPast(predicate) else { return isPredicate(child, in: tree) }
    // `a text that, inter alia: notes A; recalls B`: the list goes on.
    let isListed = (predicate..<child).contains {
      lists[.listOpeners].contains(tree.lower($0))
    }
    // `concern over delays and attempts to do A`: what may be a noun is one.
    let isPresent =
      ["VBZ", "VBP"].contains(token.tag) && !clauses.isPassive(child, in: tree) && !isListed
      && (isPredicate(child, in: tree) || clauses.followsComma(tree.leftEdge[child], in: tree))
    // `voted for it in May but has declined to join`.
    let isPerfect = tree.children(of: child, .auxiliary).contains {
      ["VBZ", "VBP"].contains(tree.tokens[$0].tag)
    }
    // `agreed to host the talks and will name a chair`.
    let isFuture = tree.children(of: child, .auxiliary).contains {
      lists[.futureAuxiliaries].contains(tree.lower($0))
    }
    return tree.isPast(child) || isPresent || isPerfect
      || isFuture && !takesClause(predicate, in: tree)
      || (token.tag == "VBG" && isPredicate(child, in: tree))
  }

  private func reasonForAdverbial(
    _ child: Int, of predicate: Int, in tree: SentenceTree
  ) -> ObjectDecision? {
    let token = tree.tokens[child]
    if let marker = tree.child(of: child, .marker), lists[.contrast].contains(tree.lower(marker)) {
      guard let subject = tree.child(of: child, .nominalSubject) else {
        // `while noting that …`: the same speaker goes on.
        return token.tag == "VBG" && isPredicate(child, in: tree) ? .beforeContrast : nil
      }
      return propositions.speaks(subject, in: tree) || !takesClause(predicate, in: tree)
        ? .beforeContrast : nil
    }
    // `declared its intention and, since June, 22 parties have ratified it`: others go on.
    if tree.child(of: child, .marker) == nil,
      let subject = tree.child(of: child, .nominalSubject), propositions.speaks(subject, in: tree),
      tree.children(of: predicate, .coordinator).contains(where: { $0 < child })
    {
      return .beforeOthers
    }
    // `backed the vote, as its minister had promised`: why is no part of what.
    if let marker = tree.child(of: child, .marker), lists[.reasons].contains(tree.lower(marker)),
      !lexicon.isSpeech(predicate, in: tree), !takesClause(predicate, in: tree),
      clauses.followsComma(tree.leftEdge[child], in: tree)
        || lists[.plainReasons].contains(tree.lower(marker))
    {
      return .beforeReason
    }
    return token.tag == "VBG" && propositions.isProposition(child, in: tree)
      && clauses.followsComma(tree.leftEdge[child], in: tree) ? .beforeParticiple : nil
  }

  private func reasonForPhrase(
    _ child: Int, of predicate: Int, in tree: SentenceTree
  ) -> ObjectDecision? {
    if !takesClause(predicate, in: tree) {
      // `defended the vote by saying …`.
      let isMeans =
        lists[.meansPrepositions].contains(tree.lower(child))
        && tree.children(of: child, .prepositionalComplement).contains {
          tree.tokens[$0].tag == "VBG" && lexicon.isSpeech($0, in: tree)
        }
      if isMeans { return .beforeMeans }
      // `signed the treaty, despite protests`.
      if lists[.concessions].contains(tree.lower(child)), clauses.followsComma(child, in: tree) {
        return .beforeConcession
      }
    }
    return propositions.isAbsolute(child, in: tree) ? .beforeAbsolute : nil
  }
}
