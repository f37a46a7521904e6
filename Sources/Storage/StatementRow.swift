import Positions
import Statements

/// The columns of a statement with its sentence, actors and article, and how they are read back.
///
/// Without the key: `StatementStore.claim(_:)` gives that of a statement's number.
enum StatementRow {
  static let columns = """
    statement.id AS statementID, statement.article, copy.original AS report, \(StatementQuery.day) AS day,
    article.name AS articleName, article.title, article.date, article.outlet, article.address,
    actor.directoryID, actor.name, actor.kind, actor.affiliation,
    actorText, actorStart, actorEnd,
    relation, polarity, modality,
    predicateLemma, predicateText, predicateStart, predicateEnd, isNegated, via,
    conditionText, conditionStart, conditionEnd,
    objectKind, objectID, objectName, objectText, objectStart, objectEnd,
    (SELECT group_concat(part.start || ' ' || part."end", ' ')
      FROM (SELECT start, "end" FROM objectSpan
        WHERE objectSpan.statement = statement.id ORDER BY number) AS part) AS objectSpans,
    topicText, topicStart, topicEnd,
    speakerText, speakerStart, speakerEnd,
    speakingActor.directoryID AS speakerID, speakingActor.name AS speakerName,
    speakingActor.kind AS speakerKind, speakingActor.affiliation AS speakerAffiliation,
    statement.date AS statementDate, datePrecision, confidence, pattern,
    sentence.number, sentence.start, sentence."end", sentence.page, sentence.text
    """

  static let source = """
    statement
    JOIN actor ON actor.id = statement.actor
    JOIN article ON article.id = statement.article
    JOIN sentence ON sentence.article = statement.article
      AND sentence.number = statement.sentence
    LEFT JOIN copy ON copy.article = statement.article
    LEFT JOIN actor AS speakingActor ON speakingActor.id = statement.speaker
    """

  /// Reads one row; `articles` keeps those read before, as many statements share one.
  static func read(
    _ row: inout Row, articles: inout [Int64: Article]
  ) throws -> SourcedStatement {
    let id = row.integer64()
    let articleID = row.integer64()
    let report = row.optionalInteger64()
    row.skip(1)
    let article: Article
    if let known = articles[articleID] {
      article = known
      row.skip(5)
    } else {
      article = row.article()
      articles[articleID] = article
    }
    return SourcedStatement(
      id: id, statement: try statement(&row), article: article, articleID: articleID,
      report: report)
  }

  private static func statement(_ row: inout Row) throws -> Statement {
    let holder = try row.holder()
    let actorQuote = row.quote()
    let relation = try row.label(Relation.self)
    let polarity = try row.label(Polarity.self)
    let modality = try row.label(Modality.self)
    let predicate = Predicate(lemma: row.text(), quote: row.quote())
    let isNegated = row.integer() == 1
    let via = try row.optionalLabel(Via.self)
    let condition = row.optionalQuote()
    let object = try object(&row)
    let topic = row.optionalQuote()
    let speakerQuote = row.optionalQuote()
    let speaker = try speakerQuote.map { quote in mention(try row.holder(), quote) }
    if speakerQuote == nil { row.skip(4) }
    let day = row.optionalText().flatMap { CalendarDate($0) }
    let precision = try row.optionalLabel(CalendarDate.Precision.self)
    let date = day.flatMap { $0.period(precision ?? .day) }
    let confidence = row.real()
    let pattern = row.text()
    let number = row.integer()
    let range = ScalarRange(row.integer(), row.integer())
    let page = row.optionalInteger64().map { Int($0) }
    let sentence = Quote(text: row.text(), range: range)
    return Statement(
      actor: mention(holder, actorQuote), relation: relation, polarity: polarity,
      modality: modality, predicate: predicate, isNegated: isNegated, via: via,
      condition: condition, object: object, topic: topic, speaker: speaker, date: date,
      confidence: confidence, pattern: pattern,
      evidence: Evidence(sentenceIndex: number, sentence: sentence, page: page))
  }

  private static func object(_ row: inout Row) throws -> StatementObject {
    let kind = try row.label(StatementObject.Kind.self)
    let id = row.optionalText()
    let name = row.text()
    let quote = row.quote()
    let ends = (row.optionalText() ?? "").split(separator: " ").compactMap { Int($0) }
    let spans = stride(from: 0, to: ends.count - 1, by: 2).map {
      ScalarRange(ends[$0], ends[$0 + 1])
    }
    return StatementObject(kind: kind, id: id, name: name, quote: quote, spans: spans)
  }

  private static func mention(_ holder: PositionHolder, _ quote: Quote) -> ActorMention {
    ActorMention(
      id: holder.id, name: holder.name, kind: holder.kind, affiliation: holder.affiliation,
      quote: quote)
  }
}

extension Row {
  mutating func article() -> Article {
    Article(
      name: text(), title: optionalText(), date: optionalText().flatMap { CalendarDate($0) },
      outlet: optionalText(), address: optionalText())
  }

  mutating func holder() throws -> PositionHolder {
    PositionHolder(
      id: optionalText().map { ActorID($0) }, name: text(), kind: try label(),
      affiliation: optionalText().map { ActorID($0) })
  }

  fileprivate mutating func quote() -> Quote {
    Quote(text: text(), range: ScalarRange(integer(), integer()))
  }

  fileprivate mutating func optionalQuote() -> Quote? {
    guard let text = optionalText() else {
      skip(2)
      return nil
    }
    return Quote(text: text, range: ScalarRange(integer(), integer()))
  }
}
