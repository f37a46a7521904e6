import Foundation
import Statements
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("What show and explain tell of a statement")
struct LookingTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private let data: TreatyData

  init() throws {
    folder = try TemporaryFolder()
    let found = try TreatyData.find()
    data = found
    archive = Archive(path: folder.file("t.sqlite"), data: found)
  }

  private func report() throws -> ArticleReport {
    let path = try folder.write(
      "Title: Peru and the Rome Statute\n\nPeru welcomed the Rome Statute in May. "
        + "It criticised the treaty in June. Chile, Togo and Fiji support the treaty.\n",
      to: "a.txt")
    try archive.add([ArticleSource(path: path)])
    return try archive.article("a.txt")
  }

  @Test(
    "The treaty is named where the words call it otherwise, and whom the sentence does not name")
  func names() throws {
    let report = try report()
    func found(_ actor: String) throws -> SourcedStatement {
      try #require(report.statements.last { $0.statement.actor.name == actor }, "\(report)")
    }
    let pronoun = try found("Peru")
    #expect(pronoun.statement.actor.quote.text == "It")
    #expect(report.unnamed == [pronoun.id])
    #expect(report.treaties[try found("Togo").id] == "Rome Statute")
  }

  @Test(
    "A statement's number is explained in its article, with the words of lists and not their masks")
  func explained() throws {
    let report = try report()
    let pipeline = try Pipeline(data: data, program: "test")
    let last = try #require(report.statements.last)
    let place = try archive.place(ofStatement: last.id)
    let explanations = try pipeline.explain(place)
    let explanation = try #require(explanations.first)
    #expect(explanations.count == 1)
    #expect(explanation.sentence == "Chile, Togo and Fiji support the treaty.")
    #expect(explanation.conclusions.flatMap(\.statements).map(\.actor.name).contains("Togo"))
    #expect(throws: TreatyGraphError.unknownStatement(99)) {
      try archive.place(ofStatement: 99)
    }
  }

  @Test("A reason quotes the text where a list stands under another name")
  func reasons() throws {
    let pipeline = try Pipeline(data: data, program: "test")
    let explanations = try pipeline.explain(
      "Canada, France and Togo were among the opponents of the Rome Statute.")
    let reasons = explanations.flatMap(\.decisions).compactMap(\.because)
    #expect(reasons.contains { $0.contains("Canada") }, "\(reasons)")
    #expect(!reasons.contains { $0.localizedLowercase.contains("norway") }, "\(reasons)")
  }

  @Test("What a declaration does to a provision is explained like any other reading")
  func declared() throws {
    let path = try folder.write(
      "Title: Reservation by Peru to the Convention against Torture\n\n"
        + "We do not consider ourselves bound by article 22.\n", to: "d.txt")
    let pipeline = try Pipeline(data: data, program: "test")
    let explanations = try pipeline.explain(typed: [path])
    let conclusion = try #require(
      explanations.flatMap(\.conclusions).first { $0.pattern == "declaration-excludes" },
      "\(explanations)")
    #expect(conclusion.says.hasPrefix("Who is not bound by a provision"))
    #expect(conclusion.statements.map(\.confidence) == [0.9])
  }
}
