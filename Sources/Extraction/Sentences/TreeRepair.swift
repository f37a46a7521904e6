import Language
import Statements

/// Mends what the parser often gets wrong in reports of speech.
struct TreeRepair {
  let lexicon: PredicateLexicon
  let lists: WordLists
  let pastForms: PastForms

  func repair(_ tree: inout SentenceTree) {
    for index in tree.tokens.indices
    where tree.tokens[index].tag == "IN" && tree.tokens[index].relation == .determiner {
      tree.makeDeterminer(index)
    }
    for index in tree.tokens.indices where tree.tokens[index].tag == "JJ" {
      repairAdjective(index, in: &tree)
    }
    ClauseRepair(lexicon: lexicon, lists: lists, pastForms: pastForms).repair(&tree)
    repairRequests(in: &tree)
    for index in tree.tokens.indices where isPredicate(index, in: tree) {
      switch tree.tokens[index].relation {
      case .adjectivalModifier:
        if let noun = noun(of: index, in: tree),
          let actor = actor(before: index, of: noun, in: tree)
        {
          tree.makeClause(of: index, subject: actor, object: noun)
        } else if let verb = speechBeforeAdjective(index, in: tree), let noun = tree.head(of: index)
        {
          tree.makeVerb(index, of: noun, after: verb)
        }
      case .clausalComplement:
        if let verb = speechBeforeClause(index, in: tree) {
          tree.reattach(index, to: verb, as: .conjunct)
        }
      case .conjunct:
        if let verb = speechBefore(index, in: tree) {
          tree.reattachAsPast(index, to: verb)
        } else if let verb = speechBeside(index, in: tree) {
          tree.reattach(index, to: verb, as: .conjunct)
        }
      case .adverbialClause, .adjectivalClause:
        if let verb = speechBeforeClause(index, in: tree) ?? speechBeforeNoun(index, in: tree) {
          tree.reattach(index, to: verb, as: .conjunct)
        } else if let verb = speechOfParticiple(index, in: tree) {
          tree.reattach(index, to: verb, as: .adverbialClause)
        }
      default: break
      }
    }
    // Once more, for the verbs that were found on the way.
    repairRequests(in: &tree)
    RollRepair(lexicon: lexicon).repair(&tree)
  }

  private func repairRequests(in tree: inout SentenceTree) {
    for index in tree.tokens.indices where tree.tokens[index].tag == "VB" {
      if let request = request(before: index, in: tree) {
        tree.reattach(index, to: request, as: .openClausalComplement)
      }
    }
  }

  /// `GUYANA underscored conservation`, `the EU preferred text`: a verb that was taken for an
  /// adjective between a named actor and a noun.
  private func repairAdjective(_ index: Int, in tree: inout SentenceTree) {
    guard index > 0, let lemma = pastForms.lemma(of: tree.lower(index)) else { return }
    let isClause =
      tree.child(of: index, .nominalSubject).map { tree.groups[$0] != nil && $0 < index } == true
      && tree.child(of: index, .directObject, .openClausalComplement, .clausalComplement) != nil
    if isClause {
      tree.makePast(index, lemma: lemma)
    } else if tree.tokens[index].relation == .adjectivalModifier,
      let noun = noun(of: index, in: tree),
      noun > index, let actor = actor(before: index, of: noun, in: tree)
    {
      tree.makePast(index, lemma: lemma)
      tree.makeClause(of: index, subject: actor, object: noun)
    }
  }

  /// `called for A, and encouraged parties to do B`: the infinitive belongs to the request before
  /// it, where the parser hung it on an earlier verb.
  private func request(before index: Int, in tree: SentenceTree) -> Int? {
    guard
      [.conjunct, .adverbialClause, .openClausalComplement].contains(
        tree.tokens[index].relation), let head = tree.head(of: index), head < index,
      let to = tree.child(of: index, .auxiliary), tree.tokens[to].tag == "TO", to > 0
    else { return nil }
    return (head + 1..<to).last { verb in
      tree.isPast(verb) && tree.isVerb(verb)
        && tree.child(of: verb, .directObject).map { tree.rightEdge[$0] == to - 1 } == true
        && lexicon.entries(of: verb, in: tree).contains {
          $0.wordClass == .verb && $0.relation == .callsFor
            && ($0.complements.isEmpty || $0.complements.contains(.infinitive))
        }
    }
  }

