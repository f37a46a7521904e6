import Actors
import Language
import Statements

/// Reads the statements off one parsed sentence.
///
/// A class, since its many parts would else be copied wherever a closure asks one of them.
final class SentenceReader {
  let knowledge: Knowledge
  /// What is decided on the match at hand; all parts write to it.
  let log: DecisionLog
  let matcher: PatternMatcher
  let actors: ActorResolver
  let objects: ObjectReader
  let treaties: TreatyResolver
  let quotations: QuotationReader
  /// Whom and which treaties a sentence speaks of, with a claim or without.
  let candidates: CandidateReader
  let matches: MatchReader
  private let nesting: ClauseNesting
  private let asides: AsideReader
  private let speakers: SpeakerReader
  private let topics: TopicReader
  private let sides: SideComposer
  private let dates: DateReader
  private let echoes: EchoReader

  init(knowledge: Knowledge, log: DecisionLog = DecisionLog()) {
    self.knowledge = knowledge
    self.log = log
    let lists = knowledge.lists
    let clauses = ClauseReader(lists: lists)
    actors = ActorResolver(directory: knowledge.directory, lists: lists, log: log)
    matcher = PatternMatcher(
      book: knowledge.patterns, lexicon: knowledge.predicates, lists: lists, clauses: clauses)
    objects = ObjectReader(
      lists: lists, lexicon: knowledge.predicates, clauses: clauses, log: log)
    treaties = TreatyResolver(
      directory: knowledge.directory, resolutions: knowledge.resolutions, lists: lists,
      topics: knowledge.treatyTopics, log: log)
    candidates = CandidateReader(actors: actors, treaties: treaties, lists: lists)
    nesting = ClauseNesting(lists: lists, modality: knowledge.modality)
    asides = AsideReader(actors: actors, objects: objects, treaties: treaties)
    speakers = SpeakerReader(
      lexicon: knowledge.predicates, lists: lists, clauses: clauses, actors: actors,
      log: log)
    dates = DateReader(lexicon: knowledge.dates, lists: lists)
    echoes = EchoReader(lists: lists, actors: actors, log: log)
    topics = TopicReader(lists: lists, objects: objects)
    quotations = QuotationReader(lexicon: knowledge.predicates, clauses: clauses, actors: actors)
    let modality = ModalityReader(
      lexicon: knowledge.modality, lists: lists, objects: objects, log: log)
    sides = SideComposer(
      knowledge: SideKnowledge(
        knowledge, clauses: clauses, modality: modality, treaties: treaties, log: log))
    matches = MatchReader(
      lists: lists, actors: actors, objects: objects, modality: modality, treaties: treaties,
      carriers: CarrierReader(lexicon: knowledge.predicates, lists: lists, treaties: treaties),
      positions: PositionTest(
        directory: knowledge.directory, lists: lists, treaties: treaties, sides: sides),
      log: log)
  }

  /// The findings of a sentence, outer clauses before inner ones.
  ///
  /// `refused` is handed each match that gives none, with the decisions that say why.
  func findings(
    in tree: SentenceTree, evidence: Evidence, _ discourse: inout Discourse,
    refused: ((RefusedMatch) -> Void)? = nil
  ) -> [Finding] {
    let before = discourse.echoed
    var findings = ownFindings(in: tree, evidence: evidence, &discourse, refused: refused)
    let echoed = echoes.findings(in: tree, after: findings, before, discourse)
    for finding in echoed { remember(finding, in: &discourse) }
    findings += echoed
    discourse.echoed = tree.root.flatMap { EchoReader.claim(of: $0, in: tree, findings) }
    return findings
  }

