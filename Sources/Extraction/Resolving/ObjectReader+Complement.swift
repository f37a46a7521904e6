import Language
import Statements

// Objects behind the predicate, up to where another takes over.
extension ObjectReader {
  /// All behind a predicate up to where its clause ends or another takes over.
  func complement(of predicate: Int, after governed: Int?, in tree: SentenceTree) -> ClosedRange<
    Int
  >? {
    var first = max(predicate, governed ?? predicate) + 1
    // `called for | also reflecting A`: behind its preposition an adverb belongs to the object.
    let isGoverned = governed.map { tree.tokens[$0].partOfSpeech == .adposition } == true
    while first < tree.tokens.count, isSkippedBefore(first, tree),
      !isGoverned || tree.tokens[first].partOfSpeech != .adverb
    {
      first += 1
    }
    guard first < tree.tokens.count, first <= tree.rightEdge[predicate] else { return nil }
    if let clause = reportedClause(of: predicate, from: first, in: tree)
      ?? toldClause(of: predicate, in: tree)
    {
      first = clause
    }
    // `ratified it | two years later`.
    if tree.child(of: predicate, .directObject) == first, tree.tokens[first].tag == "PRP",
      tree.child(
        of: predicate, .clausalComplement, .openClausalComplement, .objectPredicate) == nil,
      first + 1 >= tree.tokens.count || !lists[.as].contains(tree.lower(first + 1))
    {
      return first...first
    }
    var end = tree.rightEdge[predicate]
    for child in tree.children[predicate] where child >= first && child <= end {
      if isOtherClause(child, of: predicate, in: tree) {
        end = min(end, max(tree.leftEdge[child], first) - 1)
      }
    }
    end = cutAtSequel(first...max(first, end), of: predicate, in: tree)
    end = endOfList(from: end, in: tree) ?? end
    end = cutBeforeSetting(first...max(first, end), of: predicate, in: tree)
    if let object = trimmed(first, end, in: tree) { return object }
    // `welcomed and supported the text`: the object stands with the second verb.
    guard let next = sharer(of: predicate, in: tree) else { return nil }
    return complement(of: next, after: nil, in: tree)
  }

  /// Where what is said begins, behind when and where it was said: `said in Bonn on Monday | that …`.
  func reportedClause(of predicate: Int, from first: Int, in tree: SentenceTree) -> Int? {
    guard lexicon.isSpeech(predicate, in: tree),
      let clause = tree.children(of: predicate, .clausalComplement).first(where: { $0 > first })
    else { return nil }
    let start = tree.leftEdge[clause]
    guard start > first else { return behindDay(of: clause, in: tree) }
    let between = tree.children[predicate].filter { (first..<start).contains($0) }
    guard !between.isEmpty, between.allSatisfy({ isSetting($0, in: tree) }) else { return nil }
    return start
  }

  /// `told reporters | that it would sign`.
  private func toldClause(of predicate: Int, in tree: SentenceTree) -> Int? {
    guard lists[.tellingVerbs].contains(tree.tokens[predicate].lemma.lowercased()),
      let addressee = tree.child(of: predicate, .directObject, .dative),
      let clause = tree.child(of: predicate, .clausalComplement), clause > addressee,
      tree.leftEdge[clause] > addressee
    else { return nil }
    return tree.leftEdge[clause]
  }

  /// `said on Wednesday | it would sign`: a day that the parser counts with what was said.
  private func behindDay(of clause: Int, in tree: SentenceTree) -> Int? {
    let start = tree.leftEdge[clause]
    guard
      let opener = tree.children[clause].first(where: { tree.leftEdge[$0] == start }),
      [.preposition, .nounPhraseAsAdverb].contains(tree.tokens[opener].relation),
      tree.rightEdge[opener] + 1 < clause,
      tree.tokens[tree.rightEdge[opener] + 1].text != ","
    else { return nil }
    let isDay = (start...tree.rightEdge[opener]).contains {
      lists[.timeWords].contains(tree.lower($0))
        && [.date, .time].contains(tree.tokens[$0].entity)
    }
    return isDay ? tree.rightEdge[opener] + 1 : nil
  }

