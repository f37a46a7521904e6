import Actors
import Language
import Statements

/// Tells what sort of thing an object is, and which treaty it is or is about.
struct TreatyResolver {
  let directory: ActorDirectory
  let lists: WordLists
  let topics: TreatyTopics
  let log: DecisionLog
  /// Resolutions by which treaties come about.
  let resolutions: ResolutionReader
  private let finder: TreatyFinder

  init(
    directory: ActorDirectory, resolutions: TreatyResolutions, lists: WordLists,
    topics: TreatyTopics, log: DecisionLog
  ) {
    self.directory = directory
    self.lists = lists
    self.topics = topics
    self.log = log
    finder = TreatyFinder(directory: directory, lists: lists, log: log)
    self.resolutions = ResolutionReader(lists: lists, resolutions: resolutions, finder: finder)
  }

  /// What a range of words is: a treaty, an act on one, a provision, an actor, an issue.
  func object(
    _ range: ClosedRange<Int>, in tree: SentenceTree, _ discourse: Discourse
  ) -> StatementObject {
    let quote = tree.quote(range)
    let head = head(of: range, in: tree)
    if range.count == 1, lists[.objectPronouns].contains(tree.lower(head)) {
      return namedBefore(head, by: quote, in: tree, discourse) ?? meant(by: quote, discourse)
    }
    let core = core(of: head, within: range, in: tree)
    if core != head { log.note(TreatyDecision.coreOfObject, because: tree.written(core)) }
    if let treaty = treatyOrAct(core, of: head, quote: quote, in: tree, discourse) { return treaty }
    // `urged Peru to sign` asks for an act; `criticised Peru` is about Peru.
    if core == head, range.upperBound <= tree.rightEdge[head], let group = tree.groups[head],
      let id = group.onlyActor
    {
      log.note(TreatyDecision.actorItself, because: id.rawValue)
      return StatementObject(
        kind: .actor, id: id.rawValue, name: directory.actor(id)?.name ?? quote.text, quote: quote)
    }
    if let told = resolutions.meant(by: core, in: range, of: tree, discourse),
      log.note(TreatyDecision.resolutionOfTreaty, because: told.treaty.rawValue)
    {
      return StatementObject(
        kind: .act, id: told.treaty.rawValue, name: name(of: told.treaty) ?? quote.text,
        quote: quote)
    }
    let word = tree.tokens[core].lemma.lowercased()
    let isProvision = lists[.provisionNouns].contains(word)
    if isProvision { log.note(TreatyDecision.isProvision, because: word) }
    return StatementObject(
      kind: isProvision ? .provision : .issue,
      id: treatyConcerned(range, core: core, in: tree, discourse)?.rawValue,
      name: name(ofIssue: core, within: range, in: tree) ?? quote.text, quote: quote)
  }

  /// `withdrew from the International Criminal Court`: the treaty that an organisation keeps, where
  /// it keeps one only; nil for others, as a state may leave the body and keep to the treaties.
  func treaty(ofBody object: StatementObject) -> StatementObject? {
    guard object.kind == .actor, let id = object.id.map({ ActorID($0) }),
      let treaty = directory.onlyTreaty(keptBy: id),
      log.note(TreatyDecision.treatyOfBody, because: "\(id) keeps \(treaty.id)")
    else { return nil }
    return StatementObject(
      kind: .treaty, id: treaty.id.rawValue, name: treaty.name, quote: object.quote)
  }

  /// The treaty kept by the organisation that a word names, where it keeps one only.
  func treaty(keptByBodyAt word: Int, in tree: SentenceTree) -> TreatyID? {
    guard let id = tree.groups[word]?.onlyActor else { return nil }
    return directory.onlyTreaty(keptBy: id)?.id
  }

  /// `which had backed the pact, now opposes it`: the treaty that a verb before has as its object, in
  /// the same sentence.
  private func namedBefore(
    _ pronoun: Int, by quote: Quote, in tree: SentenceTree, _ discourse: Discourse
  ) -> StatementObject? {
    guard tree.tokens[pronoun].relation == .directObject, let verb = tree.head(of: pronoun),
      let subject = tree.child(of: verb, .nominalSubject)
    else { return nil }
    let clauses = tree.children(of: subject, .relativeClause)
    let objects = clauses.flatMap { tree.children(of: $0, .directObject) }
    guard let treaty = objects.lazy.compactMap({ finder.named(at: $0, in: tree) }).first,
      log.note(TreatyDecision.objectOfClauseBefore, because: treaty.rawValue)
    else { return nil }
    return StatementObject(
      kind: .treaty, id: treaty.rawValue, name: name(of: treaty) ?? quote.text, quote: quote)
  }

