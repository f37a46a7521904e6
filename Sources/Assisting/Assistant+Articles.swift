import Foundation
import TreatyGraph

extension Assistant {
  func article(_ arguments: Arguments) throws -> JSONValue {
    let report = try archive.article(try arguments.reference("article"))
    let text = report.segments.map(\.text).joined()
    let start = try arguments.number("from", in: 0...Int64(Int32.max), else: 0)
    let count = try arguments.number("characters", in: 0...100_000, else: 20_000)
    return [
      "article": try JSONValue(report.article),
      "text": .string(String(text.dropFirst(start).prefix(count))), "length": .count(text.count),
      "statements": .array(
        report.statements.map { Self.row(of: $0, report.marks[$0.id]?.words ?? []) }),
    ]
  }

  private static func row(of sourced: SourcedStatement, _ marks: [String]) -> JSONValue {
    let statement = sourced.statement
    let who: JSONValue = [
      "statement": .integer(sourced.id), "actor": .string(statement.actor.name),
      "actorID": .text(statement.actor.id?.rawValue), "stance": .string(statement.stanceWords),
      "polarity": .string(statement.polarity.rawValue), "object": .string(statement.objectWords),
      "objectID": .text(statement.object.id),
    ]
    return who.merged(with: [
      "condition": .text(statement.condition?.text),
      "speaker": .text(statement.speaker?.name), "date": .text(sourced.date?.description),
      "confidence": .number(statement.confidence),
      "quote": .string(statement.evidence.sentence.text),
      "marks": .array(marks.map { .string($0) }),
    ])
  }

  /// Reads a text that the message holds, or a page of the web; no file of this machine.
  func addArticle(_ arguments: Arguments) throws -> JSONValue {
    let address = try arguments.text("address")
    if let address, !address.lowercased().hasPrefix("https://"),
      !address.lowercased().hasPrefix("http://")
    {
      throw ToolFault("\"\(address)\" is no address of a page: it begins with https://")
    }
    let metadata = ArticleMetadata(
      title: try arguments.text("title"), date: try arguments.day("date"),
      outlet: try arguments.text("outlet"), address: address)
    if let text = try arguments.text("text") {
      let folder = try PassingFolder()
      defer { folder.remove() }
      return try taken([
        try folder.source(Array(text.utf8), called: "told.txt", under: "told", metadata)
      ])
    }
    guard let address else { throw ToolFault("give a text or an address") }
    return try taken([ArticleSource(path: address, metadata: metadata)])
  }

  private func taken(_ sources: [ArticleSource]) throws -> JSONValue {
    let report = try archive.add(sources, judges: options.judges, threads: 1)
    guard let result = report.results.first else { throw ToolFault("nothing was found to be read") }
    guard case .stored(let outcome) = result.outcome else {
      let reasons = report.failures.map(\.message).joined(separator: "; ")
      throw ToolFault(reasons)
    }
    var isNew = true
    if case .unchanged = outcome { isNew = false }
    return [
      "article": .integer(outcome.articleID), "isNew": .bool(isNew),
      "sentences": .count(result.sentenceCount), "statements": .count(result.statementCount),
      "notes": .array(result.notes.map { .string($0.message) }),
    ]
  }

  func propose(_ arguments: Arguments) throws -> JSONValue {
    guard let relation = try arguments.choice("relation", Relation.self) else {
      throw ToolFault("\"relation\" is empty")
    }
    var values = CorrectionWish()
    values.actor = try arguments.words("actor")
    values.unknownActorKind = try arguments.choice("actorKind", ActorKind.self)
    values.treaty = try arguments.text("treaty").map { .set($0) } ?? .kept
    values.object = try arguments.text("object")
    values.side = try arguments.choice("side", Polarity.self)
    let receipt = try archive.propose(
      MarkedStatement(
        article: try arguments.reference("article"), quote: try arguments.words("quote"),
        relation: relation, values: values),
      by: options.program, because: try arguments.text("because"))
    let entry = receipt.log.entry
    return [
      "statement": .integer(Int64(entry.entry.subjects.first?.name ?? "") ?? 0),
      "article": .integer(receipt.log.articleNumber ?? 0), "entry": .integer(entry.number),
      "polarity": .text(receipt.statement?.polarity.rawValue), "waits": true,
    ]
  }
}
