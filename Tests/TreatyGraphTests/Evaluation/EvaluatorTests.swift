import Actors
import Foundation
import Reading
import Statements
import TestSupport
import Testing
import TreatyData

@testable import TreatyGraph

@Suite("Comparing statements with a gold standard")
struct EvaluatorTests {
  private let data: TreatyData
  private let directory: ActorDirectory

  init() throws {
    data = try TreatyData.find()
    directory = try ActorDirectory(folder: data.folder.path)
  }

  /// Evaluates as if each text held the statements given for it.
  private func evaluation(
    _ gold: String, found: [String: [Statement]],
    read: @escaping (ArticleSource) throws -> Document = { _ in throw FakeFault(description: "") }
  ) throws -> Evaluation {
    let evaluator = try Evaluator(
      lexicons: data.lexicons.path, directory: directory, patterns: ["first", "second", "third"],
      read: read,
      extract: { document in
        ExtractedDocument(
          document: document, sentenceCount: 1,
          claims: DecidedClaim.proposing(found[document.article.name] ?? [], text: 0))
      })
    return try evaluator.evaluate(
      try GoldStandard(jsonLines: gold, file: "gold.jsonl"), named: "gold.jsonl")
  }

  private func position(
    _ actor: String, _ relation: Relation, _ predicate: String, _ object: String?,
    polarity: Polarity? = nil, modality: String = "asserted", negated: Bool = false,
    speaker: String? = nil, id: String = "a"
  ) -> String {
    let object = object.map { "\"\($0)\"" } ?? "null"
    let speaker = speaker.map { "\"\($0)\"" } ?? "null"
    return """
      {"id": "\(id)", "construction": "c-\(id)", "sentence": "Text \(id).", "actor": "\(actor)", \
      "relation": "\(relation.rawValue)", "polarity": "\((polarity ?? relation.polarity).rawValue)", \
      "modality": "\(modality)", "negated": \(negated), "predicate": "\(predicate)", \
      "object": \(object), "speaker": \(speaker)}
      """
  }

  private func agreement(
    _ gold: String, _ statement: Statement
  ) throws -> Set<Measure> {
    let evaluation = try evaluation(gold, found: ["a": [statement]])
    return Set(Measure.allCases.filter { evaluation.tally(by: $0).right == 1 })
  }

  @Test("Any name of an actor, articles, case and leading prepositions do not matter")
  func folding() throws {
    let gold = position("United States", .callsFor, "has called for", "the protection of seas")
    let found = Statement.found("the US", .callsFor, "called for", "Protection of Seas")
    #expect(try agreement(gold, found) == Set(Measure.allCases))
  }

  @Test("Half of the words of an object are enough, but not for the exact measure")
  func overlap() throws {
    let gold = position("Peru", .supports, "backed", "a fund for small islands")
    let found = Statement.found("Peru", .supports, "backed", "a fund for small islands in the sea")
    #expect(try agreement(gold, found) == Set(Measure.allCases).subtracting([.triple]))
    let other = Statement.found("Peru", .supports, "backed", "the chair")
    #expect(try agreement(gold, other) == [.actor, .side, .predicate])
  }

