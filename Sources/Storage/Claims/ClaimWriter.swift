import Statements

/// Writes the claims of one article, within one transaction.
///
/// Before and after: the statement of a claim is the fold of the decisions that count, and every
/// effect reads as it was made.
final class ClaimWriter {
  let connection: Connection
  let article: Int64
  var statements: StatementTable { StatementTable(connection: connection) }
  private var labels: [DecisionLabel: Int64] = [:]

  init(connection: Connection, article: Int64) {
    self.connection = connection
    self.article = article
  }

  /// Adds the claims of an article that has none yet. What is refused is left out: a text has
  /// many times more of it than of statements.
  func insert(_ claims: [DecidedClaim]) throws {
    for claim in claims {
      if let statement = claim.statement { try insert(claim, statement: statement) }
    }
  }

  /// Adds one claim, with the statement that its decisions make of it.
  @discardableResult
  func insert(_ new: DecidedClaim, statement: Statement?) throws -> Int64 {
    try statements.insert(new.claim.evidence, ofArticle: article)
    let words = ClaimWords(of: new.claim, beside: statement)
    let key = new.claim.key
    let id = try connection.insert(
      """
      INSERT INTO claim (
        article, sentence, actorStart, actorEnd, predicateStart, predicateEnd, objectStart,
        objectEnd, ordinal, actorText, predicateLemma, predicateText, objectText, objectSpans,
        reading, isRetired)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, FALSE)
      RETURNING id
      """,
      article, new.claim.evidence.sentenceIndex, key.actor.start, key.actor.end,
      key.predicate.start, key.predicate.end, key.object.start, key.object.end, key.ordinal,
      words.actor, words.lemma, words.predicate, words.object, words.spans)
    if let statement { try statements.insert(statement, id: id, ofArticle: article) }
    for (number, decision) in new.decisions.enumerated() {
      let reading = decision.maker.readsText ? 1 : nil
      try insert(
        DecisionEntry(number: number, reading: reading, decision: decision), onClaim: id,
        beside: statement)
    }
    return id
  }

  /// Writes what has become of a claim. Its decisions may be more than they were, never others.
  func update(_ old: ClaimRecord, to new: ClaimRecord) throws {
    let statement = new.statement
    if statement != old.kept {
      if old.kept != nil { try connection.run("DELETE FROM statement WHERE id = ?", old.id) }
      if let statement {
        // A person may have named an actor when the directory called it otherwise.
        try statements.insert(
          statement, id: old.id, ofArticle: article, isFresh: !new.isTouched)
      }
    }
    let words = ClaimWords(of: new.claim, beside: statement)
    let key = new.claim.key
    try connection.run(
      """
      UPDATE claim SET sentence = ?, actorStart = ?, actorEnd = ?, predicateStart = ?,
        predicateEnd = ?, objectStart = ?, objectEnd = ?, ordinal = ?, actorText = ?,
        predicateLemma = ?, predicateText = ?, objectText = ?, objectSpans = ?, reading = ?,
        isRetired = ?
      WHERE id = ?
      """,
      new.claim.evidence.sentenceIndex, key.actor.start, key.actor.end, key.predicate.start,
      key.predicate.end, key.object.start, key.object.end, key.ordinal, words.actor, words.lemma,
      words.predicate, words.object, words.spans, new.reading, new.isLost, old.id)
    let known = Set(old.entries.map(\.number))
    for entry in new.entries {
      guard known.contains(entry.number) else {
        try insert(entry, onClaim: old.id, beside: statement)
        continue
      }
      let text = EffectWriter.text(of: entry.decision.effects, beside: statement)
      if text != EffectWriter.text(of: entry.decision.effects, beside: old.kept) {
        try connection.run(
          "UPDATE decision SET effects = ? WHERE claim = ? AND number = ?", text, old.id,
          entry.number)
      }
    }
  }

  private func insert(
    _ entry: DecisionEntry, onClaim claim: Int64, beside statement: Statement?
  ) throws {
    let decision = entry.decision
    try connection.run(
      """
      INSERT INTO decision (claim, number, name, reading, effects, because, time, entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      claim, entry.number, try number(of: DecisionLabel(decision)), entry.reading,
      EffectWriter.text(of: decision.effects, beside: statement), decision.because, decision.time,
      entry.entry)
  }

  private func number(of label: DecisionLabel) throws -> Int64 {
    if let known = labels[label] { return known }
    let maker = label.maker.storedName
    let owner = label.maker.ownName
    let phase = label.phase?.rawValue
    let stored = try connection.row(
      """
      SELECT id FROM decisionName
      WHERE name = ? AND maker = ? AND ifnull(makerName, '') = ? AND ifnull(phase, '') = ?
      """, label.name, maker, owner ?? "", phase ?? ""
    ) { $0.integer64() }
    let number =
      try stored
      ?? connection.insert(
        "INSERT INTO decisionName (maker, makerName, name, phase) VALUES (?, ?, ?, ?) RETURNING id",
        maker, owner, label.name, phase)
    labels[label] = number
    return number
  }
}

/// The words of a claim that its statement does not say at the same places.
private struct ClaimWords {
  var actor: String?
  var lemma: String?
  var predicate: String?
  var object: String?
  var spans: String?

  init(of claim: Claim, beside statement: Statement?) {
    if statement?.actor.quote != claim.actor { actor = claim.actor.text }
    if statement?.predicate != claim.predicate {
      lemma = claim.predicate.lemma
      predicate = claim.predicate.quote.text
    }
    if statement?.object.quote != claim.object || statement?.object.spans != claim.spans {
      object = claim.object.text
      if !claim.spans.isEmpty { spans = claim.spans.stored }
    }
  }
}
