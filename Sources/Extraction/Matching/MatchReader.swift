import Actors
import Language
import Statements

/// Reads one match: who holds what position on what, and whether it is one at all.
///
/// Before, a pattern fits words; afterwards there is a finding, or the log says who refused it.
struct MatchReader {
  let lists: WordLists
  let actors: ActorResolver
  let objects: ObjectReader
  let modality: ModalityReader
  let treaties: TreatyResolver
  let carriers: CarrierReader
  let positions: PositionTest
  let log: DecisionLog

  /// The finding of a match, with those that speak with its actor from afar; nil where it is refused.
  func finding(
    _ match: PatternMatch, in tree: SentenceTree, asides: [Holder], _ discourse: Discourse
  ) -> Finding? {
    guard let actor = match.nodes[match.pattern.yields.actor] else { return nil }
    var holders = actors.holders(
      at: actor, in: tree, discourse,
      joinedBefore: relativeClause(of: match, behind: actor, in: tree))
    if match.pattern.yields.withoutOpponents == true { holders.removeAll { $0.via == .opposedBy } }
    holders += asides
    guard !holders.isEmpty else {
      log.refuseExcluded(otherwise: HolderDecision.namesNobody)
      return nil
    }
    holders += actors.companions(of: actor, in: match.predicate, tree, discourse)
    let examples = actors.examples(of: actor, after: match.predicate, in: tree, discourse)
    holders += examples?.holders ?? []
    let draft = modality.reading(of: match.predicate, in: tree)
    guard draft.isClaimed else {
      for step in draft.steps { log.append(step.decision) }
      return nil
    }
    if isUndone(match, in: tree) || isOtherVerb(match, in: tree) { return nil }
    if match.pattern.yields.object == .previous {
      return answer(match, by: holders, draft, in: tree, discourse)
    }
    if isUnsaid(match, in: tree) { return nil }
    guard var tokens = objects.tokens(of: match, in: tree) else {
      // Whoever finds no words says so; this is for what would go without a word.
      if !log.isRefused { log.refuse(ObjectDecision.nothingLeft) }
      return nil
    }
    if let start = examples?.start, start > tokens.lowerBound, start <= tokens.upperBound {
      tokens = tokens.lowerBound...(start - 1)
    }
    // Who holds the position is not what it is on.
    if tokens.contains(actor), match.entry.wordClass != .noun,
      log.refuse(ClaimDecision.holderIsObject, because: tree.written(actor).lowercased())
    {
      return nil
    }
    var object = treaties.object(tokens, in: tree, discourse)
    if match.entry.needsTreaty,
      let treaty = keptTreaty(object, tokens, of: match, in: tree, discourse)
    {
      object = treaty
    }
    var finding = Finding(
      match: match, holders: holders, object: object, objectTokens: tokens, log: log)
    finding.take(draft)
    guard carriers.setRelation(of: &finding, in: tree) else { return nil }
    let isPronoun = tokens.count == 1 && tree.tokens[tokens.lowerBound].partOfSpeech == .pronoun
    if isPronoun { nameTreaty(of: &finding, discourse) }
    finding.isVague =
      isPronoun && finding.object.kind == .issue && discourse.lastObject == nil
      && discourse.theme == nil
    guard positions.isPosition(finding, in: tree, discourse) else { return nil }
    readInquiry(&finding, in: tree)
    readConsensus(&finding, in: tree)
    return finding
  }

  /// The clause in which a match tells of its actor: `A and B, which have signed, and C, which has
  /// not` tells of A and B.
  private func relativeClause(
    of match: PatternMatch, behind actor: Int, in tree: SentenceTree
  ) -> Int? {
    tree.children(of: actor, .relativeClause).first { tree.isAncestor($0, of: match.predicate) }
  }

  /// The treaty of an organisation that is left or joined: `leaving the court | with immediate effect`.
  private func keptTreaty(
    _ object: StatementObject, _ tokens: ClosedRange<Int>, of match: PatternMatch,
    in tree: SentenceTree, _ discourse: Discourse
  ) -> StatementObject? {
    if let treaty = treaties.treaty(ofBody: object) { return treaty }
    guard object.kind == .issue, let body = tree.child(of: match.predicate, .directObject),
      tokens.contains(body), tree.groups[body]?.onlyActor != nil
    else { return nil }
    return treaties.treaty(
      ofBody: treaties.object(tree.leftEdge[body]...body, in: tree, discourse))
  }

  /// What is signed or ratified is a treaty, also where it is only called `it`.
  private func nameTreaty(of finding: inout Finding, _ discourse: Discourse) {
    guard [.signs, .ratifies, .withdrawsFrom].contains(finding.relation),
      finding.object.kind != .treaty, let treaty = discourse.treatyAtHand
    else { return }
    let words = finding.object.quote
    finding.change(RelationDecision.signedTreaty, because: words.text) {
      $0.object = StatementObject(
        kind: .treaty, id: treaty.id, name: treaty.name, quote: words)
    }
  }

  private func readInquiry(_ finding: inout Finding, in tree: SentenceTree) {
    if let question = positions.inquiry(of: finding, in: tree) {
      finding.change(RelationDecision.inquiry, because: tree.lower(question)) {
        $0.relation = .states
      }
    }
    let verb = tree.tokens[finding.match.predicate].lemma.lowercased()
    if finding.relation == .proposes,
      finding.holders.allSatisfy({ positions.isProcedural($0.spokesperson ?? $0.mention) }),
      lists[.presentingVerbs].contains(verb)
    {
      // The Secretariat that introduces a paper lays it before others.
      finding.change(RelationDecision.presented, because: verb) { $0.relation = .states }
    }
  }

