import Actors
import Language
import Statements

// From one match to a finding: who, what, and whether it is a position at all.
extension SentenceReader {
  func finding(
    _ match: PatternMatch, in tree: SentenceTree, asides: [Holder], _ discourse: Discourse
  ) -> Finding? {
    guard let actor = match.nodes[match.pattern.yields.actor] else { return nil }
    var holders = actors.holders(at: actor, in: tree, discourse)
    if match.pattern.yields.withoutOpponents == true { holders.removeAll { $0.via == .opposedBy } }
    holders += asides
    guard !holders.isEmpty else {
      log.refuseExcluded(otherwise: HolderDecision.namesNobody)
      return nil
    }
    let examples = actors.examples(of: actor, after: match.predicate, in: tree, discourse)
    holders += examples?.holders ?? []
    let reading = modality.reading(of: match.predicate, in: tree)
    guard reading.isClaimed else { return nil }
    if match.entry.wordClass == .noun, match.entry.relation.isAct,
      !modality.isDone(match.predicate, in: tree)
    {
      return nil
    }
    if modality.isPurpose(match.predicate, ofAct: match.entry.relation.isAct, in: tree) {
      return nil
    }
    if match.pattern.yields.object == .previous {
      // `Kenya acceded in May`: what is acceded to is the treaty spoken of.
      guard let object = match.entry.needsTreaty ? discourse.treatyAtHand : discourse.lastObject
      else { return nil }
      var finding = Finding(match: match, holders: holders, object: object, modality: reading)
      let verb = tree.tokens[match.predicate].lemma.lowercased()
      if discourse.lastPolarity == .oppose, !match.entry.needsTreaty,
        knowledge.lists[.answeringVerbs].contains(verb)
      {
        // Who disagrees with an opponent does not oppose.
        finding.liftedPolarity = finding.polarity.reversed
        finding.relation = finding.relation.polarity == .oppose ? .supports : .opposes
      }
      return finding
    }
    // `plans to report`: what is only meant to be said says nothing yet.
    let relation = tree.tokens[match.predicate].relation
    if match.entry.relation == .states, tree.tokens[match.predicate].tag == "VB",
      [.adjectivalClause, .relativeClause, .adverbialClause].contains(relation)
    {
      return nil
    }
    if match.entry.isSpeech, match.pattern.yields.object == .complement,
      objects.hasGap(match.predicate, in: tree)
    {
      return nil
    }
    guard var tokens = objects.tokens(of: match, in: tree) else { return nil }
    if let start = examples?.start, start > tokens.lowerBound, start <= tokens.upperBound {
      tokens = tokens.lowerBound...(start - 1)
    }
    // Who holds the position is not what it is on.
    guard !tokens.contains(actor) || match.entry.wordClass == .noun else { return nil }
    let object = treaties.object(tokens, in: tree, discourse)
    var finding = Finding(
      match: match, holders: holders, object: object, modality: reading, objectTokens: tokens)
    guard setRelation(of: &finding, in: tree) else { return nil }
    let isPronoun = tokens.count == 1 && tree.tokens[tokens.lowerBound].partOfSpeech == .pronoun
    if [.signs, .ratifies, .withdrawsFrom].contains(finding.relation), isPronoun,
      finding.object.kind != .treaty, let treaty = discourse.treatyAtHand
    {
      // What is signed or ratified is a treaty, also where it is only called `it`.
      finding.object = StatementObject(
        kind: .treaty, id: treaty.id, name: treaty.name, quote: finding.object.quote)
    }
    finding.isVague =
      isPronoun && finding.object.kind == .issue && discourse.lastObject == nil
      && discourse.theme == nil
    guard isPosition(finding, in: tree) else { return nil }
    if isInquiry(finding, in: tree) { finding.relation = .states }
    if finding.relation == .proposes,
      holders.allSatisfy({ isProcedural($0.spokesperson ?? $0.mention) }),
      knowledge.lists[.presentingVerbs].contains(
        tree.tokens[match.predicate].lemma.lowercased())
    {
      // The Secretariat that introduces a paper lays it before others.
      finding.relation = .states
    }
    requests.apply(to: &finding, in: tree, discourse)
    return finding
  }

  /// Takes the relation from the noun where the verb only carries it: `expressed concern over …`.
  func setRelation(of finding: inout Finding, in tree: SentenceTree) -> Bool {
    if finding.relation == .withdrawsFrom, let tokens = finding.objectTokens {
      // To withdraw an objection is not to oppose.
      let head = treaties.head(of: tokens, in: tree)
      let nouns = knowledge.predicates.entries(of: head, in: tree)
      if nouns.contains(where: { $0.wordClass == .noun && $0.relation.polarity == .oppose }) {
        finding.liftedPolarity = .neutral
      }
    }
    guard finding.match.entry.isLight, let tokens = finding.objectTokens else { return true }
    let head = treaties.head(of: tokens, in: tree)
    let nouns = knowledge.predicates.entries(of: head, in: tree)
    // `drew support from Norway`, `has the support of Chile`: it is theirs.
    let governed = nouns.filter { $0.wordClass == .noun }.flatMap(\.governs)
    let isAnothers =
      nouns.contains { $0.wordClass == .noun }
      && tree.children(of: head, .preposition).contains { preposition in
        !governed.contains(tree.lower(preposition))
          && knowledge.lists[.holderPrepositions].contains(tree.lower(preposition))
          && tree.children(of: preposition, .prepositionalObject).contains {
            tree.groups[$0] != nil && !knowledge.lists[.ownerNouns].contains(tree.lower(head))
          }
      }
    if isAnothers { return false }
    // `have other worries`: which, and about what?
    if knowledge.lists[.bareCarriers].contains(finding.match.entry.lemma),
      nouns.contains(where: { $0.wordClass == .noun }),
      tree.child(of: head, .preposition, .adjectivalClause, .relativeClause, .clausalComplement)
        == nil
    {
      return false
    }
    // `has little support`: others support it.
    if knowledge.lists[.receivingVerbs].contains(
      tree.tokens[finding.match.predicate].lemma.lowercased()),
      knowledge.lists[.receivedNouns].contains(tree.tokens[head].lemma.lowercased())
    {
      return false
    }
    let isNoun = { (entry: PredicateEntry) in
      entry.wordClass == .noun
        && (entry.governs.isEmpty
          || head + 1 < tree.tokens.count && entry.governs.contains(tree.lower(head + 1)))
    }
    guard let noun = nouns.first(where: isNoun) else {
      return finding.match.entry.isSpeech
    }
    // `has no objection to it`.
    if tree.children(of: head, .determiner).contains(where: {
      knowledge.lists[.negatingDeterminers].contains(tree.lower($0))
    }) {
      finding.modality.isNegated.toggle()
    }
    // `stressed the need for rules` tells of a need; `voiced support for them` takes a side.
    let isEmphasis = knowledge.lists[.emphasisVerbs].contains(finding.match.entry.lemma)
    if noun.isCarried, finding.match.entry.isSpeech, isEmphasis || noun.relation == .callsFor {
      return true
    }
    finding.relation = noun.relation
    return true
  }
}
