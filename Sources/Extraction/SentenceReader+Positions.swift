import Actors
import Language
import Statements

// Whether a match is a position at all, or a word in another sense.
extension SentenceReader {
  /// False for words that have another sense with such an object: `supporters of the team`.
  func isPosition(_ finding: Finding, in tree: SentenceTree) -> Bool {
    if let tokens = finding.objectTokens,
      knowledge.lists[.nobody].contains(tree.lower(treaties.head(of: tokens, in: tree)))
        || knowledge.lists[.nobody].contains(
          tokens.prefix(2).map(tree.lower).joined(separator: " "))
    {
      return false
    }
    if isWaning(finding.match, in: tree) || isEvidence(finding.match, in: tree) { return false }
    // `We need a treaty` asks for one; `Peru needs rain` does not.
    if knowledge.lists[.firstPersonVerbs].contains(finding.match.entry.lemma),
      finding.match.nodes[finding.match.pattern.yields.actor].map({
        !knowledge.lists[.firstPerson].contains(tree.lower($0))
      }) ?? true
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
    if knowledge.lists[.reciprocal].contains(
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

  /// `results from the centre suggesting that …`: it is the results that do.
  private func isEvidence(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    let index = match.predicate
    return tree.tokens[index].tag == "VBG"
      && knowledge.lists[.implyingVerbs].contains(tree.tokens[index].lemma.lowercased())
      && [.adverbialClause, .adjectivalClause].contains(tree.tokens[index].relation)
      && tree.child(of: index, .nominalSubject) == nil && index > 0
      && tree.leftEdge[index] == index
      && [.noun, .properNoun].contains(tree.tokens[index - 1].partOfSpeech)
  }

  /// `asked questions about the levy`, `questioned the authors about it`: who wants to know is
  /// neither for nor against.
  func isInquiry(_ finding: Finding, in tree: SentenceTree) -> Bool {
    let predicate = finding.match.predicate
    guard let tokens = finding.objectTokens,
      knowledge.lists[.inquiringVerbs].contains(tree.tokens[predicate].lemma.lowercased())
    else { return false }
    let head = treaties.head(of: tokens, in: tree)
    return knowledge.lists[.questionNouns].contains(tree.tokens[head].lemma.lowercased())
      || tree.children(of: predicate, .preposition).contains {
        $0 > head && knowledge.lists[.subjectPrepositions].contains(tree.lower($0))
      }
  }

  /// `Its support for the text has faded`: what is told is that there is less of it.
  private func isWaning(_ match: PatternMatch, in tree: SentenceTree) -> Bool {
    guard match.entry.wordClass == .noun,
      tree.tokens[match.predicate].relation == .nominalSubject,
      let verb = tree.head(of: match.predicate)
    else { return false }
    return knowledge.lists[.waningVerbs].contains(tree.tokens[verb].lemma.lowercased())
  }

  /// `offered no proof`, `told me`, `finds the room`: nothing is offered, said or judged.
  private func isEmptyHanded(
    _ finding: Finding, _ tokens: ClosedRange<Int>, in tree: SentenceTree
  ) -> Bool {
    let first = tokens.lowerBound
    if finding.relation == .proposes,
      knowledge.lists[.negatingDeterminers].contains(tree.lower(first))
    {
      return true
    }
    guard finding.relation == .states else { return false }
    if tokens.count == 1, knowledge.lists[.addressees].contains(tree.lower(first)) { return true }
    guard finding.match.entry.prior <= 0.5 else { return false }
    let predicate = finding.match.predicate
    return tree.child(of: predicate, .objectPredicate, .clausalComplement) == nil
      && !tree.children(of: predicate, .preposition).contains {
        knowledge.lists[.as].contains(tree.lower($0))
      }
  }

  /// `adopted a landmark agreement`: a treaty that is only called one.
  func isUnnamedTreaty(_ finding: Finding, in tree: SentenceTree) -> Bool {
    guard [.adopts, .signs, .ratifies].contains(finding.relation),
      let tokens = finding.objectTokens
    else { return false }
    let head = treaties.head(of: tokens, in: tree)
    return knowledge.lists[.treatyNouns].contains(tree.tokens[head].lemma.lowercased())
      && tree.child(of: head, .determiner, .possessive) != nil
  }

  func isProcedural(_ mention: ActorMention) -> Bool {
    "\(mention.name) \(mention.quote.text)".split { $0 == " " || $0 == "-" }.contains {
      knowledge.lists[.proceduralActors].contains($0.lowercased())
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
      || knowledge.lists[.whether].contains(tree.lower(first))
      || (first > 0 && tree.lower(first - 1) == finding.match.entry.governs.first)
  }
}