  @Test("A position without an object takes any")
  func noObject() throws {
    let gold = position("Peru", .opposes, "disagreed", nil)
    #expect(
      try agreement(gold, .found("Peru", .opposes, "disagreed", "the levy"))
        == Set(Measure.allCases))
  }

  @Test("The wrong sign leaves the actor and predicate right, and nothing that tells a side")
  func sign() throws {
    let gold = position("Peru", .supports, "backed", "the fund")
    let found = Statement.found("Peru", .opposes, "backed", "the fund")
    #expect(try agreement(gold, found) == [.actor, .predicate, .triple])
  }

  @Test("What opposes a proposal is no negation, but in propositions it is written as one")
  func opposedBy() throws {
    let found = Statement.found(
      "Chile", .opposes, "sought", "talks", via: .opposedBy)
    let gold = position("Chile", .opposes, "sought", "talks")
    #expect(try agreement(gold, found) == Set(Measure.allCases))
    let propositions = """
      {"id": "a", "sentence": "S.", "propositions": [{"actor": "Chile", \
      "predicate": "not sought", "point": "talks", "polarity": "oppose"}]}
      """
    #expect(try agreement(propositions, found) == Set(Measure.allCases))
  }

  @Test("The outer clause of a position may stand beside it; elsewhere it is spurious")
  func outerClause() throws {
    let gold = position("Japan", .refuses, "could not join", "the text", speaker: "Jane Roe")
    let inner = Statement.found("Japan", .refuses, "join", "the text")
    let outer = Statement.found("Japan", .states, "said", "it could not join the text")
    let speaker = Statement.found(
      "Jane Roe", .states, "said", "Japan could not join the text", kind: .person)
    let other = Statement.found("Peru", .states, "said", "Japan could not join the text")
    let evaluation = try evaluation(gold, found: ["a": [outer, inner, speaker, other]])
    #expect(evaluation.tally(by: .position) == Tally(gold: 1, found: 2, right: 1))
    #expect(evaluation.leftOutCount == 2)
    let spurious = evaluation.items[0].spurious.map { statement in
      var statement = statement
      statement.key = nil
      return statement
    }
    #expect(spurious == [other])
  }

  @Test("The outer clause alone stands for the position that its words tell")
  func outerClauseAlone() throws {
    let gold = position("Japan", .opposes, "opposed", "the text")
    let lifted = Statement.found("Japan", .opposes, "said", "that for now it opposed the text")
    #expect(try agreement(gold, lifted) == [.actor, .side, .position, .relation])
  }

  @Test("Unnamed actors are beyond the annotation of propositions, and spurious elsewhere")
  func unnamed() throws {
    let critics = Statement.found("critics", .opposes, "opposed", "it", kind: .group)
    let propositions = #"{"id": "a", "sentence": "S.", "propositions": []}"#
    #expect(try evaluation(propositions, found: ["a": [critics]]).tally(by: .actor).found == 0)
    let positions = #"{"id": "a", "sentence": "S.", "actor": null}"#
    let evaluation = try evaluation(positions, found: ["a": [critics]])
    #expect(evaluation.tally(by: .actor) == Tally(gold: 0, found: 1, right: 0))
    #expect(evaluation.tally(by: .actor).precision == 0)
    #expect(evaluation.tally(by: .actor).recall == nil)
  }

  @Test("Each statement counts for one position, the best for each")
  func oneToOne() throws {
    let gold = [
      position("Peru", .supports, "backed", "the fund for seas"),
      position("Peru", .supports, "praised", "the fund"),
    ].joined(separator: "\n")
    let found = [
      Statement.found("Peru", .supports, "praised", "the fund"),
      Statement.found("Peru", .supports, "praised", "the fund"),
      Statement.found("Peru", .supports, "backed", "the fund for seas"),
    ]
    let evaluation = try evaluation(gold, found: ["a": found])
    #expect(evaluation.tally(by: .triple) == Tally(gold: 2, found: 3, right: 2))
    #expect(evaluation.items[0].spurious.count == 1)
  }

  @Test("Groups, attributes and patterns are counted on the paired positions")
  func details() throws {
    let gold = [
      position("Peru", .signs, "sign", "the treaty", modality: "planned", speaker: "Jane Roe"),
      position("Chile", .signs, "sign", "the treaty", id: "b"),
    ].joined(separator: "\n")
    let evaluation = try evaluation(
      gold,
      found: [
        "a": [.found("Peru", .signs, "sign", "the treaty")],
        "b": [
          .found("Chile", .supports, "sign", "the treaty", pattern: "second"),
          .found("Peru", .rejects, "left", "the hall", pattern: "second"),
          .found("Oman", .rejects, "left", "the hall", pattern: "second"),
        ],
      ])
    #expect(
      evaluation.groups(by: .relation).map { "\($0.name) \($0.tally.right)/\($0.tally.found)" }
        == ["supports 0/1", "signs 1/1", "rejects 0/2"])
    #expect(evaluation.groups(by: .construction).map(\.name) == ["c-a", "c-b"])
    #expect(
      evaluation.attributes.map { "\($0.name) \($0.right)/\($0.count)" }
        == ["relation 1/2", "modality 1/2", "negation 2/2", "speaker 1/2"])
    #expect(evaluation.patternRecords.map(\.fired) == [1, 3, 0])
    #expect(evaluation.patternRecords.map(\.isMoreOftenWrong) == [false, true, false])
  }

  @Test("Sentences of an article that the gold does not give are texts without a position")
  func articles() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("", to: "article.txt")
    let gold = """
      {"document": "\(path)", "sentence": "Peru backed it.", "actor": "Peru", \
      "polarity": "support", "predicate": "backed", "object": "it"}
      """
    let evaluation = try evaluation(
      gold,
      found: [
        path: [
          .found("Peru", .supports, "backed", "it", sentence: "“Peru backed  it.”"),
          .found("Oman", .rejects, "left", "it", sentence: "Oman left it."),
        ]
      ],
      read: { Document(article: Article(name: $0.path), text: "", passages: []) })
    #expect(evaluation.tally(by: .position) == Tally(gold: 1, found: 2, right: 1))
    #expect(evaluation.items.map(\.item.text) == ["Peru backed it.", "Oman left it."])
  }

  @Test("An article that is not there is told with the gold standard that names it")
  func missingArticle() throws {
    let gold = #"{"document": "no/such.txt", "sentence": "S.", "actor": null}"#
    #expect(throws: EvaluationError.missingDocument("no/such.txt", gold: "gold.jsonl")) {
      try evaluation(gold, found: [:])
    }
  }
}
