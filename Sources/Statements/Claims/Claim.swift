/// What may be a statement: an actor, a predicate and an object at their places in a text.
///
/// A claim is proposed, never refused; decisions make it a statement. In "Norway regretted Latvia's
/// decision to leave the treaty" there are two: Norway, `regretted`, the decision; and Latvia,
/// `leave`, the treaty.
public struct Claim: Hashable, Sendable {
  /// What tells it apart from all other claims.
  public var key: ClaimKey
  /// The actor's words.
  public var actor: Quote
  /// The word that may show the position.
  public var predicate: Predicate
  /// The object's words, and its parts where the text interrupts it.
  public var object: Quote
  /// The parts of the object.
  public var spans: [ScalarRange]
  /// The sentence that it stands in.
  public var evidence: Evidence

  /// Parts that are not given are none.
  public init(
    key: ClaimKey, actor: Quote, predicate: Predicate, object: Quote, spans: [ScalarRange] = [],
    evidence: Evidence
  ) {
    self.key = key
    self.actor = actor
    self.predicate = predicate
    self.object = object
    self.spans = spans
    self.evidence = evidence
  }
}

/// A claim with all that was decided on it, in order.
public struct DecidedClaim: Hashable, Sendable {
  /// What is decided on.
  public var claim: Claim
  /// In the order in which they were made.
  public var decisions: [Decision]

  /// Nothing is folded yet.
  public init(claim: Claim, decisions: [Decision]) {
    self.claim = claim
    self.decisions = decisions
  }

  /// The statement that the decisions make of the claim; nil where they refuse it, or where none of
  /// them says who does what to what.
  ///
  /// Pure: the same claim and decisions give the same statement, whoever replays them.
  public var statement: Statement? {
    let revoked = revokedDecisions
    var fold = Fold()
    for (number, decision) in decisions.enumerated() where !revoked.contains(number) {
      if decision.maker == .pattern { fold.pattern = decision.name }
      for effect in decision.effects { fold.apply(effect) }
    }
    return fold.statement(of: claim)
  }

  /// The statement as it would be if no decision refused it.
  package var proposal: Statement? {
    statement
      ?? DecidedClaim(
        claim: claim,
        decisions: decisions + [Decision(maker: .rule, name: "proposal", effects: [.accept])]
      ).statement
  }

  /// The numbers of decisions that count no longer. What revokes may be revoked too, so the last
  /// word is read first.
  public var revokedDecisions: Set<Int> {
    var revoked: Set<Int> = []
    for (number, decision) in decisions.enumerated().reversed() where !revoked.contains(number) {
      for case .revoke(let earlier) in decision.effects where earlier < number {
        revoked.insert(earlier)
      }
    }
    return revoked
  }
}

/// What the decisions so far make of a claim.
private struct Fold {
  var pattern = ""
  private var isRefused = false
  private var actor: ActorMention?
  private var relation: Relation?
  private var polarity: Polarity?
  private var modality = Modality.asserted
  private var isNegated = false
  private var via: Via?
  private var condition: Quote?
  private var object: StatementObject?
  private var topic: Quote?
  private var speaker: ActorMention?
  private var date: CalendarDate?
  private var confidence = 0.0

  mutating func apply(_ effect: Decision.Effect) {
    switch effect {
    case .refuse: isRefused = true
    case .accept: isRefused = false
    case .revoke: break
    case .actor(let value): actor = value
    case .relation(let value): relation = value
    case .polarity(let value): polarity = value
    case .modality(let value): modality = value
    case .negation(let value): isNegated = value
    case .via(let value): via = value
    case .condition(let value): condition = value
    case .object(let value): object = value
    case .topic(let value): topic = value
    case .speaker(let value): speaker = value
    case .date(let value): date = value
    case .confidence(let value): confidence = value
    }
  }

  func statement(of claim: Claim) -> Statement? {
    guard !isRefused, let actor, let relation, let object else { return nil }
    return Statement(
      key: claim.key, actor: actor, relation: relation, polarity: polarity ?? relation.polarity,
      modality: modality, predicate: claim.predicate, isNegated: isNegated, via: via,
      condition: condition, object: object, topic: topic, speaker: speaker, date: date,
      confidence: confidence, pattern: pattern, evidence: claim.evidence)
  }
}