  /// Those of the sentence's own words of stance.
  private func ownFindings(
    in tree: SentenceTree, evidence: Evidence, _ discourse: inout Discourse,
    refused: ((RefusedMatch) -> Void)? = nil
  ) -> [Finding] {
    let matches = matcher.matches(in: tree) { actors.canBeActor($0, in: tree) }
    guard !matches.isEmpty else { return [] }
    let topic = topics.topic(of: tree, in: evidence.sentence.range)
    let freeAsides = asides.freeAsides(of: matches, in: tree, evidence: evidence, discourse)
    let predicates = Set(matches.map(\.predicate))
    let ordered = matches.sorted {
      (rank(of: $0, in: tree), $0.predicate) < (rank(of: $1, in: tree), $1.predicate)
    }
    var findings: [Finding] = []
    let opening = (object: discourse.lastObject, polarity: discourse.lastPolarity)
    for match in ordered {
      log.begin()
      let outer = nesting.outerFinding(of: match, in: tree, findings)
      var scope = discourse
      if let outer { scope.lastHolders = findings[outer].holders }
      // `Chile will vote against it, the envoy said`: it is not what the envoy said.
      let word = tree.condensed.quote(tree.source(from: match.predicate, through: match.predicate))
      if scope.lastObject?.quote.range.contains(word.range) == true {
        scope.lastObject = opening.object
        scope.lastPolarity = opening.polarity
      }
      if isRefused(match, within: outer.map { findings[$0] }, of: predicates, in: tree) {
        refused?(refusal(of: match, in: tree, scope))
        continue
      }
      if match.pattern.yields.object == .previous {
        // `China disagreed, saying that …`: what it says is not what it answers.
        let own = tree.leftEdge[match.predicate]...tree.rightEdge[match.predicate]
        let answered = findings.last {
          !own.contains($0.match.predicate)
            || isApart($0.match.predicate, from: match.predicate, in: tree)
        }
        scope.lastObject = answered?.object ?? opening.object
        scope.lastPolarity = answered?.polarity ?? opening.polarity
      }
      guard
        var finding = self.matches.finding(
          match, in: tree, asides: freeAsides[match.predicate] ?? [], scope)
      else {
        refused?(refusal(of: match, in: tree, scope))
        continue
      }
      let saying = outer.flatMap { self.saying(findings[$0], of: finding, in: tree) }
      if let outer, let saying, log.allows(ClaimDecision.toldWithSaying) {
        sides.apply(to: &finding, in: tree, scope, isPartOfSpeech: true)
        log.refuse(ClaimDecision.toldWithSaying, because: saying)
        findings[outer].lift(finding, told: tree.lower(match.predicate))
        if let act = TreatyAct(findings[outer]) { discourse.remember(act) }
        refused?(refusal(of: match, in: tree, scope))
        continue
      }
      if let topic { finding.change(ClaimDecision.frame, because: topic.text) { $0.topic = topic } }
      dates.apply(to: &finding, in: tree, treaties: treaties, scope)
      dates.applyResolution(to: &finding, in: tree, treaties: treaties, scope)
      sides.apply(to: &finding, in: tree, scope, isPartOfSpeech: false)
      readSpeaker(of: &finding, isOutermost: outer == nil, in: tree, scope)
      finding.close()
      findings += asides.parts(of: finding, in: tree, scope)
      if outer == nil {
        remember(finding, in: &discourse)
      } else {
        discourse.rememberLead(TreatyAct(finding))
      }
    }
    return findings
  }

  /// Whether a clause is only part of what another says: how an act is meant, what a noun tells of,
  /// what is asked for, feared or denied.
  private func isRefused(
    _ match: PatternMatch, within outer: Finding?, of predicates: Set<Int>, in tree: SentenceTree
  ) -> Bool {
    if nesting.isGovernor(match, of: predicates, in: tree),
      log.refuse(ClaimDecision.tellsHowMeant, because: tree.lower(match.predicate))
    {
      return true
    }
    if let noun = nesting.nounOfClause(match, in: tree),
      log.refuse(ClaimDecision.clauseOfNoun, because: tree.lower(noun))
    {
      return true
    }
    guard let outer, !nesting.reports(outer, in: tree),
      nesting.isClaimOnly(match, of: outer, in: tree),
      !nesting.isLamented(match, of: outer, in: tree)
    else { return false }
    return log.refuse(
      nesting.isDenial(outer, in: tree)
        ? ClaimDecision.deniedByTheOuter : .onlyAskedOrFeared,
      because: tree.lower(outer.match.predicate))
  }

