import Statements

/// The rows of statements, their sentences and actors.
struct StatementTable {
  let connection: Connection

  /// The sentence that shows a claim, once for all claims that it shows.
  func insert(_ evidence: Evidence, ofArticle article: Int64) throws {
    try connection.run(
      """
      INSERT INTO sentence (article, number, start, "end", page, text) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      article, evidence.sentenceIndex, evidence.sentence.range.start,
      evidence.sentence.range.end, evidence.page, evidence.sentence.text)
  }

  private func precision(of date: CalendarDate) -> String? {
    date.precision == .day ? nil : date.precision.rawValue
  }

  /// The statement of a claim, under its number; the sentence is there already.
  ///
  /// `isFresh` where the directory has just said who the actors are.
  func insert(
    _ statement: Statement, id: Int64, ofArticle article: Int64, isFresh: Bool = true
  ) throws {
    let actor = try actorRow(of: statement.actor, isFresh: isFresh)
    let speaker = try statement.speaker.map { try actorRow(of: $0, isFresh: isFresh) }
    try connection.run(
      """
      INSERT INTO statement (
        id, article, sentence, actor, actorText, actorStart, actorEnd, relation, polarity, modality,
        predicateLemma, predicateText, predicateStart, predicateEnd, isNegated, via,
        conditionText, conditionStart, conditionEnd,
        objectKind, objectID, objectName, objectText, objectStart, objectEnd,
        topicText, topicStart, topicEnd, speaker, speakerText, speakerStart, speakerEnd,
        date, datePrecision, confidence, pattern)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?)
      """,
      id, article, statement.evidence.sentenceIndex, actor, statement.actor.quote.text,
      statement.actor.quote.range.start, statement.actor.quote.range.end,
      statement.relation.rawValue, statement.polarity.rawValue, statement.modality.rawValue,
      statement.predicate.lemma, statement.predicate.quote.text,
      statement.predicate.quote.range.start, statement.predicate.quote.range.end,
      statement.isNegated, statement.via?.rawValue, statement.condition?.text,
      statement.condition?.range.start, statement.condition?.range.end,
      statement.object.kind.rawValue, statement.object.id, statement.object.name,
      statement.object.quote.text, statement.object.quote.range.start,
      statement.object.quote.range.end, statement.topic?.text, statement.topic?.range.start,
      statement.topic?.range.end, speaker, statement.speaker?.quote.text,
      statement.speaker?.quote.range.start, statement.speaker?.quote.range.end,
      statement.date?.period(.day)?.description, statement.date.flatMap(precision(of:)),
      statement.confidence, statement.pattern)
    for (number, span) in statement.object.spans.enumerated() {
      try connection.run(
        "INSERT INTO objectSpan (statement, number, start, \"end\") VALUES (?, ?, ?, ?)",
        id, number, span.start, span.end)
    }
  }

  /// The row of an actor, made at its first mention; what the directory says of one is kept up to
  /// date.
  private func actorRow(of mention: ActorMention, isFresh: Bool) throws -> Int64 {
    let affiliation = mention.affiliation?.rawValue
    if let directoryID = mention.id?.rawValue {
      if !isFresh,
        let known = try connection.row(
          "SELECT id FROM actor WHERE directoryID = ?", directoryID, read: { $0.integer64() })
      {
        return known
      }
      let known = try connection.row(
        """
        INSERT INTO actor (directoryID, name, kind, affiliation) VALUES (?, ?, ?, ?)
        ON CONFLICT (directoryID) DO UPDATE
          SET name = excluded.name, kind = excluded.kind, affiliation = excluded.affiliation
        RETURNING id
        """, directoryID, mention.name, mention.kind.rawValue, affiliation
      ) { $0.integer64() }
      return known ?? 0
    }
    let known = try connection.row(
      """
      SELECT id FROM actor
      WHERE directoryID IS NULL AND name = ? AND kind = ? AND ifnull(affiliation, '') = ?
      """, mention.name, mention.kind.rawValue, affiliation ?? ""
    ) { $0.integer64() }
    if let known { return known }
    return try connection.insert(
      "INSERT INTO actor (name, kind, affiliation) VALUES (?, ?, ?) RETURNING id",
      mention.name, mention.kind.rawValue, affiliation)
  }
}