  /// `it`, `this`: what the passage proposed last, else what it is about.
  private func meant(by quote: Quote, _ discourse: Discourse) -> StatementObject {
    if let earlier = discourse.lastObject ?? discourse.theme {
      log.note(
        discourse.lastObject == nil ? TreatyDecision.themeOfPassage : .lastObject,
        because: earlier.name)
      return StatementObject(
        kind: earlier.kind, id: earlier.id, name: earlier.name, quote: quote)
    }
    // About the treaty at hand perhaps, but nobody says that it is the treaty itself.
    log.note(TreatyDecision.unexplainedPronoun, because: discourse.recentTreaty?.rawValue)
    return StatementObject(
      kind: .issue, id: discourse.recentTreaty?.rawValue, name: quote.text, quote: quote)
  }

  /// A treaty, known or only called one, or an act on it; nil for other nouns.
  private func treatyOrAct(
    _ core: Int, of head: Int, quote: Quote, in tree: SentenceTree, _ discourse: Discourse
  ) -> StatementObject? {
    let isAct = core != head && !isLight(head, in: tree)
    if let treaty = treaty(at: core, in: tree, discourse) {
      if isAct { log.note(TreatyDecision.actNotTreaty, because: tree.written(head)) }
      return StatementObject(
        kind: isAct ? .act : .treaty, id: treaty.rawValue, name: name(of: treaty) ?? quote.text,
        quote: quote)
    }
    if isTreaty(core, in: tree) || finder.isAdditional(core, in: tree) {
      // `signed the agreement`: a treaty, though nobody says which, or one that the directory lacks.
      let own = finder.ownName(at: core, in: tree, discourse)
      log.note(TreatyDecision.treatyOfNoName, because: own ?? tree.tokens[core].text)
      return StatementObject(
        kind: isAct ? .act : .treaty, id: nil,
        name: own ?? discourse.ownTreaty ?? shortName(core, in: tree), quote: quote)
    }
    guard let treaty = treatyOfAct(core, in: tree, discourse) else { return nil }
    log.note(TreatyDecision.actAtHand, because: treaty.rawValue)
    return StatementObject(
      kind: .act, id: treaty.rawValue, name: name(of: treaty) ?? quote.text, quote: quote)
  }