  /// The noun that an adjective stands before: `preferred SBI | conclusions`.
  private func noun(of adjective: Int, in tree: SentenceTree) -> Int? {
    guard var noun = tree.head(of: adjective) else { return nil }
    while tree.tokens[noun].relation == .compound, let whole = tree.head(of: noun), whole > noun {
      noun = whole
    }
    return noun
  }

  /// `CUBA lamented delays`: a named actor that the parser takes for a part of the noun behind a
  /// verb of stance; nil where a word but an adverb stands between them.
  private func actor(before index: Int, of noun: Int, in tree: SentenceTree) -> Int? {
    guard ["VBD", "VBN", "JJ"].contains(tree.tokens[index].tag), noun > index,
      tree.leftEdge[index] == index || tree.tokens[tree.leftEdge[index]].partOfSpeech == .adverb
    else { return nil }
    var before = tree.leftEdge[index] - 1
    while before >= 0, tree.tokens[before].partOfSpeech == .adverb { before -= 1 }
    // A name stands for several tokens, of which the first carries it.
    if let name = tree.nameOfActors(endingAt: before) { before = name }
    guard before >= 0, tree.tokens[before].head == noun,
      [.nominalModifier, .compound, .unclassified, .apposition].contains(
        tree.tokens[before].relation),
      tree.groups[before] != nil
    else { return nil }
    return before
  }

  /// `X said that A should be done and opposed B`: what was opposed is no part of what was said.
  ///
  /// A finite predicate in the past that hangs on a verb of the reported clause goes back to the
  /// reporting verb, where that clause is not in the past or its subject cannot speak.
  private func speechBefore(_ index: Int, in tree: SentenceTree) -> Int? {
    guard let head = tree.head(of: index),
      tree.child(of: index, .nominalSubject, .passiveNominalSubject) == nil
    else { return nil }
    if let verb = speechBeforePluperfect(index, head, in: tree) { return verb }
    if let nearer = nearerVerb(than: head, before: index, in: tree) { return nearer }
    if tree.tokens[index].tag == "VBG" {
      return tree.tokens[head].tag == "VBG" ? nil : participle(above: head, in: tree)
    }
    guard tree.isPast(index) || isLonePast(index, in: tree),
      !tree.isPast(head) || isMute(head, in: tree)
    else { return nil }
    return reportingVerb(above: head, in: tree)
  }

  /// `reiterated that her country had opposed A and stressed B`: two verbs of saying, side by side.
  private func speechBeforePluperfect(_ index: Int, _ head: Int, in tree: SentenceTree) -> Int? {
    guard tree.isPast(index) || tree.tokens[index].tag == "VBN", lexicon.isSpeech(index, in: tree),
      tree.child(of: index, .auxiliary, .passiveAuxiliary) == nil,
      tree.tokens[head].relation == .clausalComplement, let verb = tree.head(of: head),
      tree.tokens[verb].tag == "VBD", lexicon.isSpeech(verb, in: tree),
      tree.children(of: head, .auxiliary).contains(where: { tree.tokens[$0].tag == "VBD" })
    else { return nil }
    return verb
  }

  /// `have said that they will sign, and argue that …`: a verb of saying with a clause of its own,
  /// joined to the clause that another verb of saying introduces.
  private func speechBeside(_ index: Int, in tree: SentenceTree) -> Int? {
    guard index > 1, lexicon.isSpeech(index, in: tree), let head = tree.head(of: index),
      tree.child(of: index, .nominalSubject, .auxiliary) == nil,
      tree.tokens[index - 1].partOfSpeech == .coordinatingConjunction,
      tree.tokens[index - 2].text == ",", tree.tokens[head].relation == .clausalComplement,
      let verb = tree.head(of: head), lexicon.isSpeech(verb, in: tree)
    else { return nil }
    let hasClause = tree.children(of: index, .clausalComplement).contains { clause in
      tree.children(of: clause, .marker).contains { lists[.that].contains(tree.lower($0)) }
    }
    return hasClause ? verb : nil
  }

