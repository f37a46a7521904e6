import Statements

extension Connection {
  /// The claims that a condition on the table `claim` selects, in the order of their numbers.
  func claimRecords(
    where condition: String, _ values: [any SQLBindable]
  ) throws -> [ClaimRecord] {
    let chosen = "(SELECT claim.id FROM claim WHERE \(condition))"
    var articles: [Int64: Article] = [:]
    let statements = try rows(
      "SELECT \(StatementRow.columns) FROM \(StatementRow.source) WHERE statement.id IN \(chosen)",
      values
    ) { try StatementRow.read(&$0, articles: &articles) }
    let kept = Dictionary(uniqueKeysWithValues: statements.map { ($0.id, $0.statement) })
    let decisions = try rows(
      """
      SELECT claim, decision.number, reading, effects, maker, makerName, decisionName.name, phase,
        decision.because, decision.time, entry, journal.stands IS NOT FALSE
      FROM decision JOIN decisionName ON decisionName.id = decision.name
        LEFT JOIN journal ON journal.id = decision.entry
      WHERE claim IN \(chosen) ORDER BY claim, decision.number
      """, values
    ) { try DecisionRow(&$0, in: path) }
    let entries = Dictionary(grouping: decisions, by: \.claim)
    return try rows(
      """
      SELECT claim.id, claim.article, digest, actorStart, actorEnd, predicateStart, predicateEnd,
        objectStart, objectEnd, ordinal, actorText, predicateLemma, predicateText, objectText,
        objectSpans, reading, isRetired, sentence.number, start, "end", page, sentence.text
      FROM claim
      JOIN article ON article.id = claim.article
      JOIN sentence ON sentence.article = claim.article AND sentence.number = claim.sentence
      WHERE claim.id IN \(chosen) ORDER BY claim.id
      """, values
    ) { row in
      try record(&row, kept: kept, entries: entries)
    }
  }

  private func record(
    _ row: inout Row, kept: [Int64: Statement], entries: [Int64: [DecisionRow]]
  ) throws -> ClaimRecord {
    let id = row.integer64()
    let article = row.integer64()
    let statement = kept[id]
    let claim = try row.claim(id, of: statement, in: path)
    return ClaimRecord(
      id: id, articleID: article, claim: claim.claim, reading: claim.reading,
      isLost: claim.isLost,
      entries: try (entries[id] ?? []).map { try $0.entry(beside: statement, in: path) },
      kept: statement)
  }
}

/// A decision whose effects are still text: their values may stand in the statement.
private struct DecisionRow {
  var claim: Int64
  private var number: Int
  private var reading: Int?
  private var effects: String
  private var decision: Decision
  private var journalEntry: Int64?
  private var stands: Bool

  init(_ row: inout Row, in path: String) throws {
    claim = row.integer64()
    number = row.integer()
    reading = row.optionalInteger64().map { Int($0) }
    effects = row.text()
    let makerName = row.text()
    let name = row.optionalText() ?? ""
    guard let maker = Decision.Maker(storedName: makerName, of: name) else {
      throw StorageError.damaged(path: path, detail: "unknown maker \"\(makerName)\"")
    }
    decision = Decision(
      maker: maker, name: row.text(), phase: try row.optionalLabel(),
      because: row.optionalText(), time: row.optionalInteger64())
    journalEntry = row.optionalInteger64()
    stands = row.integer() == 1
  }

  func entry(beside statement: Statement?, in path: String) throws -> DecisionEntry {
    var decision = decision
    do {
      decision.effects = try EffectReader.effects(in: effects, beside: statement)
    } catch {
      throw StorageError.damaged(
        path: path, detail: "decision \(number) on claim \(claim): \(error.reason)")
    }
    return DecisionEntry(
      number: number, reading: reading, decision: decision, entry: journalEntry, stands: stands)
  }
}

/// The columns of a claim that one pass reads.
private struct ClaimColumns {
  var claim: Claim
  var reading: Int
  var isLost: Bool
}

extension Row {
  fileprivate mutating func claim(
    _ id: Int64, of statement: Statement?, in path: String
  ) throws -> ClaimColumns {
    var key = ClaimKey(
      text: integer64(), actor: range(), predicate: range(), object: range())
    key.ordinal = integer()
    let missing = StorageError.damaged(path: path, detail: "claim \(id) has lost its words")
    guard let actor = optionalText() ?? statement?.actor.quote.text,
      let lemma = optionalText() ?? statement?.predicate.lemma,
      let predicate = optionalText() ?? statement?.predicate.quote.text
    else { throw missing }
    let ownObject = optionalText()
    let ownSpans = optionalText()
    guard let object = ownObject ?? statement?.object.quote.text else { throw missing }
    let spans =
      ownObject == nil ? statement?.object.spans ?? [] : [ScalarRange](stored: ownSpans ?? "")
    let reading = integer()
    let isLost = integer() == 1
    let number = integer()
    let place = range()
    let page = optionalInteger64().map { Int($0) }
    return ClaimColumns(
      claim: Claim(
        key: key, actor: Quote(text: actor, range: key.actor),
        predicate: Predicate(
          lemma: lemma, quote: Quote(text: predicate, range: key.predicate)),
        object: Quote(text: object, range: key.object), spans: spans,
        evidence: Evidence(
          sentenceIndex: number, sentence: Quote(text: text(), range: place), page: page)),
      reading: reading, isLost: isLost)
  }

  private mutating func range() -> ScalarRange { ScalarRange(integer(), integer()) }
}

extension [ScalarRange] {
  /// Reads starts and ends in turn.
  fileprivate init(stored text: String) {
    let ends = text.split(separator: " ").compactMap { Int($0) }
    self = stride(from: 0, to: ends.count - 1, by: 2).map { ScalarRange(ends[$0], ends[$0 + 1]) }
  }

  var stored: String { map { "\($0.start) \($0.end)" }.joined(separator: " ") }
}
