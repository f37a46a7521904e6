import Language
import Statements

/// Finds the object behind a predicate, up to where its clause ends or another takes over.
struct ComplementReader {
  let lists: WordLists
  let lexicon: PredicateLexicon
  let trimmer: ObjectTrimmer
  let others: OtherClauseReader
  let ends: ObjectEndReader
  let log: DecisionLog

  /// All behind a predicate up to where its clause ends or another takes over.
  func complement(
    of predicate: Int, after governed: Int?, in tree: SentenceTree
  ) -> ClosedRange<Int>? {
    guard let first = first(of: predicate, after: governed, in: tree) else {
      log.refuse(ObjectDecision.nothingBehind, because: tree.written(predicate))
      return nil
    }
    if isPronounAlone(first, behind: governed ?? predicate, of: predicate, in: tree) {
      log.note(ObjectDecision.pronounAlone, because: tree.written(first))
      return first...first
    }
    var end = tree.rightEdge[predicate]
    for child in tree.children[predicate] where child >= first && child <= end {
      guard let reason = others.reason(child, of: predicate, in: tree) else { continue }
      log.note(reason, because: tree.written(child))
      end = min(end, max(tree.leftEdge[child], first) - 1)
    }
    end = ends.cutAtSequel(first...max(first, end), of: predicate, in: tree)
    if let list = ends.endOfList(from: end, in: tree) {
      log.note(ObjectDecision.listGoesOn)
      end = list
    }
    end = cutBeforeSetting(first...max(first, end), of: predicate, in: tree)
    if let object = trimmer.trimmed(first, end, in: tree) { return object }
    // `welcomed and supported the text`: the object stands with the second verb.
    guard let next = sharer(of: predicate, in: tree) else {
      log.refuse(ObjectDecision.nothingLeft, because: tree.written(predicate))
      return nil
    }
    log.note(ObjectDecision.sharedObject, because: tree.written(next))
    return complement(of: next, after: nil, in: tree)
  }

  /// Where an object begins; nil where nothing stands behind its predicate.
  private func first(of predicate: Int, after governed: Int?, in tree: SentenceTree) -> Int? {
    var first = max(predicate, governed ?? predicate) + 1
    // `called for | also reflecting A`: behind its preposition an adverb belongs to the object.
    let isGoverned = governed.map { tree.tokens[$0].partOfSpeech == .adposition } == true
    while first < tree.tokens.count, trimmer.isSkippedBefore(first, in: tree),
      !isGoverned || tree.tokens[first].partOfSpeech != .adverb
    {
      first += 1
    }
    guard first < tree.tokens.count, first <= tree.rightEdge[predicate] else { return nil }
    return reportedClause(of: predicate, from: first, in: tree)
      ?? toldClause(of: predicate, in: tree) ?? first
  }

  /// `ratified it | two years later`, `lobbied against it | for years`: a pronoun that nothing else
  /// describes is the whole object.
  private func isPronounAlone(
    _ first: Int, behind governor: Int, of predicate: Int, in tree: SentenceTree
  ) -> Bool {
    guard tree.tokens[first].tag == "PRP",
      tree.child(of: governor, .directObject, .prepositionalObject) == first
    else { return false }
    let isDescribed =
      tree.child(of: predicate, .clausalComplement, .openClausalComplement, .objectPredicate)
      != nil
      || first + 1 < tree.tokens.count && lists[.as].contains(tree.lower(first + 1))
    // `hailed it | as historic`; `sees it as historic` says something only with both.
    return !isDescribed
      || lexicon.entries(of: predicate, in: tree).first?.relation.polarity != .neutral
        && tree.child(of: predicate, .clausalComplement, .openClausalComplement) == nil
  }

  /// Where what is said begins, behind when and where it was said: `said in Bonn on Monday | that …`.
  private func reportedClause(of predicate: Int, from first: Int, in tree: SentenceTree) -> Int? {
    guard lexicon.isSpeech(predicate, in: tree),
      let clause = tree.children(of: predicate, .clausalComplement).first(where: { $0 > first })
    else { return nil }
    let start = tree.leftEdge[clause]
    guard start > first else { return nil }
    let between = tree.children[predicate].filter { (first..<start).contains($0) }
    guard !between.isEmpty, between.allSatisfy({ isSetting($0, in: tree) }) else { return nil }
    log.note(ObjectDecision.behindSetting)
    return start
  }

  /// `told reporters | that it would sign`.
  private func toldClause(of predicate: Int, in tree: SentenceTree) -> Int? {
    guard lists[.tellingVerbs].contains(tree.tokens[predicate].lemma.lowercased()),
      let addressee = tree.child(of: predicate, .directObject, .dative),
      let clause = tree.child(of: predicate, .clausalComplement), clause > addressee,
      tree.leftEdge[clause] > addressee
    else { return nil }
    log.note(ObjectDecision.behindAddressee, because: tree.written(addressee))
    return tree.leftEdge[clause]
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
      log.note(ObjectDecision.beforeSetting, because: tree.written(noun))
      return index - 1
    }
    return range.upperBound
  }

  private func isTime(_ index: Int, in tree: SentenceTree) -> Bool {
    [.date, .time].contains(tree.tokens[index].entity)
      || lists[.timeWords].contains(tree.tokens[index].lemma.lowercased())
  }

  /// The verb joined by nothing but a conjunction, whose object is also this one's.
  private func sharer(of predicate: Int, in tree: SentenceTree) -> Int? {
    tree.children(of: predicate, .conjunct).first { next in
      tree.isVerb(next) && next == predicate + 2
        && tree.tokens[predicate + 1].partOfSpeech == .coordinatingConjunction
    }
  }
}