  /// The treaty that an issue belongs to: one named in its words, else the article's where the words
  /// or their clause refer to it, or the whole article is on it. Other quarrels are not on the treaty.
  private func treatyConcerned(
    _ range: ClosedRange<Int>, core: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> TreatyID? {
    let words = tree.source(from: range.lowerBound, through: range.upperBound)
    if let inside = finder.mentioned(in: words, of: tree) {
      log.note(TreatyDecision.namedInside, because: inside.rawValue)
      return inside
    }
    // `a separate treaty on mines` is not the one that the text is about.
    if finder.isKind(core, in: tree), !isTreaty(core, in: tree) {
      log.note(TreatyDecision.anotherTreaty, because: tree.written(core))
      return nil
    }
    for index in range where finder.isTreaty(index, in: tree) {
      // `the scope of the treaty`.
      return finder.treaty(at: index, in: tree, discourse)
    }
    guard let main = discourse.mainTreaty else { return nil }
    if !discourse.isOfSessions, let word = reference(within: range, in: tree) {
      log.note(TreatyDecision.treatyOfArticle, because: word)
      return main
    }
    if finder.mentioned(in: clause(around: range, in: tree), of: tree) == main {
      log.note(TreatyDecision.namedBeside, because: main.rawValue)
      return main
    }
    // `The pact was signed; Chile opposed the seating plan`: another clause of the same sentence.
    let sentence = tree.source(from: 0, through: tree.tokens.count - 1)
    if discourse.isDevoted, finder.mentioned(in: sentence, of: tree) == nil,
      // Who is against killer robots is not against the treaty on them.
      !topics.isTopic(tree.condensed.quote(words).text, of: main)
    {
      log.note(TreatyDecision.treatyOfReport, because: main.rawValue)
      return main
    }
    return log.note(TreatyDecision.notOnTreaty, because: main.rawValue) ? nil : main
  }

  /// A word of an object that refers to the treaty at hand: `the text`, `Article 12`, `the talks`.
  private func reference(within range: ClosedRange<Int>, in tree: SentenceTree) -> String? {
    range.first { index in
      let lemma = tree.tokens[index].lemma.lowercased()
      guard lists[.treatyParts].contains(lemma) else { return false }
      return tree.tokens[index].text.first?.isUppercase == true
        || tree.children(of: index, .determiner, .possessive).contains { isOfOne($0, in: tree) }
    }.map { tree.tokens[$0].text }
  }

  /// The part of the sentence between semicolons that a range stands in.
  private func clause(around range: ClosedRange<Int>, in tree: SentenceTree) -> ScalarRange {
    let first = tree.tokens.indices.last { $0 < range.lowerBound && tree.tokens[$0].text == ";" }
    let last = tree.tokens.indices.first { $0 > range.upperBound && tree.tokens[$0].text == ";" }
    return tree.source(from: first ?? 0, through: last ?? tree.tokens.count - 1)
  }

  /// What an issue is called: its noun with what stands before it; nil where only the whole words
  /// tell it from others.
  private func name(
    ofIssue core: Int, within range: ClosedRange<Int>, in tree: SentenceTree
  ) -> String? {
    // A clause is called by its words: `to sign` of one text is not that of another.
    let isNoun = [.noun, .properNoun, .adjective, .numeral].contains(tree.tokens[core].partOfSpeech)
    // Nor is `the need for a fund` that for a levy, or `Parties to report` all that is asked of them.
    let isShort = isNoun && !isLight(core, in: tree) && range.count <= 6
    log.note(isShort ? TreatyDecision.calledByNoun : .calledByWords)
    return isShort ? shortName(core, in: tree) : nil
  }

  /// What a sentence is about, where that is a thing: `The resolution was approved. … against it`.
  func theme(of tree: SentenceTree, _ discourse: Discourse) -> StatementObject? {
    guard let root = tree.tokens.indices.first(where: { tree.head(of: $0) == nil }),
      let subject = tree.child(of: root, .nominalSubject, .passiveNominalSubject),
      tree.tokens[subject].partOfSpeech == .noun || finder.named(at: subject, in: tree) != nil,
      !PeopleWords(lists: lists).name(subject, in: tree),
      !lists[.timeWords].contains(tree.lower(subject))
    else { return nil }
    let phrase = NounPhrase(subject, in: tree)
    return object(phrase.first...phrase.last, in: tree, discourse)
  }

  /// The treaty of the directory that the subject of a sentence is.
  func subject(of tree: SentenceTree, _ discourse: Discourse) -> TreatyID? {
    guard let root = tree.tokens.indices.first(where: { tree.head(of: $0) == nil }),
      let subject = tree.child(of: root, .nominalSubject, .passiveNominalSubject),
      finder.named(at: subject, in: tree) != nil || finder.isTreaty(subject, in: tree)
    else { return nil }
    return log.silently { finder.treaty(at: subject, in: tree, discourse) }
  }

  /// The first words that name a treaty which the directory lacks: `tax treaty with Mauritius`.
  func ownTreaty(of trees: [SentenceTree]) -> Quote? {
    for tree in trees {
      for index in tree.tokens.indices where finder.isKind(index, in: tree) {
        if let name = finder.ownQuote(at: index, in: tree) { return name }
      }
    }
    return nil
  }

  /// The token of a range that the others hang on.
  func head(of range: ClosedRange<Int>, in tree: SentenceTree) -> Int {
    range.first { index in
      guard let head = tree.head(of: index) else { return true }
      return !range.contains(head) && tree.tokens[index].partOfSpeech != .punctuation
        && ![.marker, .auxiliary, .adverbialModifier].contains(tree.tokens[index].relation)
    } ?? range.lowerBound
  }

  /// The treaty that a token names or calls by its kind: `the treaty`, `the draft convention`.
  func treaty(at index: Int, in tree: SentenceTree, _ discourse: Discourse) -> TreatyID? {
    finder.treaty(at: index, in: tree, discourse)
  }

  /// `the adoption`, `its ratification`: of the treaty that the text is about.
  private func treatyOfAct(
    _ index: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> TreatyID? {
    guard lists[.treatyActs].contains(tree.tokens[index].lemma.lowercased()),
      tree.children(of: index, .preposition).allSatisfy({ isOfTheText($0, in: tree, discourse) }),
      isBareAct(index, in: tree, discourse)
        || tree.children(of: index, .determiner, .possessive).contains(where: {
          isOfOne($0, in: tree)
        })
    else { return nil }
    return discourse.recentTreaty
  }

  /// `pressed for | ratification`: in an article on one treaty that of the treaty.
  private func isBareAct(_ index: Int, in tree: SentenceTree, _ discourse: Discourse) -> Bool {
    discourse.mainTreaty != nil && discourse.mainTreaty == discourse.recentTreaty
      && !discourse.isOfSessions && tree.tokens[index].tag == "NN"
      && tree.child(of: index, .determiner, .possessive, .compound, .adjectivalModifier) == nil
      && tree.tokens[index].relation != .compound
  }

  /// `the adoption`, `its scope`; `their adoption` is that of several things.
  private func isOfOne(_ determiner: Int, in tree: SentenceTree) -> Bool {
    lists[.definiteDeterminers].contains(tree.lower(determiner))
      && !lists[.pluralPossessives].contains(tree.lower(determiner))
  }

  /// `the consensus on the text`, `the consensus in the committee`: nothing else than the treaty.
  private func isOfTheText(
    _ preposition: Int, in tree: SentenceTree, _ discourse: Discourse
  ) -> Bool {
    guard !discourse.isOfSessions,
      let word = tree.child(of: preposition, .prepositionalObject)
    else { return false }
    let lemma = tree.tokens[word].lemma.lowercased()
    return lists[.votedTexts].contains(lemma) || lists[.meetingNouns].contains(lemma)
  }

  func isTreaty(_ index: Int, in tree: SentenceTree) -> Bool {
    finder.isTreaty(index, in: tree)
  }

  /// Whether a word names a treaty, calls something one, or gives one that the directory lacks.
  func mayBeTreaty(_ index: Int, in tree: SentenceTree, _ discourse: Discourse) -> Bool {
    finder.named(at: index, in: tree) != nil || finder.isTreaty(index, in: tree)
      || finder.isAdditional(index, in: tree)
      || finder.ownName(at: index, in: tree, discourse) != nil
      || treatyOfAct(index, in: tree, discourse) != nil
  }

  func named(at index: Int, in tree: SentenceTree) -> TreatyID? {
    finder.named(at: index, in: tree)
  }

  // MARK: What a phrase is about

  /// The noun that counts: `the treaty` in `its support for the treaty`, in `adopting the treaty`.
  private func core(of head: Int, within range: ClosedRange<Int>, in tree: SentenceTree) -> Int {
    var core = head
    for _ in 0..<4 {
      let word = tree.tokens[core].lemma.lowercased()
      let next: Int?
      if tree.tokens[core].partOfSpeech == .adposition {
        next = tree.child(of: core, .prepositionalObject, .prepositionalComplement)
      } else if lists[.actWords].contains(word) || isLight(core, in: tree) {
        next =
          tree.child(of: core, .directObject)
          ?? tree.children(of: core, .preposition)
          .first { lists[.lightPrepositions].contains(tree.lower($0)) }
          .flatMap { tree.child(of: $0, .prepositionalObject, .prepositionalComplement) }
      } else {
        next = nil
      }
      guard let next, range.contains(next) else { return core }
      core = next
    }
    return core
  }

  private func isLight(_ index: Int, in tree: SentenceTree) -> Bool {
    lists[.lightNouns].contains(tree.tokens[index].lemma.lowercased())
      || tree.tokens[index].partOfSpeech == .adposition
  }

  private func name(of treaty: TreatyID?) -> String? {
    treaty.flatMap { directory.treaty($0)?.name }
  }

  /// The words of the noun that an issue is called by.
  private func shortName(_ head: Int, in tree: SentenceTree) -> String {
    let phrase = NounPhrase(head, in: tree)
    var first = phrase.first
    while first < head, tree.tokens[first].relation == .determiner { first += 1 }
    return tree.condensed.quote(tree.source(from: first, through: head)).text
  }
}
