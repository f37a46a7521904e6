import TreatyGraph

extension Fields {
  /// A statement as every page tells it.
  init(_ sourced: SourcedStatement, marks: StatementMarks? = nil, by coder: String = "") {
    self = Fields(
      sourced.statement, number: sourced.id, marks: marks, by: coder
    ).with(Fields(placeOf: sourced))
  }

  /// The values of a statement, its marks, and what may be taken back of them.
  init(_ statement: Statement, number: Int64, marks: StatementMarks?, by coder: String) {
    let object = statement.object
    let treaty = object.kind == .actor ? nil : object.id
    self = [
      "id": .number(number), "statementHref": .text(Address.statement(number).text),
      "side": .text(statement.polarity.rawValue), "sign": .text(statement.polarity.symbol),
      "actor": .text(statement.actor.name),
      "actorHref": .text(
        Address.actor(statement.actor.id?.rawValue, statement.actor.name).text),
      "stance": .text(statement.stanceWords), "object": .text(statement.objectWords),
      "treatyHref": .text(treaty.map { Address.treaty($0).text }),
    ]
    self = with([
      "condition": .text(statement.condition?.text), "speaker": .text(statement.speaker?.name),
      "sure": .text(statement.confidence.percent), "pattern": .text(statement.pattern),
      "quote": .text(statement.evidence.sentence.text),
      "sentence": .markup(MarkedSentence(statement.evidence.sentence, [statement]).markup),
      "pageNumber": .text(statement.evidence.page.map { "\($0)" }),
      "marks": .rows((marks?.words ?? []).map { ["words": .text($0)] }),
    ])
    guard let verdict = marks?.verdict, verdict.entry.coder == coder, verdict.stands else { return }
    self["ownEntry"] = .number(verdict.number)
  }

  /// Where a statement stands, and when.
  private init(placeOf sourced: SourcedStatement) {
    let article = sourced.article
    self = [
      "date": .text(sourced.date?.description),
      "source": .text(
        [article.outlet, article.title.map { "“\($0)”" } ?? article.name].compactMap(\.self)
          .joined(separator: ", ")),
      "article": .number(sourced.articleID),
      "articleHref": .text(
        Address.article(sourced.articleID).at("statement-\(sourced.id)")),
      "webHref": .text(article.address?.webAddress),
      "repeats": .text(
        sourced.repeats.isEmpty
          ? nil : "also in " + counted(sourced.repeats.count, "more article")),
    ]
  }

  /// Where somebody stands, as a row of a list.
  init(_ position: PositionSummary, deeds: Deeds, on title: String? = nil) {
    self = Fields(position.deciding).with([
      "holder": .text(position.holder.name),
      "holderHref": .text(Address.actor(position.holder.id?.rawValue, position.holder.name).text),
      "kind": .text(position.holder.kind.words), "side": .text(position.polarity.rawValue),
      "sign": .text(position.polarity.symbol), "since": .text(position.sinceWords),
      "certainty": .text(position.confidence.percent),
      "articles": .text(counted(position.articleCount, "article")),
      "remarks": .text(position.remarks),
      "did": .text(deeds[position.holder.id, position.object.treaty]?.words),
      "on": .text(title ?? position.object.name),
      "onHref": .text(position.object.treaty.map { Address.treaty($0.rawValue).text }),
    ])
  }

  /// Who moved from where to where.
  init(_ change: PositionChange) {
    let days = [change.since, change.until].compactMap { $0?.description }
    self = [
      "holder": .text(change.holder.name),
      "holderHref": .text(Address.actor(change.holder.id?.rawValue, change.holder.name).text),
      "on": .text(change.object.name), "from": .text(change.from.rawValue),
      "fromSign": .text(change.from.symbol), "to": .text(change.to.rawValue),
      "toSign": .text(change.to.symbol),
      "first": .text(days.first),
      "last": .text(days.count > 1 && days[0] != days[1] ? days[1] : nil),
    ]
    self = with([
      "before": .fields(Fields(change.before)), "after": .fields(Fields(change.after)),
      "certainty": .text(change.confidence.percent),
    ])
  }
}
