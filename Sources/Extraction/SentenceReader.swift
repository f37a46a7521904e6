import Actors
import Language
import Statements

/// Reads the statements off one parsed sentence.
///
/// A class, since its many parts would else be copied wherever a closure asks one of them.
final class SentenceReader {
  let knowledge: Knowledge
  let matcher: PatternMatcher
  let actors: ActorResolver
  let objects: ObjectReader
  let modality: ModalityReader
  let treaties: TreatyResolver
  let speakers: SpeakerReader
  let topics: TopicReader
  let consequences: ConsequenceReader
  let requests: RequestReader
  let quotations: QuotationReader
  let contraries: ContraryReader
  let dates: DateReader
  /// Where all readers write down what they decide.
  let log = DecisionLog()

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
    let lists = knowledge.lists
    let clauses = ClauseReader(lists: lists)
    actors = ActorResolver(directory: knowledge.directory, lists: lists, log: log)
    matcher = PatternMatcher(
      book: knowledge.patterns, lexicon: knowledge.predicates, lists: lists, clauses: clauses)
    objects = ObjectReader(
      lists: lists, lexicon: knowledge.predicates, clauses: clauses, log: log)
    modality = ModalityReader(lexicon: knowledge.modality, lists: lists, objects: objects)
    treaties = TreatyResolver(directory: knowledge.directory, lists: lists, log: log)
    speakers = SpeakerReader(
      lexicon: knowledge.predicates, lists: lists, clauses: clauses, actors: actors)
    dates = DateReader(lexicon: knowledge.dates, lists: lists)
    topics = TopicReader(lists: lists, objects: objects)
    consequences = ConsequenceReader(
      lexicon: knowledge.consequences, clauses: clauses, treaties: treaties)
    quotations = QuotationReader(lexicon: knowledge.predicates, clauses: clauses, actors: actors)
    requests = RequestReader(lexicon: knowledge.predicates, clauses: clauses, treaties: treaties)
    contraries = ContraryReader(
      lexicon: knowledge.predicates, consequences: knowledge.consequences, treaties: treaties)
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
      (rank(of: $0, in: tree), $0.predicate) < (rank(of: $1, in: tree), $1.predicate)
    }
    var findings: [Finding] = []
    let opening = (object: discourse.lastObject, polarity: discourse.lastPolarity)
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
      if match.pattern.yields.object == .previous {
        // `China disagreed, saying that …`: what it says is not what it answers.
        let own = tree.leftEdge[match.predicate]...tree.rightEdge[match.predicate]
        let answered = findings.last { !own.contains($0.match.predicate) }
        scope.lastObject = answered?.object ?? opening.object
        scope.lastPolarity = answered?.polarity ?? opening.polarity
      }
      guard
        var finding = finding(
          match, in: tree, asides: freeAsides[match.predicate] ?? [], scope)
      else { continue }
      contraries.apply(to: &finding, in: tree)
      if let outer, isSame(finding.holders, findings[outer].holders),
        isMainLine(match, of: findings[outer], in: tree)
      {
        lift(finding, into: &findings[outer])
        continue
      }
      finding.topic = topic
      dates.apply(to: &finding, in: tree, treaties: treaties, scope)
      let isDenial = knowledge.lists[.denials].contains(
        tree.tokens[match.predicate].lemma.lowercased())
      if !isDenial, finding.match.entry.isSpeech || finding.relation.polarity == .oppose {
        consequences.apply(to: &finding, in: tree, discourse)
        if finding.object.kind != .treaty { contraries.apply(to: &finding, in: tree) }
      }
      // Critics and supporters are what the article itself calls them.
      let isArticles = outer == nil && match.entry.wordClass == .agentNoun
      finding.speaker = isArticles ? nil : speaker(of: finding, in: tree, scope)
      findings += parts(of: finding, in: tree, scope)
      if outer == nil { remember(finding, in: &discourse) }
    }
    return findings
  }

  /// Outer clauses before inner ones; what answers a proposition after all that may be answered.
  private func rank(of match: PatternMatch, in tree: SentenceTree) -> Int {
    match.pattern.yields.object == .previous
      ? tree.tokens.count : depth(of: match.predicate, in: tree)
  }

  func depth(of index: Int, in tree: SentenceTree) -> Int {
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
    if let root = tree.tokens.indices.first(where: { tree.head(of: $0) == nil }),
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

  func remember(_ finding: Finding, in discourse: inout Discourse) {
    discourse.remember(finding.holders)
    if finding.match.entry.isSpeech { discourse.rememberSpeaker(finding.holders) }
    discourse.lastObject = finding.object
    discourse.lastPolarity = finding.polarity
    if finding.object.kind == .treaty, let id = finding.object.id {
      discourse.recentTreaty = TreatyID(id)
    }
  }
}
