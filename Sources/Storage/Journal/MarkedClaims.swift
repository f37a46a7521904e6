import Statements

/// Puts claims into a text that its reading has not found there: what a person marked, and what was
/// decided on in another text of the same words.
///
/// Such a claim counts as lost by the reading, so that it is a statement while a decision on it stands.
struct MarkedClaims {
  let connection: Connection

  /// A claim of this statement in an article; nil where that has not the words of the sentence.
  func insert(
    _ statement: Statement, wordsOf evidence: Evidence, in article: Int64
  ) throws -> ClaimRecord? {
    let old = evidence.sentence.range
    guard
      let text = try connection.row(
        "SELECT text FROM article WHERE id = ?", article, read: { $0.text() }),
      let place = WordFinder(text: text, near: old).find(evidence.sentence.text),
      place.range.count == old.count
    else { return nil }
    var moved = statement.moved(by: place.range.start - old.start, from: old, within: text)
    moved.evidence = Evidence(sentenceIndex: 0, sentence: place)
    return try insert(moved, in: article)
  }

  /// A claim of this statement of an article's text. Its sentence gets the number that it has there,
  /// else one behind all others.
  func insert(_ statement: Statement, in article: Int64) throws -> ClaimRecord? {
    var statement = statement
    statement.key = nil
    statement.evidence = try numbered(statement.evidence, in: article)
    var claim = DecidedClaim(proposing: statement, text: 0)
    claim.claim.key.ordinal = try freeOrdinal(of: claim.claim.key, in: article)
    let writer = ClaimWriter(connection: connection, article: article)
    let id = try writer.insert(claim, statement: claim.statement)
    guard let found = try connection.claimRecords(where: "claim.id = ?", [id]).first else {
      return nil
    }
    var lost = found
    lost.isLost = true
    try writer.update(found, to: lost)
    lost.kept = lost.statement
    return lost
  }

  private func numbered(_ evidence: Evidence, in article: Int64) throws -> Evidence {
    let range = evidence.sentence.range
    let known = try connection.row(
      "SELECT number, page FROM sentence WHERE article = ? AND start = ? AND \"end\" = ?", article,
      range.start, range.end
    ) { row in
      Evidence(
        sentenceIndex: row.integer(), sentence: evidence.sentence,
        page: row.optionalInteger64().map { Int($0) })
    }
    if let known { return known }
    let next = try connection.row(
      """
      SELECT max(sentenceCount, ifnull((SELECT max(number) + 1 FROM sentence WHERE article = ?1), 0))
      FROM article WHERE id = ?1
      """, article, read: { $0.integer() })
    return Evidence(sentenceIndex: next ?? 0, sentence: evidence.sentence)
  }

  private func freeOrdinal(of key: ClaimKey, in article: Int64) throws -> Int {
    try connection.row(
      """
      SELECT ifnull(max(ordinal) + 1, 0) FROM claim
      WHERE article = ? AND predicateStart = ? AND actorStart = ? AND objectStart = ?
        AND predicateEnd = ? AND actorEnd = ? AND objectEnd = ?
      """, article, key.predicate.start, key.actor.start, key.object.start, key.predicate.end,
      key.actor.end, key.object.end, read: { $0.integer() }) ?? 0
  }
}

extension Statement {
  /// The statement in another text: what stood in its sentence at its distance, all else where its
  /// words stand there.
  fileprivate func moved(
    by distance: Int, from sentence: ScalarRange, within text: String
  ) -> Statement {
    let words = WordFinder(text: text, near: ScalarRange(0, 0))
    func moved(_ quote: Quote) -> Quote {
      guard sentence.start <= quote.range.start, quote.range.end <= sentence.end else {
        return words.find(quote.text) ?? Quote(text: "", range: ScalarRange(0, 0))
      }
      return Quote(text: quote.text, range: quote.range.moved(by: distance))
    }
    var other = self
    other.actor.quote = moved(actor.quote)
    other.predicate.quote = moved(predicate.quote)
    other.condition = condition.map(moved)
    other.object.quote = moved(object.quote)
    other.object.spans =
      other.object.quote.text == object.quote.text
      ? object.spans.map { $0.moved(by: distance) } : []
    other.topic = topic.map(moved)
    if let quote = speaker?.quote { other.speaker?.quote = moved(quote) }
    return other
  }
}

extension ScalarRange {
  fileprivate func moved(by distance: Int) -> ScalarRange {
    ScalarRange(start + distance, end + distance)
  }
}