  /// `A should come first, and highlighted B`: what stands like a participle beside a verb that takes
  /// none is a verb in the past.
  private func isLonePast(_ index: Int, in tree: SentenceTree) -> Bool {
    guard tree.tokens[index].tag == "VBN", let head = tree.head(of: index) else { return false }
    // `should be sought and requested that …`: a passive takes no clause.
    let takesClause = tree.children(of: index, .clausalComplement).contains { clause in
      tree.children(of: clause, .marker).contains { lists[.that].contains(tree.lower($0)) }
    }
    let isBare = tree.child(of: index, .auxiliary, .passiveAuxiliary) == nil
    if takesClause, isBare { return true }
    // `could not be reached and requested guidance`, `be provided, called for a fund`: nor an object.
    if isBare, hasObject(index, in: tree),
      tree.child(of: head, .passiveAuxiliary) != nil, tree.child(of: head, .directObject) == nil
    {
      return true
    }
    guard ["VB", "VBZ", "VBP"].contains(tree.tokens[head].tag) else { return false }
    return tree.child(of: index, .auxiliary, .passiveAuxiliary, .agent) == nil
      && tree.child(of: head, .passiveAuxiliary) == nil
      && !lists[.perfectAuxiliaries].contains(tree.lower(head))
  }

  /// Whether something follows that a verb takes, with or without its own preposition.
  private func hasObject(_ verb: Int, in tree: SentenceTree) -> Bool {
    if tree.child(of: verb, .directObject) != nil { return true }
    let next = verb + 1
    guard next < tree.tokens.count, tree.child(of: next, .prepositionalObject) != nil else {
      return false
    }
    return lexicon.entries(of: verb, in: tree).contains { $0.governs.contains(tree.lower(next)) }
  }

  /// `reiterated that A includes B, and highlighted C`: the parser often reads "highlighted C" as a
  /// noun with an adjective.
  private func speechBeforeAdjective(_ index: Int, in tree: SentenceTree) -> Int? {
    guard index > 1, ["VBN", "VBD"].contains(tree.tokens[index].tag),
      tree.tokens[index - 1].partOfSpeech == .coordinatingConjunction,
      tree.tokens[index - 2].text == "," || lexicon.isSpeech(index, in: tree)
        || lexicon.entries(of: index, in: tree).contains(where: {
          $0.wordClass == .verb && $0.relation == .callsFor
        }),
      let noun = tree.head(of: index), noun > index, tree.leftEdge[noun] >= index - 1
    else { return nil }
    return (0..<index).last { verb in
      tree.isPast(verb) && isPredicate(verb, in: tree)
        && (tree.head(of: verb) == nil || tree.tokens[verb].relation == .conjunct)
    }
  }

  /// `A said X, identified Y and said Z`: a verb in the past without a subject is nobody else's.
  private func speechBeforeClause(_ index: Int, in tree: SentenceTree) -> Int? {
    guard index > 0, tree.tokens[index].tag == "VBD", let head = tree.head(of: index), head < index,
      tree.child(
        of: index, .nominalSubject, .passiveNominalSubject, .expletive, .clausalSubject, .marker)
        == nil, tree.isPast(head), isPredicate(head, in: tree)
    else { return nil }
    let before = tree.tokens[tree.leftEdge[index] > 0 ? tree.leftEdge[index] - 1 : 0]
    let isJoined =
      before.text == "," || before.partOfSpeech == .coordinatingConjunction
      || tree.tokens[index - 1].partOfSpeech == .coordinatingConjunction
      || tree.tokens[index - 1].text == ","
    return isJoined ? head : nil
  }

  /// `said it should go through the bank, called for a fund and …`: a verb in the past that the parser
  /// took for a description of the noun before the comma.
  private func speechBeforeNoun(_ index: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[index].tag == "VBD",
      [.adjectivalClause, .adverbialClause].contains(tree.tokens[index].relation),
      tree.child(of: index, .marker) == nil, index > 1, tree.tokens[index - 1].text == ",",
      hasObject(index, in: tree),
      tree.child(of: index, .nominalSubject, .passiveNominalSubject) == nil
    else { return nil }
    return reportingVerb(above: index, in: tree)
  }