  /// `joined the consensus`, `took part in the consensus`: the text was adopted by all, and so by this
  /// one.
  private func readConsensus(_ finding: inout Finding, in tree: SentenceTree) {
    let verb = tree.tokens[finding.match.predicate].lemma.lowercased()
    guard finding.relation == .supports, finding.object.kind == .act,
      lists[.consensusVerbs].contains(verb), let tokens = finding.objectTokens,
      lists[.consensusNouns].contains(
        tree.tokens[treaties.head(of: tokens, in: tree)].lemma.lowercased())
    else { return }
    finding.change(RelationDecision.joinedConsensus, because: verb) { $0.relation = .adopts }
  }

  /// `its withdrawal is debated`, `will meet to adopt it`: nothing is done yet.
  private func isUndone(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    let isAct = match.entry.relation.isAct
    if match.entry.wordClass == .noun, isAct, !modality.doneTest.isDone(match.predicate, in: tree),
      log.refuse(ClaimDecision.actNotDone, because: tree.lower(match.predicate))
    {
      return true
    }
    return modality.doneTest.isPurpose(match.predicate, ofAct: isAct, in: tree)
      && log.refuse(ClaimDecision.actAsPurpose, because: tree.lower(match.predicate))
  }

  /// `sign up voters`: with a particle that it does not govern a verb of acts on treaties is another.
  private func isOtherVerb(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    guard match.entry.wordClass == .verb, match.entry.needsTreaty else { return false }
    if joinsOthers(match.predicate, in: tree),
      log.refuse(ClaimDecision.joinsOthers, because: tree.lower(match.predicate))
    {
      return true
    }
    guard
      let particle = tree.child(of: match.predicate, .particle), !match.governed.contains(particle)
    else { return false }
    return log.refuse(
      ClaimDecision.verbWithParticle,
      because: "\(tree.lower(match.predicate)) \(tree.lower(particle))")
  }

  /// `joined Peru in urging a ban`: others are joined, no treaty.
  private func joinsOthers(_ verb: Int, in tree: SentenceTree) -> Bool {
    lists[.joiningVerbs].contains(tree.tokens[verb].lemma.lowercased())
      && tree.children(of: verb, .directObject).contains { tree.groups[$0] != nil }
      && tree.children(of: verb, .preposition).contains {
        lists[.sharedMeans].contains(tree.lower($0))
          && tree.child(of: $0, .prepositionalComplement) != nil
      }
  }

  /// `plans to report`: what is only meant to be said says nothing yet. Nor does a clause of which a
  /// part was moved away: `the role that they say it plays`.
  private func isUnsaid(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    let token = tree.tokens[match.predicate]
    if match.entry.relation == .states, token.tag == "VB",
      [.adjectivalClause, .relativeClause, .adverbialClause].contains(token.relation),
      log.refuse(ClaimDecision.saidLater, because: "to \(tree.lower(match.predicate))")
    {
      return true
    }
    return match.entry.isSpeech && match.pattern.yields.object == .complement
      && objects.hasGap(match.predicate, in: tree)
      && log.refuse(ClaimDecision.gapInSpeech, because: tree.lower(match.predicate))
  }

  /// `The pact was put to a vote. Chile abstained`, `Peru was in favour`: what the text is about,
  /// where nobody took a side before.
  private func votedOn(_ match: PatternMatch, _ discourse: Discourse) -> StatementObject? {
    let isOnMain =
      [.supports, .opposes].contains(match.entry.relation) && discourse.mainTreaty != nil
      && discourse.mainTreaty == discourse.recentTreaty && !discourse.isOfSessions
    guard isOnMain || [.votesFor, .votesAgainst, .abstains].contains(match.entry.relation),
      let object =
        (isOnMain ? discourse.treatyAtHand : discourse.theme) ?? discourse.treatyAtHand,
      log.note(TreatyDecision.votedOn, because: object.name)
    else { return nil }
    return object
  }

  /// `China disagreed`, `Kenya acceded in May`: the object is what was spoken of before.
  private func answer(
    _ match: PatternMatch, by holders: [Holder], _ draft: ModalityDraft, in tree: SentenceTree,
    _ discourse: Discourse
  ) -> Finding? {
    let needsTreaty = match.entry.needsTreaty
    guard
      let object = needsTreaty
        ? discourse.treatyAtHand : discourse.lastObject ?? votedOn(match, discourse)
    else {
      log.refuse(
        needsTreaty ? ClaimDecision.noTreatyBefore : .noObjectBefore,
        because: tree.lower(match.predicate))
      return nil
    }
    var finding = Finding(match: match, holders: holders, object: object, log: log)
    finding.take(draft)
    let verb = tree.tokens[match.predicate].lemma.lowercased()
    if discourse.lastPolarity == .oppose, !needsTreaty, lists[.answeringVerbs].contains(verb) {
      // Who disagrees with an opponent does not oppose.
      finding.change(RelationDecision.answersAnOpponent, because: verb) {
        $0.liftedPolarity = $0.polarity.reversed
        $0.relation = $0.relation.polarity == .oppose ? .supports : .opposes
      }
    }
    return finding
  }
}

extension SentenceTree {
  /// A word with all that depends on it, as the document has it.
  func phrase(of index: Int) -> String {
    condensed.quote(source(from: leftEdge[index], through: rightEdge[index])).text
  }
}
