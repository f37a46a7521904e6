import Positions
import Statements
import Testing

@testable import Graphing

@Suite("Grouping")
struct GroupingTests {
  private func headings(_ grouping: GraphOptions.Grouping) throws -> [String] {
    var options = GraphOptions(subject: SyntheticDebate.subject)
    options.grouping = grouping
    options.blocs = [
      ActorID("state:RUS"): ["BRICS"], ActorID("state:CHN"): ["Group of 77", "BRICS"],
      ActorID("state:IND"): ["Group of 77", "BRICS"], ActorID("state:VNM"): ["Group of 77"],
      ActorID("state:IRN"): ["Group of 77"], ActorID("state:BRA"): ["BRICS"],
    ]
    let statements = SyntheticDebate(actors: 24).statements
    return try StanceGraph(of: Standings(weighing: statements), options).support.sections.map(
      \.heading)
  }

  @Test("Without groups the sections are those of firmness, the firmest first")
  func none() throws {
    let headings = try headings(.none)
    #expect(headings.first == "on record")
    #expect(headings.contains("possible"))
  }

  @Test("By kind, each section counts its actors")
  func kind() throws {
    #expect(try headings(.kind).first?.hasSuffix(" states") == true)
  }

  @Test("By bloc, an actor of several stands with the one that most of its side belong to")
  func bloc() throws {
    #expect(try headings(.bloc).first == "Group of 77 · 4")
    #expect(try headings(.bloc).contains { $0.hasSuffix(" of no bloc here") })
  }

  @Test("Positions too uncertain to draw are left out and counted")
  func uncertain() throws {
    var statements = SyntheticDebate(actors: 8).statements
    var doubtful = statements[0].statement
    doubtful.confidence = 0.2
    statements[0] = SourcedStatement(
      id: statements[0].id, statement: doubtful, article: statements[0].article,
      articleID: statements[0].articleID)
    let options = GraphOptions(subject: "x")
    let origin = try StanceGraph(of: Standings(weighing: statements), options).origin
    #expect(origin.uncertainCount == 1)
    #expect(
      origin.footer(minimumArticles: 1).contains("1 statement too uncertain to draw left out"))
  }
}