  /// The verb of saying in whose reported clause, or in a clause of whose object, a word stands.
  private func reportingVerb(above index: Int, in tree: SentenceTree) -> Int? {
    var current = index
    var isEmbedded = false
    while let above = tree.head(of: current) {
      let relation = tree.tokens[current].relation
      isEmbedded =
        isEmbedded || Self.embedding.contains(relation)
        || relation == .prepositionalObject && tree.tokens[current].partOfSpeech == .verb
      let isStance =
        isPredicate(above, in: tree)
        || lexicon.entries(for: tree.lower(above)).contains { $0.wordClass == .adjective }
      if isEmbedded, tree.isPast(above), isStance { return above }
      // `was disappointed that A failed and requested B`.
      if isEmbedded, let copula = tree.head(of: above), tree.tokens[copula].tag == "VBD",
        tree.tokens[above].relation == .adjectivalComplement,
        lexicon.entries(for: tree.lower(above)).contains(where: { $0.wordClass == .adjective })
      {
        return copula
      }
      current = above
    }
    return nil
  }

  private static let embedding: Set<DependencyRelation> = [
    .clausalComplement, .openClausalComplement, .adverbialClause, .relativeClause,
    .adjectivalClause, .prepositionalComplement,
  ]

  /// `A said X, while B noted Y and proposed Z`: Z is B's.
  private func nearerVerb(than head: Int, before index: Int, in tree: SentenceTree) -> Int? {
    guard tree.isPast(index), head < index else { return nil }
    return (head + 1..<index).last { verb in
      tree.isPast(verb) && isPredicate(verb, in: tree)
        && [.adverbialClause, .conjunct, .clausalComplement].contains(tree.tokens[verb].relation)
        && tree.children(of: verb, .nominalSubject).contains {
          tree.groups[$0] != nil && $0 > head
        }
    }
  }

  /// `…, stating that A would be B, and stressing C`: the participles belong together.
  private func participle(above head: Int, in tree: SentenceTree) -> Int? {
    var current = head
    while let above = tree.head(of: current) {
      if tree.tokens[above].tag == "VBG", isPredicate(above, in: tree) { return above }
      current = above
    }
    return nil
  }

  /// `X noted that the team has members, adding that …`: it is X who adds.
  private func speechOfParticiple(_ index: Int, in tree: SentenceTree) -> Int? {
    guard tree.tokens[index].tag == "VBG", tree.child(of: index, .nominalSubject) == nil,
      let head = tree.head(of: index), index > head, tree.leftEdge[index] > 0,
      tree.tokens[tree.leftEdge[index] - 1].text == "," || saysClause(index, in: tree),
      !tellsSide(head, in: tree) || !tree.isPast(head)
    else { return nil }
    // `lamented a lack of it, calling for more`: behind a comma it describes no noun.
    let isSetOff =
      tree.tokens[index].relation == .adjectivalClause
      && tree.tokens[tree.leftEdge[index] - 1].text == ","
    return reportingVerb(above: isSetOff ? index : head, in: tree)
  }

  /// `assessment adding that …`: a participle of saying with a clause.
  private func saysClause(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.isSpeech(index, in: tree)
      && tree.children(of: index, .clausalComplement).contains { clause in
        tree.children(of: clause, .marker).contains { lists[.that].contains(tree.lower($0)) }
      }
  }

  /// True where the subject of a clause is a thing, so that it cannot have said anything.
  private func isMute(_ verb: Int, in tree: SentenceTree) -> Bool {
    if tree.child(of: verb, .clausalSubject, .expletive) != nil { return true }
    guard let subject = tree.child(of: verb, .nominalSubject, .passiveNominalSubject),
      !PeopleWords(lists: lists).name(subject, in: tree)
    else { return false }
    // `…, which was too low, but added that …`.
    if ["WDT", "WP"].contains(tree.tokens[subject].tag) { return true }
    // `it was premature` is nobody, `it opposed the text` may be the speaker.
    if lists[.objectPronouns].contains(tree.lower(subject)) {
      return !isPredicate(verb, in: tree)
    }
    // `the Action Plan had generated momentum`: a name that is no one's.
    if tree.tokens[subject].partOfSpeech == .properNoun, tree.tokens[subject].entity == nil {
      return true
    }
    return tree.tokens[subject].partOfSpeech == .noun
  }

  /// A verb of stance or saying, not one that only carries a noun: `make`, `have`.
  private func tellsSide(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: index, in: tree).contains { $0.wordClass == .verb && !$0.isLight }
  }

  func isPredicate(_ index: Int, in tree: SentenceTree) -> Bool {
    lexicon.entries(of: index, in: tree).contains { $0.wordClass == .verb }
  }
}
