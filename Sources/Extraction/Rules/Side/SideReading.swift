import Actors
import Language
import Statements

/// What the rules of sides know: the lexicons and the readers that they share.
struct SideKnowledge {
  let predicates: PredicateLexicon
  let consequences: ConsequenceLexicon
  let clauses: ClauseReader
  let treaties: TreatyResolver
  let modality: ModalityReader
  let signs: SignReader
  let paths: SidePathReader
  /// Looking for the way to a treaty decides nothing yet.
  let log: DecisionLog

  init(
    _ knowledge: Knowledge, clauses: ClauseReader, modality: ModalityReader,
    treaties: TreatyResolver, log: DecisionLog
  ) {
    predicates = knowledge.predicates
    consequences = knowledge.consequences
    self.clauses = clauses
    self.treaties = treaties
    self.log = log
    self.modality = modality
    signs = SignReader(
      predicates: knowledge.predicates, consequences: knowledge.consequences,
      modality: knowledge.modality, lists: knowledge.lists)
    paths = SidePathReader(signs: signs, treaties: treaties, predicates: knowledge.predicates)
  }

  var lists: WordLists { treaties.lists }
}

/// A sentence as a rule of sides sees it.
struct SideReading {
  let tree: SentenceTree
  let discourse: Discourse
  let knowledge: SideKnowledge
  /// True where the finding is what the same holder says in an outer clause, which takes its side.
  let isPartOfSpeech: Bool

  var lists: WordLists { knowledge.lists }

  /// The way from a finding's stance to the treaty in its object.
  func path(of finding: Finding) -> SidePath? {
    guard let tokens = finding.objectTokens else { return nil }
    return path(
      from: finding.match.predicate, within: tokens, passingOver: carried(by: finding))
  }

  func path(
    from predicate: Int, within tokens: ClosedRange<Int>, passingOver carried: Int? = nil
  ) -> SidePath? {
    knowledge.log.silently {
      knowledge.paths.path(
        from: predicate, within: tokens, passingOver: carried, in: tree, discourse)
    }
  }

  /// The noun that a light verb carries, whose side the finding has already: `regret` in `expressed
  /// regret over the withdrawal`.
  func carried(by finding: Finding) -> Int? {
    guard finding.match.entry.isLight, finding.relation != .states,
      let tokens = finding.objectTokens
    else { return nil }
    return knowledge.treaties.head(of: tokens, in: tree)
  }

  /// The verbs of what is asked for: `leave` in `urged Chile to leave`.
  func asked(by finding: Finding) -> [Int] {
    guard let tokens = finding.objectTokens else { return [] }
    return tree.children(
      of: finding.match.predicate, .openClausalComplement, .clausalComplement, .adjectivalClause
    ).filter(tokens.contains)
  }

  /// The verb of what is said, which may also stand above the verb of saying.
  func clauseSaid(by finding: Finding) -> Int? {
    guard let tokens = finding.objectTokens else { return nil }
    let predicate = finding.match.predicate
    if let clause = tree.children(of: predicate, .clausalComplement).first(where: tokens.contains) {
      return clause
    }
    return tree.head(of: predicate).flatMap { tokens.contains($0) && tree.isVerb($0) ? $0 : nil }
  }

  /// What a verb by itself says, with the preposition that follows it; words that are about treaties
  /// only count where the object may be anything.
  func relation(of verb: Int, anyObject: Bool = false) -> Relation? {
    knowledge.predicates.verb(at: verb, in: tree) { anyObject || !$0.needsTreaty }?.relation
  }

  /// `reject`, `vote against` as what somebody is to do.
  func isRejection(_ verb: Int) -> Bool {
    tree.tokens[verb].tag == "VB"
      && [.opposes, .rejects, .votesAgainst].contains(relation(of: verb))
  }

  /// What a position is on: in `expressed regret over the withdrawal` not the regret.
  func thing(of finding: Finding, within tokens: ClosedRange<Int>) -> Int {
    let head = knowledge.treaties.head(of: tokens, in: tree)
    guard carried(by: finding) == head else { return head }
    return tree.children(of: head, .preposition)
      .compactMap { tree.child(of: $0, .prepositionalObject, .prepositionalComplement) }
      .first(where: tokens.contains) ?? head
  }

  /// `the move`, `a step condemned by Chile`: a noun that leaves to what was told before what was
  /// done.
  func isBareEvent(_ noun: Int, of finding: Finding) -> Bool {
    lists[.eventNouns].contains(tree.tokens[noun].lemma.lowercased())
      && isBare(noun, of: finding)
  }

  /// `the withdrawal`; not `the move by Ghana to raise taxes`, which tells itself what it is.
  func isBare(_ noun: Int, of finding: Finding) -> Bool {
    let isDefinite = tree.children(of: noun, .determiner).contains {
      lists[.definiteDeterminers].contains(tree.lower($0))
        || tree.tokens[noun].relation == .apposition
    }
    return isDefinite
      && tree.children(of: noun, .preposition, .adjectivalClause, .relativeClause, .compound)
        .allSatisfy { tree.isAncestor($0, of: finding.match.predicate) }
  }

  func name(of treaty: TreatyID) -> String? { knowledge.treaties.directory.treaty(treaty)?.name }
}

extension Finding {
  /// Takes a treaty, or an act on it, for what the position is on.
  mutating func setTreaty(
    _ treaty: TreatyID, as kind: StatementObject.Kind, in reading: SideReading
  ) {
    object = StatementObject(
      kind: kind, id: treaty.rawValue, name: reading.name(of: treaty) ?? object.name,
      quote: object.quote)
  }

  /// Leaves only some words of the object, with what they mean.
  mutating func narrowObject(to tokens: ClosedRange<Int>, in reading: SideReading) {
    objectTokens = tokens
    object = reading.knowledge.log.silently {
      reading.knowledge.treaties.object(tokens, in: reading.tree, reading.discourse)
    }
  }

  /// Takes the treaty from the object, which keeps its words.
  mutating func leaveTreatyOut() {
    isContrary = true
    object = StatementObject(
      kind: .issue, id: nil, name: object.quote.text, quote: object.quote)
  }

  /// Turns the side by a sign. What was an act on the words is none on the treaty: who `voted for a
  /// motion to leave` did not vote for the treaty.
  mutating func turn(by sign: Sign) {
    guard sign == .negative else { return }
    let turned = polarity.reversed
    if relation.isAct { relation = turned == .support ? .supports : .opposes }
    liftedPolarity = turned
  }
}