  /// Whether a word with what hangs on it tells when, where or how something was said.
  private func isSetting(_ index: Int, in tree: SentenceTree) -> Bool {
    switch tree.tokens[index].relation {
    case .adverbialModifier, .punctuation: return true
    case .nounPhraseAsAdverb: return isTime(index, in: tree)
    case .preposition:
      guard let noun = tree.child(of: index, .prepositionalObject) else { return false }
      return isTime(noun, in: tree)
        || lists[.settings].contains(tree.tokens[noun].lemma.lowercased())
    default: return false
    }
  }

  /// `called for a ban | in a statement on Friday`: where it was said is no part of it.
  private func cutBeforeSetting(
    _ range: ClosedRange<Int>, of predicate: Int, in tree: SentenceTree
  ) -> Int {
    for index in range.reversed() where index > range.lowerBound {
      guard tree.tokens[index].relation == .preposition,
        tree.rightEdge[index] >= range.upperBound,
        let noun = tree.child(of: index, .prepositionalObject),
        lists[.settings].contains(tree.tokens[noun].lemma.lowercased()),
        tree.children(of: noun, .determiner).contains(where: {
          lists[.articles].contains(tree.lower($0)) && !lists[.that].contains(tree.lower($0))
        }), lists[.settingPrepositions].contains(tree.lower(index))
      else { continue }
      return index - 1
    }
    return range.upperBound
  }

  private func isTime(_ index: Int, in tree: SentenceTree) -> Bool {
    [.date, .time].contains(tree.tokens[index].entity)
      || lists[.timeWords].contains(tree.tokens[index].lemma.lowercased())
  }

  /// The verb joined by nothing but a conjunction, whose object is also this one's.
  func sharer(of predicate: Int, in tree: SentenceTree) -> Int? {
    tree.children(of: predicate, .conjunct).first { next in
      tree.isVerb(next) && next == predicate + 2
        && tree.tokens[predicate + 1].partOfSpeech == .coordinatingConjunction
    }
  }

