import Actors
import Language
import Statements

/// Reads the statements off one parsed sentence.
struct SentenceReader {
  let knowledge: Knowledge
  let matcher: PatternMatcher
  let actors: ActorResolver
  let objects: ObjectReader
  let modality: ModalityReader
  let treaties: TreatyResolver
  let speakers: SpeakerReader
  let topics: TopicReader
  let consequences: ConsequenceReader

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
    let lists = knowledge.lists
    let clauses = ClauseReader(lists: lists)
    actors = ActorResolver(directory: knowledge.directory, lists: lists)
    matcher = PatternMatcher(
      book: knowledge.patterns, lexicon: knowledge.predicates, lists: lists, clauses: clauses)
    objects = ObjectReader(lists: lists, lexicon: knowledge.predicates, clauses: clauses)
    modality = ModalityReader(lexicon: knowledge.modality, lists: lists, objects: objects)
    treaties = TreatyResolver(directory: knowledge.directory, lists: lists)
    speakers = SpeakerReader(
      lexicon: knowledge.predicates, lists: lists, clauses: clauses, actors: actors)
    topics = TopicReader(lists: lists, objects: objects)
    consequences = ConsequenceReader(
      lexicon: knowledge.consequences, clauses: clauses, treaties: treaties)
  }

  /// The findings of a sentence, outer clauses before inner ones.
  func findings(in tree: SentenceTree, evidence: Evidence, _ discourse: inout Discourse)
    -> [Finding]
  {
    let matches = matcher.matches(in: tree) { actors.canBeActor($0, in: tree) }
    guard !matches.isEmpty else { return [] }
    let topic = topics.topic(of: tree, in: evidence.sentence.range)
    let freeAsides = freeAsides(of: matches, in: tree, evidence: evidence, discourse)
    let ordered = withoutGovernors(matches, in: tree).sorted {
      (depth(of: $0.predicate, in: tree), $0.predicate) < (
        depth(of: $1.predicate, in: tree), $1.predicate
      )
    }
    var findings: [Finding] = []
    for match in ordered {
      let outer = outerFinding(of: match, in: tree, findings)
      if isNounClause(match, in: tree) { continue }
      // What is asked for, feared or denied is not done.
      if let outer, !reports(findings[outer], in: tree),
        isClaimOnly(match, of: findings[outer], in: tree)
      {
        continue
      }
      var scope = discourse
      if let outer { scope.lastHolders = findings[outer].holders }
      guard
        var finding = finding(
          match, in: tree, asides: freeAsides[match.predicate] ?? [], scope)
      else { continue }
      if let outer, isSame(finding.holders, findings[outer].holders),
        isMainLine(match, of: findings[outer], in: tree)
      {
        lift(finding, into: &findings[outer])
        continue
      }
      finding.topic = topic
      let isDenial = knowledge.lists["denials"].contains(
        tree.tokens[match.predicate].lemma.lowercased())
      if !isDenial, finding.match.entry.isSpeech || finding.relation.polarity == .oppose {
        consequences.apply(to: &finding, in: tree, discourse)
      }
      finding.speaker =
        outer == nil && !isReported(match, in: tree) ? nil : speaker(of: finding, in: tree, scope)
      findings.append(finding)
      if outer == nil { remember(finding, in: &discourse) }
    }
    return findings
  }

  // MARK: One match

  private func finding(
    _ match: PatternMatch, in tree: SentenceTree, asides: [Holder], _ discourse: Discourse
  ) -> Finding? {
    guard let actor = match.nodes[match.pattern.yields.actor] else { return nil }
    var holders = actors.holders(at: actor, in: tree, discourse)
    if match.pattern.yields.withoutOpponents == true { holders.removeAll { $0.via == .opposedBy } }
    holders += asides
    guard !holders.isEmpty else { return nil }
    let reading = modality.reading(of: match.predicate, in: tree)
    guard reading.isClaimed else { return nil }
    if match.pattern.yields.object == .previous {
      guard let object = discourse.lastObject else { return nil }
      return Finding(match: match, holders: holders, object: object, modality: reading)
    }
    guard var tokens = objects.tokens(of: match, in: tree) else { return nil }
    if match.pattern.yields.object == .complement,
      let shared = sharedObject(match, tokens, in: tree)
    {
      tokens = shared
    }
    // Who holds the position is not what it is on.
    guard !tokens.contains(actor) || match.entry.wordClass == .noun else { return nil }
    let object = treaties.object(tokens, in: tree, discourse)
    var finding = Finding(
      match: match, holders: holders, object: object, modality: reading, objectTokens: tokens)
    guard setRelation(of: &finding, in: tree) else { return nil }
    let isPronoun = tokens.count == 1 && tree.tokens[tokens.lowerBound].partOfSpeech == .pronoun
    if finding.relation.isAct, isPronoun, finding.object.id != nil {
      // What is signed or ratified is a treaty, also where it is only called `it`.
      finding.object.kind = .treaty
    }
    guard isPosition(finding, in: tree) else { return nil }
    readRequest(of: &finding, in: tree)
    return finding
  }

  /// False for words that have another sense with such an object: `supporters of the team`.
  private func isPosition(_ finding: Finding, in tree: SentenceTree) -> Bool {
    if let tokens = finding.objectTokens,
      knowledge.lists["nobody"].contains(tree.lower(tokens.lowerBound))
    {
      return false
    }
    // `reviews requests` is work, `reviews the treaty` leaves it open.
    let isOpen = finding.relation == .isUndecidedOn && finding.object.kind == .issue
    if isOpen, finding.match.entry.prior < 0.8, !isQuestion(finding, in: tree) { return false }
    if finding.match.entry.needsTreaty, ![.treaty, .act, .provision].contains(finding.object.kind),
      !isOrganization(finding.object)
    {
      return false
    }
    // `Parties disagreed on the date` says who is against whom as little as against what.
    if knowledge.lists["reciprocal"].contains(
      tree.tokens[finding.match.predicate].lemma.lowercased()),
      finding.holders.allSatisfy({ $0.mention.kind == .group })
    {
      return false
    }
    guard finding.match.entry.wordClass == .agentNoun else { return true }
    return finding.object.kind != .issue && finding.object.kind != .actor
  }

  private func isOrganization(_ object: StatementObject) -> Bool {
    guard object.kind == .actor, let id = object.id else { return false }
    return [.bloc, .intergovernmentalOrganization].contains(
      knowledge.directory.actor(ActorID(id))?.kind)
  }

  private func isQuestion(_ finding: Finding, in tree: SentenceTree) -> Bool {
    guard let first = finding.objectTokens?.lowerBound else { return false }
    return ["WRB", "WP", "WDT"].contains(tree.tokens[first].tag)
      || knowledge.lists["whether"].contains(tree.lower(first))
      || (first > 0 && tree.lower(first - 1) == finding.match.entry.governs.first)
  }

  /// `urged states to reject the treaty`, `asked Mexico not to sign`: a call against it.
  private func readRequest(of finding: inout Finding, in tree: SentenceTree) {
    guard [.callsFor, .proposes].contains(finding.relation), let tokens = finding.objectTokens
    else {
      return
    }
    let predicate = finding.match.predicate
    let head = treaties.head(of: tokens, in: tree)
    let nouns = knowledge.predicates.entries(for: tree.tokens[head].lemma.lowercased())
    let isVoteAgainst = nouns.contains { noun in
      noun.wordClass == .noun && noun.relation.polarity == .oppose && !noun.isCarried
        && (noun.governs.isEmpty
          || head + 1 < tree.tokens.count && noun.governs.contains(tree.lower(head + 1)))
    }
    if isVoteAgainst {
      // `called for a vote against the text`, `for resistance to it`.
      finding.liftedPolarity = .oppose
      return
    }
    let asked = tree.children[predicate].filter {
      tokens.contains($0)
        && [.openClausalComplement, .clausalComplement].contains(tree.tokens[$0].relation)
    }
    for verb in asked {
      let entries = knowledge.predicates.entries(for: tree.tokens[verb].lemma.lowercased())
      let isAgainst =
        entries.contains { $0.wordClass == .verb && $0.relation.polarity == .oppose }
        && entries.first?.relation.polarity == .oppose
      let isNegated = tree.child(of: verb, .negation) != nil
      if isAgainst != isNegated {
        finding.liftedPolarity = .oppose
        finding.modality.reasons.append(
          "it calls for \"\(isNegated ? "not " : "")\(tree.lower(verb))\"")
      }
    }
  }

  /// `supported and welcomed the text`: the first verb's object is the second's.
  private func sharedObject(
    _ match: PatternMatch, _ tokens: ClosedRange<Int>, in tree: SentenceTree
  ) -> ClosedRange<Int>? { nil }

  /// Takes the relation from the noun where the verb only carries it: `expressed concern over …`.
  private func setRelation(of finding: inout Finding, in tree: SentenceTree) -> Bool {
    if finding.relation == .withdrawsFrom, let tokens = finding.objectTokens {
      // To withdraw an objection is not to oppose.
      let head = treaties.head(of: tokens, in: tree)
      let nouns = knowledge.predicates.entries(for: tree.tokens[head].lemma.lowercased())
      if nouns.contains(where: { $0.wordClass == .noun && $0.relation.polarity == .oppose }) {
        finding.liftedPolarity = .neutral
      }
    }
    guard finding.match.entry.isLight, let tokens = finding.objectTokens else { return true }
    let head = treaties.head(of: tokens, in: tree)
    let nouns = knowledge.predicates.entries(for: tree.tokens[head].lemma.lowercased())
    guard let noun = nouns.first(where: { $0.wordClass == .noun }) else {
      return finding.match.entry.isSpeech
    }
    finding.relation = noun.relation
    return true
  }

  // MARK: Clauses within clauses

  /// Leaves out `considers` in "considers signing the treaty": it tells how the signing is meant.
  private func withoutGovernors(_ matches: [PatternMatch], in tree: SentenceTree) -> [PatternMatch]
  {
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
  private func isClaimOnly(_ match: PatternMatch, of outer: Finding, in tree: SentenceTree) -> Bool
  {
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
  private func isMainLine(_ match: PatternMatch, of outer: Finding, in tree: SentenceTree) -> Bool {
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
  private func isNounClause(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    var current = match.predicate
    while let head = tree.head(of: current) {
      if tree.tokens[current].relation == .adjectivalClause,
        tree.children(of: current, .marker).contains(where: {
          knowledge.lists["that"].contains(tree.lower($0))
        })
      {
        return true
      }
      current = head
    }
    return false
  }

  /// Whether what stands in a finding's object is claimed: said, not asked for, feared or denied.
  private func reports(_ finding: Finding, in tree: SentenceTree) -> Bool {
    let lemma = tree.tokens[finding.match.predicate].lemma.lowercased()
    return finding.match.entry.isSpeech && finding.match.entry.relation == .states
      && !knowledge.lists["denials"].contains(lemma) && !finding.modality.isNegated
  }

  /// The finding in whose reported clause a match stands.
  private func outerFinding(
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

  private func isReported(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    !tree.tokens.isEmpty && match.entry.wordClass != .agentNoun
  }

  private func isSame(_ inner: [Holder], _ outer: [Holder]) -> Bool {
    let names = Set(outer.map(\.mention.name))
    return inner.allSatisfy { names.contains($0.mention.name) }
  }

  /// `Japan said it opposes the text` is one statement: what Japan said tells where it stands.
  private func lift(_ inner: Finding, into outer: inout Finding) {
    guard outer.relation == .states, inner.relation.polarity != .neutral else { return }
    let polarity = inner.polarity
    outer.relation =
      inner.modality.isNegated && !inner.relation.isAct
      ? (polarity == .oppose ? .opposes : .states) : inner.relation
    outer.liftedPolarity = polarity
    outer.modality.modality = inner.modality.modality
    outer.modality.condition = inner.modality.condition
    outer.modality.reasons += inner.modality.reasons
    if inner.object.id != nil, inner.object.kind != .issue || outer.object.id == nil {
      outer.object.id = inner.object.id
      outer.object.kind = inner.object.kind
      outer.object.name = inner.object.name
    }
  }

  private func speaker(
    of finding: Finding, in tree: SentenceTree, _ discourse: Discourse
  ) -> ActorMention? {
    let speakers = speakers.speakers(above: finding.match.predicate, in: tree, discourse)
    guard let speaker = speakers.first(where: { $0.via == nil }),
      !finding.holders.contains(where: { $0.mention.name == speaker.mention.name })
    else { return nil }
    return speaker.spokesperson ?? speaker.mention
  }

  // MARK: Asides without an actor before them

  /// By predicate: `Supported by Japan, he suggested …`, `and, with Japan, said …`.
  private func freeAsides(
    of matches: [PatternMatch], in tree: SentenceTree, evidence: Evidence, _ discourse: Discourse
  ) -> [Int: [Holder]] {
    var asides: [Int: [Holder]] = [:]
    let passage = tree.condensed
    for omission in passage.omissions {
      guard let aside = omission.aside, aside.via != nil else { continue }
      let range = passage.passage.source(of: omission.source)
      guard evidence.sentence.range.contains(range) else { continue }
      if omission.looksBack {
        let before = matches.last {
          tree.source(from: $0.predicate, through: $0.predicate).end <= omission.source.start
        }
        if let before {
          asides[before.predicate, default: []] += actors.listed(
            aside.actors, via: aside.via, in: tree, discourse)
        }
        continue
      }
      let next = matches.first { match in
        match.entry.wordClass == .verb
          && tree.source(from: match.predicate, through: match.predicate).start
            >= omission.source.end
          && tree.tokens[match.predicate].relation != .clausalComplement
      }
      guard let next, !isOwned(omission, in: tree) else { continue }
      asides[next.predicate, default: []] += actors.listed(
        aside.actors, via: aside.via, in: tree, discourse)
    }
    return asides
  }

  /// True for asides of a group that stands before them: they are counted with the group.
  private func isOwned(_ omission: CondensedPassage.Omission, in tree: SentenceTree) -> Bool {
    guard let aside = omission.aside else { return false }
    return tree.groups.values.contains { group in
      group.asides.contains { $0.actors.first?.range == aside.actors.first?.range }
    }
  }

  private func depth(of index: Int, in tree: SentenceTree) -> Int {
    var depth = 0
    var current = index
    while let head = tree.head(of: current) {
      depth += 1
      current = head
    }
    return depth
  }

  /// Whom the main clause is about, where it takes no side: `The minister spoke last. He …`
  func subjects(of tree: SentenceTree, _ discourse: Discourse) -> [Holder] {
    guard
      let root = tree.tokens.indices.first(where: { tree.head(of: $0) == nil && tree.isVerb($0) }),
      let subject = tree.child(of: root, .nominalSubject, .passiveNominalSubject),
      tree.tokens[subject].partOfSpeech != .pronoun
    else { return [] }
    return actors.holders(at: subject, in: tree, discourse)
  }

  private func remember(_ finding: Finding, in discourse: inout Discourse) {
    discourse.remember(finding.holders)
    discourse.lastObject = finding.object
    discourse.lastPolarity = finding.polarity
    if finding.object.kind == .treaty, let id = finding.object.id {
      discourse.recentTreaty = TreatyID(id)
    }
  }
}
