import Statements

/// Carries what people decided to another text that says the same: to a changed article, and to a copy
/// that comes later.
///
/// A decision moves along where its sentence is still there; what has no place in the new text stays
/// with the old one, where the journal finds it.
struct DecisionCarrier {
  let connection: Connection

  private var journal: JournalWriter { JournalWriter(connection: connection) }
  private var twins: ReportTwins { ReportTwins(connection: connection) }

  /// Carries to an article that has just been taken in what was decided on the version before it and
  /// on copies of its report.
  func carry(to article: Int64, replacing old: Int64?) throws {
    let copies = try twins.otherCopies(ofArticle: article)
    let sources = (old.map { [$0] } ?? []) + copies
    for record in try decided(in: sources) {
      if let twin = try twins.twin(of: record, in: article) {
        try carry(record, to: twin)
      } else if record.articleID == old {
        try moveAlong(record, to: article)
      }
    }
    try RemovedArticles(connection: connection).carry(from: sources, to: article)
  }

  /// The claims of some articles that somebody decided on, also what was taken back: it may be done
  /// again.
  private func decided(in articles: [Int64]) throws -> [ClaimRecord] {
    guard !articles.isEmpty else { return [] }
    let list = "[\(articles.map { String($0) }.joined(separator: ","))]"
    return try connection.claimRecords(
      where: """
        claim.article IN (SELECT value FROM json_each(?))
        AND EXISTS (SELECT 1 FROM decision WHERE claim = claim.id AND entry IS NOT NULL)
        """, [list])
  }

  private func carry(_ record: ClaimRecord, to twin: ClaimRecord) throws {
    var twin = twin
    let known = Set(twin.entries.compactMap(\.entry))
    for number in record.entries.compactMap(\.entry) where !known.contains(number) {
      guard let entry = try JournalTable(connection: connection).entry(number),
        let verdict = StatementVerdict(entry.entry),
        let effects = try journal.effects(of: verdict, on: twin)
      else { continue }
      twin = try journal.add(effects, to: twin, from: entry)
    }
  }

  /// Takes a claim that the reading of the new text has not found to its sentence there, with all that
  /// was decided on it.
  private func moveAlong(_ record: ClaimRecord, to article: Int64) throws {
    let old = record.claim.evidence
    guard record.isTouched, let statement = record.proposal ?? record.kept,
      let text = try connection.row(
        "SELECT text FROM article WHERE id = ?", article, read: { $0.text() }),
      let place = WordFinder(text: text, near: old.sentence.range).find(old.sentence.text),
      place.range.count == old.sentence.range.count
    else { return }
    let distance = place.range.start - old.sentence.range.start
    var moved = statement.moved(by: distance, from: old.sentence.range, within: text)
    moved.evidence = try evidence(at: place, page: nil, in: article)
    var claim = DecidedClaim(proposing: moved, text: 0)
    claim.claim.key.ordinal = try freeOrdinal(of: claim.claim.key, in: article)
    let writer = ClaimWriter(connection: connection, article: article)
    let id = try writer.insert(claim, statement: claim.statement)
    guard var twin = try connection.claimRecords(where: "claim.id = ?", [id]).first else { return }
    // The reading of the new text has not found it: it is there while a decision on it stands.
    twin.isLost = true
    try carry(record, to: twin)
  }

  /// The sentence of the new text that stands at a place, else a new one behind all others.
  private func evidence(at place: Quote, page: Int?, in article: Int64) throws -> Evidence {
    let known = try connection.row(
      "SELECT number FROM sentence WHERE article = ? AND start = ? AND \"end\" = ?", article,
      place.range.start, place.range.end, read: { $0.integer() })
    let next = try connection.row(
      """
      SELECT max(sentenceCount, ifnull((SELECT max(number) + 1 FROM sentence WHERE article = ?1), 0))
      FROM article WHERE id = ?1
      """, article, read: { $0.integer() })
    return Evidence(sentenceIndex: known ?? next ?? 0, sentence: place, page: page)
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
  /// The statement in another text: what stood in its sentence at its distance, all else where its words
  /// stand there.
  fileprivate func moved(
    by distance: Int, from sentence: ScalarRange, within text: String
  ) -> Statement {
    let words = WordFinder(text: text, near: ScalarRange(0, 0))
    func moved(_ quote: Quote) -> Quote {
      guard sentence.start <= quote.range.start, quote.range.end <= sentence.end else {
        return words.find(quote.text) ?? Quote(text: "", range: ScalarRange(0, 0))
      }
      let range = ScalarRange(quote.range.start + distance, quote.range.end + distance)
      return Quote(text: quote.text, range: range)
    }
    var other = self
    other.key = nil
    other.actor.quote = moved(actor.quote)
    other.predicate.quote = moved(predicate.quote)
    other.condition = condition.map(moved)
    other.object.quote = moved(object.quote)
    other.object.spans =
      other.object.quote.text.isEmpty
      ? [] : object.spans.map { ScalarRange($0.start + distance, $0.end + distance) }
    other.topic = topic.map(moved)
    other.speaker?.quote = moved(speaker?.quote ?? actor.quote)
    return other
  }
}