  /// The verb of saying, where a finding is what an outer one says of its own holder.
  private func saying(_ outer: Finding, of finding: Finding, in tree: SentenceTree) -> String? {
    nesting.isSame(finding.holders, outer.holders)
      && nesting.isMainLine(finding.match, of: outer, in: tree)
      ? tree.lower(outer.match.predicate) : nil
  }

  /// The match with what the log holds against it, and with those and that which it would be about.
  private func refusal(
    of match: PatternMatch, in tree: SentenceTree, _ discourse: Discourse
  ) -> RefusedMatch {
    let decisions = log.end()
    let holders = match.nodes[match.pattern.yields.actor].map {
      actors.holders(at: $0, in: tree, discourse)
    }
    let tokens = objects.tokens(of: match, in: tree)
    return RefusedMatch(
      match: match, holders: holders ?? [],
      object: tokens.map { treaties.object($0, in: tree, discourse) } ?? discourse.lastObject,
      decisions: decisions)
  }

  private func readSpeaker(
    of finding: inout Finding, isOutermost: Bool, in tree: SentenceTree, _ discourse: Discourse
  ) {
    // Critics and supporters are what the article itself calls them.
    if isOutermost, finding.match.entry.wordClass == .agentNoun,
      log.note(
        SpeakerDecision.calledByArticle, because: tree.lower(finding.match.predicate))
    {
      return
    }
    guard let source = speakers.source(above: finding.match.predicate, in: tree, discourse),
      let speaker = source.holders.first(where: { $0.via == nil })
    else { return }
    if finding.holders.contains(where: { $0.mention.name == speaker.mention.name }),
      log.note(SpeakerDecision.speaksForItself, because: tree.lower(source.word))
    {
      return
    }
    finding.change(source.name, because: tree.lower(source.word)) {
      $0.speaker = speaker.spokesperson ?? speaker.mention
    }
  }

  /// `One voted for the text; two voted no`: a semicolon makes two sentences of one.
  private func isApart(_ earlier: Int, from later: Int, in tree: SentenceTree) -> Bool {
    earlier < later
      && (earlier..<later).contains {
        knowledge.lists[.clauseMarks].contains(tree.tokens[$0].text)
      }
  }

  /// Outer clauses before inner ones; what answers a proposition after all that may be answered.
  private func rank(of match: PatternMatch, in tree: SentenceTree) -> Int {
    match.pattern.yields.object == .previous
      ? tree.tokens.count : depth(of: match.predicate, in: tree)
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
    // `Jane Roe, Ministry of Fisheries, briefed delegates`, read without a verb.
    if let root = tree.root,
      tree.tokens[root].partOfSpeech == .properNoun, tree.tokens[root].entity == .person
    {
      return actors.holders(at: root, in: tree, discourse)
    }
    guard
      let root = tree.tokens.indices.first(where: { tree.head(of: $0) == nil && tree.isVerb($0) }),
      let subject = tree.child(of: root, .nominalSubject, .passiveNominalSubject),
      tree.tokens[subject].partOfSpeech != .pronoun
    else { return [] }
    return actors.holders(at: subject, in: tree, discourse)
  }

  private func remember(_ finding: Finding, in discourse: inout Discourse) {
    discourse.remember(finding.holders)
    if finding.match.entry.isSpeech { discourse.rememberSpeaker(finding.holders) }
    discourse.lastObject = finding.object
    discourse.lastPolarity = finding.polarity
    // `Peru condemned the move. Mali welcomed it`: the move all the same.
    let isOnAct = finding.decisions.contains { $0.name == SideDecision.eventBefore.rawValue }
    discourse.remember(isOnAct ? discourse.lastAct ?? discourse.leadAct : TreatyAct(finding))
    if finding.object.kind == .treaty {
      if let id = finding.object.id {
        discourse.remember(treaty: TreatyID(id))
      } else if finding.object.name.contains(" ") {
        discourse.remember(treatyCalled: finding.object.name)
      }
    }
  }
}