  /// Whether a clause that hangs on a predicate is a proposition of its own.
  func isOtherClause(_ child: Int, of predicate: Int, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[child]
    switch token.relation {
    case .conjunct:
      let isClause = tree.isVerb(child) || tree.child(of: child, .nominalSubject) != nil
      let isReported = tree.children(of: child, .marker).contains {
        lists[.that].contains(tree.lower($0))
      }
      guard isClause, !isReported else { return false }
      guard let subject = tree.child(of: child, .nominalSubject, .passiveNominalSubject) else {
        // `reported an interest, but there were no signs of it`.
        if tree.child(of: child, .expletive) != nil { return !takesClause(predicate, in: tree) }
        guard tree.isPast(predicate) else { return isPredicate(child, tree) }
        // `a text that, inter alia: notes A; recalls B`: the list goes on.
        let isListed = (predicate..<child).contains {
          lists[.listOpeners].contains(tree.lower($0))
        }
        // `concern over delays and attempts to do A`: what may be a noun is one.
        let isPresent =
          ["VBZ", "VBP"].contains(token.tag) && !clauses.isPassive(child, in: tree) && !isListed
          && (isPredicate(child, tree) || clauses.followsComma(tree.leftEdge[child], in: tree))
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
          || (token.tag == "VBG" && isPredicate(child, tree))
      }
      // `adding that A is late, and Annex I countries need B`: what is said goes on in its tense.
      if takesClause(predicate, in: tree), ["VBZ", "VBP"].contains(token.tag),
        !isPredicate(child, tree) || lists[.firstPersonVerbs].contains(token.lemma.lowercased())
      {
        return false
      }
      // What is said may have several clauses; what is done has one.
      return speaks(subject, in: tree) || !takesClause(predicate, in: tree)
    case .adverbialClause where isCondition(child, in: tree):
      return !takesClause(predicate, in: tree)
        && !lists[.times].contains(tree.lower(tree.leftEdge[child]))
    case .adverbialClause:
      if let marker = tree.child(of: child, .marker), lists[.contrast].contains(tree.lower(marker))
      {
        guard let subject = tree.child(of: child, .nominalSubject) else {
          // `while noting that …`: the same speaker goes on.
          return token.tag == "VBG" && isPredicate(child, tree)
        }
        return speaks(subject, in: tree) || !takesClause(predicate, in: tree)
      }
      // `declared its intention and, since June, 22 parties have ratified it`: others go on.
      if tree.child(of: child, .marker) == nil,
        let subject = tree.child(of: child, .nominalSubject), speaks(subject, in: tree),
        tree.children(of: predicate, .coordinator).contains(where: { $0 < child })
      {
        return true
      }
      // `backed the vote, as its minister had promised`: why is no part of what.
      if let marker = tree.child(of: child, .marker), lists[.reasons].contains(tree.lower(marker)),
        !lexicon.isSpeech(predicate, in: tree), !takesClause(predicate, in: tree),
        clauses.followsComma(tree.leftEdge[child], in: tree)
          || lists[.plainReasons].contains(tree.lower(marker))
      {
        return true
      }
      return token.tag == "VBG" && isProposition(child, in: tree)
        && clauses.followsComma(tree.leftEdge[child], in: tree)
    case .parataxis:
      return true
    case .preposition:
      // `defended the vote by saying …`.
      let isMeans =
        lists[.meansPrepositions].contains(tree.lower(child))
        && tree.children(of: child, .prepositionalComplement).contains {
          tree.tokens[$0].tag == "VBG" && lexicon.isSpeech($0, in: tree)
        }
      // `signed the treaty, despite protests`.
      let isAgainst =
        lists[.concessions].contains(tree.lower(child))
        && clauses.followsComma(child, in: tree)
      return (isMeans || isAgainst) && !takesClause(predicate, in: tree)
        || isAbsolute(child, in: tree)
    default: return false
    }
  }

  /// `unless …`, `provided that …`, `as long as …`.
  func isCondition(_ clause: Int, in tree: SentenceTree) -> Bool {
    let first = tree.leftEdge[clause]
    let words = (first..<min(first + 4, tree.tokens.count)).map(tree.lower)
    return (1...max(1, words.count)).contains { length in
      lists[.conditions].contains(words.prefix(length).joined(separator: " "))
    }
  }

  func takesClause(_ predicate: Int, in tree: SentenceTree) -> Bool {
    tree.child(of: predicate, .clausalComplement) != nil
  }

  /// `with Japan opposing it`: an absolute clause whose actor takes a side of its own.
  func isAbsolute(_ preposition: Int, in tree: SentenceTree) -> Bool {
    guard lists[.absoluteMarkers].contains(tree.lower(preposition)) else { return false }
    let hasClause = tree.children(of: preposition, .prepositionalComplement).contains {
      tree.child(of: $0, .nominalSubject) != nil && isPredicate($0, tree)
    }
    if hasClause { return true }
    let range = preposition...max(preposition, tree.rightEdge[preposition])
    guard let group = range.first(where: { tree.groups[$0] != nil }), group <= preposition + 2
    else {
      return false
    }
    return range.contains { $0 > group && $0 < group + 5 && isPredicate($0, tree) }
  }

  func speaks(_ subject: Int, in tree: SentenceTree) -> Bool {
    tree.groups[subject] != nil || tree.tokens[subject].entity == .person
      || lists[.speakingPronouns].contains(tree.lower(subject))
      || lists[.representatives].contains(tree.tokens[subject].lemma.lowercased())
      || lists[.groupNouns].contains(tree.tokens[subject].lemma.lowercased())
  }

  func isPredicate(_ index: Int, _ tree: SentenceTree) -> Bool {
    !lexicon.entries(of: index, in: tree).isEmpty
  }
}
