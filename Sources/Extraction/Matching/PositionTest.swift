import Actors
import Language
import Statements

/// Tells whether a finding is a position at all, or a word in another sense.
struct PositionTest {
  let directory: ActorDirectory
  let lists: WordLists
  let treaties: TreatyResolver
  let sides: SideComposer

  /// False for words that have another sense with such an object: `supporters of the team`.
  func isPosition(
    _ finding: Finding, in tree: SentenceTree, _ discourse: Discourse
  ) -> Bool {
    let entry = finding.match.entry
    let predicate = finding.match.predicate
    let word = tree.lower(predicate)
    if let tokens = finding.objectTokens, isNobody(tokens, in: tree),
      finding.refuse(ClaimDecision.nobodyAsObject, because: tree.lower(tokens.lowerBound))
    {
      return false
    }
    if let verb = waningVerb(of: finding.match, in: tree),
      finding.refuse(ClaimDecision.waning, because: tree.lower(verb))
    {
      return false
    }
    if isEvidence(finding.match, in: tree),
      finding.refuse(ClaimDecision.evidenceSuggests, because: word)
    {
      return false
    }
    // `We need a treaty` asks for one; `Peru needs rain` does not.
    if lists[.firstPersonVerbs].contains(entry.lemma),
      finding.match.nodes[finding.match.pattern.yields.actor].map({
        !lists[.firstPerson].contains(tree.lower($0))
      }) ?? true, finding.refuse(ClaimDecision.needOfOthers, because: word)
    {
      return false
    }
    if let tokens = finding.objectTokens, isEmptyHanded(finding, tokens, in: tree) { return false }
    // `reviews requests` is work, `reviews the treaty` leaves it open.
    let isOpen = finding.relation == .isUndecidedOn && finding.object.kind == .issue
    if isOpen, entry.prior < 0.8, !isQuestion(finding, in: tree),
      finding.refuse(ClaimDecision.routineWork, because: word)
    {
      return false
    }
    if entry.needsTreaty, ![.treaty, .act, .provision].contains(finding.object.kind),
      !isOrganization(finding.object), !isUnnamedTreaty(finding, in: tree),
      sides.actOnTreaty(of: finding, in: tree, discourse) == nil,
      finding.refuse(ClaimDecision.noTreatyAsObject, because: finding.object.quote.text)
    {
      return false
    }
    // `Parties disagreed on the date` says who is against whom as little as against what.
    if lists[.reciprocal].contains(tree.tokens[predicate].lemma.lowercased()),
      finding.holders.allSatisfy({ $0.mention.kind == .group }),
      finding.refuse(ClaimDecision.disagreedAmongThemselves, because: word)
    {
      return false
    }
    // `critics of the judge` may be anybody; `Norway is a champion of the cap` tells who and what.
    guard entry.wordClass == .agentNoun,
      finding.match.pattern.yields.actor == finding.match.pattern.nodes.first?.name,
      [.issue, .actor].contains(finding.object.kind)
    else { return true }
    return !finding.refuse(
      ClaimDecision.criticsOfAnything, because: finding.object.quote.text)
  }

  /// What makes `asked questions about the levy`, `questioned the authors about it` an inquiry: who
  /// wants to know is neither for nor against.
  func inquiry(of finding: Finding, in tree: SentenceTree) -> Int? {
    let predicate = finding.match.predicate
    guard let tokens = finding.objectTokens,
      lists[.inquiringVerbs].contains(tree.tokens[predicate].lemma.lowercased())
    else { return nil }
    let head = treaties.head(of: tokens, in: tree)
    if lists[.questionNouns].contains(tree.tokens[head].lemma.lowercased()) { return head }
    return tree.children(of: predicate, .preposition).first {
      $0 > head && lists[.subjectPrepositions].contains(tree.lower($0))
    }
  }

  /// True for those who serve the talks and take no side in them: `the Secretariat`, `the Chair`.
  func isProcedural(_ mention: ActorMention) -> Bool {
    "\(mention.name) \(mention.quote.text)".split { $0 == " " || $0 == "-" }.contains {
      lists[.proceduralActors].contains($0.lowercased())
    }
  }

  // MARK: Senses

  private func isNobody(_ tokens: ClosedRange<Int>, in tree: SentenceTree) -> Bool {
    lists[.nobody].contains(tree.lower(treaties.head(of: tokens, in: tree)))
      || lists[.nobody].contains(tokens.prefix(2).map(tree.lower).joined(separator: " "))
  }

  /// `results from the centre suggesting that …`: it is the results that do.
  private func isEvidence(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    let index = match.predicate
    return tree.tokens[index].tag == "VBG"
      && lists[.implyingVerbs].contains(tree.tokens[index].lemma.lowercased())
      && [.adverbialClause, .adjectivalClause].contains(tree.tokens[index].relation)
      && tree.child(of: index, .nominalSubject) == nil && index > 0
      && tree.leftEdge[index] == index
      && [.noun, .properNoun].contains(tree.tokens[index - 1].partOfSpeech)
  }

  /// The verb of `Its support for the text has faded`: what is told is that there is less of it.
  private func waningVerb(of match: PatternMatch, in tree: SentenceTree) -> Int? {
    guard match.entry.wordClass == .noun,
      tree.tokens[match.predicate].relation == .nominalSubject,
      let verb = tree.head(of: match.predicate),
      lists[.waningVerbs].contains(tree.tokens[verb].lemma.lowercased())
    else { return nil }
    return verb
  }

  /// `told me`, `finds the room`: nothing is said or judged.
  private func isEmptyHanded(
    _ finding: Finding, _ tokens: ClosedRange<Int>, in tree: SentenceTree
  ) -> Bool {
    let first = tokens.lowerBound
    guard finding.relation == .states else { return false }
    if tokens.count == 1, lists[.addressees].contains(tree.lower(first)),
      finding.refuse(ClaimDecision.addressee, because: tree.lower(first))
    {
      return true
    }
    let predicate = finding.match.predicate
    return finding.match.entry.prior <= 0.5
      && tree.child(of: predicate, .objectPredicate, .clausalComplement) == nil
      && !tree.children(of: predicate, .preposition).contains {
        lists[.as].contains(tree.lower($0))
      } && finding.refuse(ClaimDecision.judgesNothing, because: tree.lower(predicate))
  }

  // MARK: Objects

  /// `adopted a landmark agreement`: a treaty that is only called one.
  private func isUnnamedTreaty(_ finding: Finding, in tree: SentenceTree) -> Bool {
    guard [.adopts, .signs, .ratifies].contains(finding.relation),
      let tokens = finding.objectTokens
    else { return false }
    let head = treaties.head(of: tokens, in: tree)
    return lists[.treatyNouns].contains(tree.tokens[head].lemma.lowercased())
      && tree.child(of: head, .determiner, .possessive) != nil
  }

  private func isOrganization(_ object: StatementObject) -> Bool {
    guard object.kind == .actor, let id = object.id else { return false }
    return [.bloc, .intergovernmentalOrganization].contains(directory.actor(ActorID(id))?.kind)
  }

  private func isQuestion(_ finding: Finding, in tree: SentenceTree) -> Bool {
    guard let first = finding.objectTokens?.lowerBound else { return false }
    return ["WRB", "WP", "WDT"].contains(tree.tokens[first].tag)
      || lists[.whether].contains(tree.lower(first))
      || (first > 0 && tree.lower(first - 1) == finding.match.entry.governs.first)
  }
}
