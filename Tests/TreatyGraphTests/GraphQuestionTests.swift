import Actors
import Foundation
import Graphing
import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Graphs of a store")
struct GraphQuestionTests {
  private static let treaty = TreatyID("treaty:un-cybercrime")
  private let store: StatementStore
  private let directory: ActorDirectory

  init() throws {
    store = try StatementStore(inMemory: "test")
    directory = try ActorDirectory(folder: try TreatyData.find().folder.path)
    let version = ExtractorVersion(program: "1.0", data: "fake")
    func statement(
      _ relation: Relation, _ actor: String, _ name: String, on treaty: String, date: String
    ) -> Statement {
      .sample(
        relation, on: date, actor: actor, actorName: name, objectID: treaty, objectName: treaty)
    }
    let cybercrime = Self.treaty.rawValue
    try store.add(
      .sample("a.txt"), sentenceCount: 5,
      statements: [
        statement(.supports, "state:FRA", "France", on: cybercrime, date: "2023-01-01"),
        statement(.supports, "state:DEU", "Germany", on: cybercrime, date: "2023-01-01"),
        statement(.opposes, "ngo:eff", "Electronic Frontier", on: cybercrime, date: "2024-01-01"),
        statement(.signs, "state:BRA", "Brazil", on: "treaty:att", date: "2024-01-01"),
      ], by: version)
  }

  private func text(
    _ question: GraphQuestion, grouping: GraphOptions.Grouping = .none
  ) throws -> String {
    var options = GraphOptions(subject: "")
    options.grouping = grouping
    let drawing = try question.drawing(from: store, directory: directory, options: options)
    return String(decoding: drawing.bytes, as: UTF8.self)
  }

  @Test("A graph shows the actors of its treaty under the treaty's name, and no others")
  func treaty() throws {
    let svg = try text(GraphQuestion(treaty: Self.treaty))
    #expect(svg.contains("France") && svg.contains("Electronic Frontier"))
    #expect(!svg.contains("Brazil"))
    #expect(svg.contains("UN Convention against Cybercrime"))
  }

  @Test("Without a treaty it is of the one that most is said on")
  func mostDiscussed() throws {
    let whole = try text(GraphQuestion())
    #expect(try whole == text(GraphQuestion(treaty: Self.treaty)))
    let brazil = try text(GraphQuestion(holder: .known(ActorID("state:BRA"))))
    #expect(brazil.contains("Arms Trade Treaty") && !brazil.contains("France"))
  }

  @Test("The period leaves out what lies outside of it")
  func period() throws {
    let question = GraphQuestion(treaty: Self.treaty, until: CalendarDate("2023-12-31"))
    let svg = try text(question)
    #expect(svg.contains("France") && !svg.contains("Electronic Frontier"))
  }

  @Test("Grouped by bloc, actors stand under the one they share")
  func blocs() throws {
    let svg = try text(GraphQuestion(treaty: Self.treaty), grouping: .bloc)
    #expect(svg.contains("European Union"))
  }

  @Test("Nothing to draw is an error, not an empty picture")
  func nothing() {
    #expect(throws: GraphingError.noStatements) {
      try text(GraphQuestion(treaty: TreatyID("treaty:none")))
    }
  }
}
