import TreatyGraph

extension Assistant {
  /// Calls a tool. What it could not do is a result too, for who asked; an unknown tool is a fault.
  func call(_ parameters: JSONValue?) throws -> JSONValue {
    guard let name = parameters?["name"]?.string else { throw Fault.parameters("no tool is named") }
    guard let tool = book.tool(named: name) else {
      throw Fault.parameters("there is no tool \"\(name)\"")
    }
    let given = parameters?["arguments"] ?? [:]
    guard let values = given.object else {
      throw Fault.parameters("the arguments of \"\(name)\" are no object")
    }
    do {
      let arguments = try Arguments(values, schema: tool["inputSchema"])
      let result = try result(of: name, arguments)
      return [
        "content": [["type": "text", "text": .string(result.text)]], "structuredContent": result,
        "isError": false,
      ]
    } catch {
      return ["content": [["type": "text", "text": .string("\(error)")]], "isError": true]
    }
  }

  private func result(of tool: String, _ arguments: Arguments) throws -> JSONValue {
    switch tool {
    case "search": try search(arguments)
    case "positions": try positions(arguments)
    case "sides": try sides(arguments)
    case "changes": try changes(arguments)
    case "consistency": try consistency(arguments)
    case "article": try article(arguments)
    case "explain": try explain(arguments)
    case "add_article": try addArticle(arguments)
    case "propose_statement": try propose(arguments)
    default: throw Fault.parameters("there is no tool \"\(tool)\"")
    }
  }

  private func search(_ arguments: Arguments) throws -> JSONValue {
    let words = try arguments.words("query").quotedWords
    let report = try archive.search(
      words, limit: try arguments.number("limit", in: 1...100, else: 10))
    return [
      "count": .count(report.articleCount),
      "articles": .array(try report.hits.map { try JSONValue($0) }),
    ]
  }

  private func positions(_ arguments: Arguments) throws -> JSONValue {
    let actor = try arguments.text("actor")
    let treaty = try arguments.text("treaty")
    guard actor != nil || treaty != nil else { throw ToolFault("name an actor, a treaty, or both") }
    let report = try archive.positions(of: actor, on: treaty, among: try filter(arguments))
    let limit = try arguments.number("limit", in: 1...200, else: 20)
    let quotes = try arguments.number("quotes", in: 0...100, else: 3)
    let rows = report.answer.jsonRows(naming: report.directory)
    return [
      "count": .count(rows.count), "unsure": .count(report.leftOutCount),
      "note": .text(report.emptiness.map { "\($0)" }),
      "positions": .array(
        try rows.prefix(limit).map { row in
          var shown = try JSONValue(row)
          shown["statements"] = .array((shown["statements"]?.array ?? []).suffix(quotes))
          return shown
        }),
    ]
  }

  private func sides(_ arguments: Arguments) throws -> JSONValue {
    let treaty = try archive.treaty(named: try arguments.words("treaty"))
    var filter = try filter(arguments)
    filter.kind = try arguments.choice("kind", ActorKind.self)
    let overview = try archive.overview(
      on: treaty.id.rawValue, among: filter,
      limit: try arguments.number("limit", in: 1...500, else: 50))
    func side(_ polarity: Polarity) -> JSONValue {
      .array((overview.sides?[polarity].positions ?? []).map { Self.row(of: $0, overview.deeds) })
    }
    func count(_ polarity: Polarity) -> JSONValue {
      .count(overview.sides?[polarity].count ?? 0)
    }
    return [
      "treaty": ["id": .string(treaty.id.rawValue), "name": .string(treaty.name)],
      "note": .text(overview.emptiness.map { "\($0)" }),
      "counts": [
        "support": count(.support), "oppose": count(.oppose), "neutral": count(.neutral),
      ],
      "support": side(.support), "oppose": side(.oppose), "neutral": side(.neutral),
    ]
  }

  private static func row(of position: PositionSummary, _ deeds: Deeds) -> JSONValue {
    let deciding = position.deciding
    return [
      "id": .text(position.holder.id?.rawValue), "name": .string(position.holder.name),
      "kind": .string(position.holder.kind.rawValue),
      "stance": .string(deciding.statement.stanceWords),
      "since": .text(position.since?.description), "confidence": .number(position.confidence),
      "articles": .count(position.articleCount),
      "did": .text(deeds[position.holder.id, position.object.treaty]?.words),
      "remarks": .text(position.remarks.isEmpty ? nil : position.remarks),
      "statement": .integer(deciding.id), "article": .integer(deciding.articleID),
      "quote": .string(deciding.statement.evidence.sentence.text),
    ]
  }

  private func changes(_ arguments: Arguments) throws -> JSONValue {
    let report = try archive.changes(
      of: try arguments.text("actor"), on: try arguments.text("treaty"),
      since: try arguments.day("since"), until: try arguments.day("until", isEnd: true),
      limit: try arguments.number("limit", in: 1...200, else: 20))
    return [
      "count": .count(report.count),
      "changes": .array(try report.changes.map { try JSONValue(ChangeJSON($0)) }),
    ]
  }

  private func consistency(_ arguments: Arguments) throws -> JSONValue {
    let found = try archive.inconsistencies(
      of: try arguments.text("actor"), on: try arguments.text("treaty"))
    return ["findings": .array(try found.map { try JSONValue(InconsistencyJSON($0)) })]
  }

  private func explain(_ arguments: Arguments) throws -> JSONValue {
    let metadata = ArticleMetadata(
      title: try arguments.text("title"), date: try arguments.day("date"))
    let pipeline = try pipeline.get()
    let decisions = pipeline.extractor.decisions
    let sentence = try arguments.words("sentence")
    guard sentence.utf8.count <= 20_000 else { throw ToolFault("the sentence is too long") }
    return [
      "sentences": .array(
        try pipeline.explain(sentence, metadata: metadata)
          .map { try JSONValue(ExplanationRow($0, decisions)) })
    ]
  }

  private func filter(_ arguments: Arguments) throws(ToolFault) -> PositionFilter {
    PositionFilter(
      since: try arguments.day("since"), until: try arguments.day("until", isEnd: true))
  }
}

extension String {
  /// The words, and what stands in quotation marks as one.
  fileprivate var quotedWords: [String] {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part -> [String] in
      index % 2 == 1
        ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map { String($0) }
    }.filter { !$0.isEmpty }
  }
}
