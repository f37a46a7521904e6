import Actors
import Extraction
import Foundation
import Statements
import TestSupport
import Testing
import TreatyData

@testable import TreatyGraph

@Suite("Comparing statements with labelled news")
struct NewsEvaluationTests {
  /// Evaluates as if the one article of a folder held the statements given.
  private func evaluation(
    _ labels: String, found: [Statement], named: [Statement] = []
  ) throws -> NewsEvaluation {
    let folder = try part()
    try folder.write("Chile spoke.", to: "texts/one.txt")
    try folder.write("{\"statements\": [\(labels)]}", to: "labels/one.json")
    let data = try TreatyData.find()
    let evaluator = try Evaluator(
      lexicons: data.lexicons.path, directory: try ActorDirectory(folder: data.folder.path),
      patterns: [],
      read: { Document(article: Article(name: $0.path), text: "", passages: []) },
      extract: { document in
        ExtractedDocument(
          document: document, sentenceCount: 1, claims: DecidedClaim.proposing(found, text: 0))
      },
      namedPairs: { _ in named.map { NamedPair(actor: $0.actor, object: $0.object) } })
    #expect(NewsStandard.isOne(folder.path))
    return try evaluator.evaluate(NewsStandard(folder: folder.path))
  }

  private func part() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["texts", "labels"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: false)
    }
    return folder
  }

  private func label(
    _ actor: String, _ sign: String, _ treaty: String?, aliases: String = "",
    modality: String = "asserted", sure: Bool = true
  ) -> String {
    let treaty = treaty.map { "\"\($0)\"" } ?? "null"
    return """
      {"actor": "\(actor)", "aliases": [\(aliases)], "sign": "\(sign)", "treaty": \(treaty), \
      "modality": "\(modality)", "sure": \(sure)}
      """
  }

  private func statement(
    _ actor: String, _ relation: Relation, _ treaty: String?, named name: String = "pact",
    confidence: Double = 0.9
  ) -> Statement {
    var statement = Statement.found(actor, relation, "backed", "the pact", confidence: confidence)
    statement.actor.name = actor
    statement.object = StatementObject(
      kind: .treaty, id: treaty, name: name, quote: statement.object.quote)
    return statement
  }

  @Test("Actor by any of its names, side and treaty make a position right")
  func right() throws {
    let labels =
      label("Chile", "support", "treaty:att", aliases: "\"the Republic\"") + ","
      + label("Peru", "oppose", "treaty:att") + "," + label("Togo", "support", "treaty:att")
    let news = try evaluation(
      labels,
      found: [
        statement("Republic", .supports, "treaty:att"),
        statement("Peru", .supports, "treaty:att"), statement("Togo", .supports, "treaty:rome"),
        statement("Mali", .abstains, "treaty:att"), statement("Mali", .states, "treaty:att"),
        statement("Togo", .supports, "treaty:att", confidence: 0.4),
      ])
    #expect(news.sureCount == 3 && news.foundCount == 1)
    #expect(news.saidCount == 4 && news.rightCount == 1 && news.oppositeCount == 1)
    #expect(news.pairCount == 3 && news.foundPairCount == 3 && news.claimedPairCount == 5)
    #expect(news.confidentCount == 4 && news.confidentPairCount == 2)
  }

  @Test("A pair is named together where a sentence speaks of both, with a statement or without")
  func together() throws {
    let news = try evaluation(
      label("Chile", "support", "treaty:att") + "," + label("Peru", "oppose", "treaty:att"),
      found: [],
      named: [
        statement("Chile", .states, "treaty:att"), statement("Chile", .states, "treaty:att"),
        statement("Mali", .states, "treaty:att"),
      ])
    #expect(news.pairCount == 2 && news.foundPairCount == 0 && news.claimedPairCount == 0)
    #expect(news.foundTogetherCount == 1 && news.namedTogetherCount == 2)
  }

  @Test("A treaty that the directory got an entry for since it was labelled is that entry")
  func sinceListed() throws {
    let news = try evaluation(
      label("Chile", "support", "arms trade treaty"),
      found: [statement("Chile", .supports, "treaty:att")])
    #expect(news.rightCount == 1)
  }

  @Test("What readers differ on counts neither way, a condition allows either side")
  func unsure() throws {
    let labels =
      label("Chile", "support", "treaty:att", sure: false) + ","
      + label("Peru", "oppose", "treaty:att", modality: "conditional")
    let news = try evaluation(
      labels,
      found: [
        statement("Chile", .supports, "treaty:att"), statement("Peru", .supports, "treaty:att"),
      ])
    #expect(news.sureCount == 1 && news.foundCount == 1)
    #expect(news.saidCount == 1 && news.rightCount == 1 && news.oppositeCount == 0)
    #expect(news.f1 == 1)
  }

  @Test(
    "A treaty without an id is the one whose telling words its name shares",
    arguments: [("Sorel deal", 1), ("deal", 0), ("Vanta fishing deal", 0)])
  func ownName(name: String, right: Int) throws {
    let news = try evaluation(
      label("Chile", "support", "Chile\u{2013}Peru Sorel treaty"),
      found: [statement("Chile", .supports, nil, named: name)])
    #expect(news.rightCount == right)
    #expect(news.saidCount == (name == "deal" ? 0 : 1))
  }

  @Test("Labels that are none are an error that names the file")
  func malformed() throws {
    let folder = try part()
    try folder.write("{\"statements\": [{\"actor\": \"Chile\"}]}", to: "labels/one.json")
    #expect {
      try NewsStandard(folder: folder.path)
    } throws: { error in
      "\(error)".contains("one.json") && "\(error)".contains("aliases")
    }
  }
}
