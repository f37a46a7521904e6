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
    guard !holders.isEmpty else { return nil }
    let examples = actors.examples(of: actor, after: match.predicate, in: tree, discourse)
    holders += examples?.holders ?? []
    let reading = modality.reading(of: match.predicate, in: tree)
    guard reading.isClaimed else { return nil }
    if match.pattern.yields.object == .previous {
      // `Kenya acceded in May`: what is acceded to is the treaty spoken of.
      guard let object = match.entry.needsTreaty ? discourse.treatyAtHand : discourse.lastObject
      else { return nil }
      var finding = Finding(match: match, holders: holders, object: object, modality: reading)
      let verb = tree.tokens[match.predicate].lemma.lowercased()
      if discourse.lastPolarity == .oppose, !match.entry.needsTreaty, knowledge.lists["answering-verbs"].contains(verb) {
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
    finding.isVague = isPronoun && finding.object.kind == .issue && discourse.lastObject == nil
    guard isPosition(finding, in: tree) else { return nil }
    if finding.relation == .proposes,
      holders.allSatisfy({ isProcedural($0.spokesperson ?? $0.mention) }),
      knowledge.lists["presenting-verbs"].contains(
        tree.tokens[match.predicate].lemma.lowercased())
    {
      // The Secretariat that introduces a paper lays it before others.
      finding.relation = .states
    }
    requests.apply(to: &finding, in: tree, discourse)
    return finding
  }

  /// False for words that have another sense with such an object: `supporters of the team`.
  func isPosition(_ finding: Finding, in tree: SentenceTree) -> Bool {
    if let tokens = finding.objectTokens,
      knowledge.lists["nobody"].contains(tree.lower(treaties.head(of: tokens, in: tree)))
        || knowledge.lists["nobody"].contains(
          tokens.prefix(2).map(tree.lower).joined(separator: " "))
    {
      return false
    }
    if let tokens = finding.objectTokens, isEmptyHanded(finding, tokens, in: tree) { return false }
    // `reviews requests` is work, `reviews the treaty` leaves it open.
    let isOpen = finding.relation == .isUndecidedOn && finding.object.kind == .issue
    if isOpen, finding.match.entry.prior < 0.8, !isQuestion(finding, in: tree) { return false }
    if finding.match.entry.needsTreaty, ![.treaty, .act, .provision].contains(finding.object.kind),
      !isOrganization(finding.object), !isUnnamedTreaty(finding, in: tree)
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
    // `critics of the judge` may be anybody; `Norway is a champion of the cap` tells who and what.
    guard finding.match.entry.wordClass == .agentNoun,
      finding.match.pattern.yields.actor == finding.match.pattern.nodes.first?.name
    else { return true }
    return finding.object.kind != .issue && finding.object.kind != .actor
  }

  /// `offered no proof`, `told me`, `finds the room`: nothing is offered, said or judged.
  private func isEmptyHanded(
    _ finding: Finding, _ tokens: ClosedRange<Int>, in tree: SentenceTree
  ) -> Bool {
    let first = tokens.lowerBound
    if finding.relation == .proposes,
      knowledge.lists["negating-determiners"].contains(tree.lower(first))
    {
      return true
    }
    guard finding.relation == .states else { return false }
    if tokens.count == 1, knowledge.lists["addressees"].contains(tree.lower(first)) { return true }
    guard finding.match.entry.prior <= 0.5 else { return false }
    let predicate = finding.match.predicate
    return tree.child(of: predicate, .objectPredicate, .clausalComplement) == nil
      && !tree.children(of: predicate, .preposition).contains {
        knowledge.lists["as"].contains(tree.lower($0))
      }
  }

  /// `adopted a landmark agreement`: a treaty that is only called one.
  func isUnnamedTreaty(_ finding: Finding, in tree: SentenceTree) -> Bool {
    guard [.adopts, .signs, .ratifies].contains(finding.relation),
      let tokens = finding.objectTokens
    else { return false }
    let head = treaties.head(of: tokens, in: tree)
    return knowledge.lists["treaty-nouns"].contains(tree.tokens[head].lemma.lowercased())
      && tree.child(of: head, .determiner, .possessive) != nil
  }

  private func isProcedural(_ mention: ActorMention) -> Bool {
    mention.name.split(separator: " ").contains {
      knowledge.lists["procedural-actors"].contains($0.lowercased())
    }
  }

  func isOrganization(_ object: StatementObject) -> Bool {
    guard object.kind == .actor, let id = object.id else { return false }
    return [.bloc, .intergovernmentalOrganization].contains(
      knowledge.directory.actor(ActorID(id))?.kind)
  }

  func isQuestion(_ finding: Finding, in tree: SentenceTree) -> Bool {
    guard let first = finding.objectTokens?.lowerBound else { return false }
    return ["WRB", "WP", "WDT"].contains(tree.tokens[first].tag)
      || knowledge.lists["whether"].contains(tree.lower(first))
      || (first > 0 && tree.lower(first - 1) == finding.match.entry.governs.first)
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
    let isAnothers = nouns.contains { $0.wordClass == .noun } && tree.children(of: head, .preposition).contains { preposition in
      knowledge.lists["holder-prepositions"].contains(tree.lower(preposition))
        && tree.children(of: preposition, .prepositionalObject).contains {
          tree.groups[$0] != nil && !knowledge.lists["owner-nouns"].contains(tree.lower(head))
        }
    }
    if isAnothers { return false }
    // `has little support`: others support it.
    if knowledge.lists["receiving-verbs"].contains(
      tree.tokens[finding.match.predicate].lemma.lowercased()),
      knowledge.lists["received-nouns"].contains(tree.tokens[head].lemma.lowercased())
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
    // `stressed the need for rules` tells of a need; `voiced support for them` takes a side.
    if noun.relation == .callsFor, noun.isCarried, finding.match.entry.isSpeech { return true }
    finding.relation = noun.relation
    return true
  }
}
