import Positions
import Statements
import Testing

@testable import Graphing

@Suite("Stance graph")
struct StancePictureTests {
  private func picture(actors: Int, _ change: (inout GraphOptions) -> Void = { _ in }) throws
    -> Picture
  {
    var options = GraphOptions(subject: SyntheticDebate.subject)
    change(&options)
    return try Drawing.picture(of: SyntheticDebate(actors: actors).standings, options)
  }

  private func words(_ picture: Picture) -> [String] {
    picture.shapes.flatMap { $0.text?.lines ?? [] }
  }

  @Test("Supporters stand left of the treaty, opponents right of it")
  func sides() throws {
    let picture = try picture(actors: 30)
    func place(_ name: String) throws -> Double {
      try #require(picture.shapes.first { $0.text?.lines == [name] }).frame.middle.x
    }
    let middle = picture.width / 2
    #expect(try place("Russia") < middle)
    #expect(try place("Human Rights Watch") > middle)
    #expect(abs(try place("Japan") - middle) < 40)
  }

  @Test("Boxes do not overlap each other", arguments: [8, 30, 60, 300])
  func overlaps(actors: Int) throws {
    let picture = try picture(actors: actors)
    let boxes = picture.shapes.filter { $0.note != nil }
    #expect(boxes.count > 5)
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] {
        #expect(!box.frame.overlaps(other.frame), "\(box.note?.lines[0] ?? "")")
      }
    }
  }

  @Test("A text is never wider than its place", arguments: [30, 300])
  func fitting(actors: Int) throws {
    for shape in try picture(actors: actors).shapes {
      guard let text = shape.text else { continue }
      for line in text.lines {
        #expect(text.font.width(of: line) <= shape.frame.width + 0.01, "\(line)")
      }
    }
  }

  @Test("Actors beyond the maximum are gathered in nodes that count them")
  func gathering() throws {
    let picture = try picture(actors: 300) { $0.maximumActors = 20 }
    let gathered = words(picture).filter { $0.hasSuffix(" more") }
      .compactMap { Int($0.prefix { $0 != " " }) }
    #expect(gathered.reduce(0, +) == 280)
  }

  @Test("One actor beyond the maximum is drawn: a node that counts it takes the same room")
  func loneActor() throws {
    for maximum in 26...30 {
      let words = words(try picture(actors: 30) { $0.maximumActors = maximum })
      #expect(!words.contains("1 more"), "\(maximum)")
    }
  }

  @Test("A change of sides and a quote to the other side are told in words")
  func remarks() throws {
    let words = try words(picture(actors: 30))
    #expect(words.contains { $0.hasPrefix("supported it until ") })
    #expect(words.contains { $0.hasPrefix("also quoted against it in ") })
  }

  @Test("The order of the statements does not change a byte")
  func order() throws {
    let statements = SyntheticDebate(actors: 40).statements
    let options = GraphOptions(subject: SyntheticDebate.subject)
    let first = try Drawing.draw(Standings(weighing: statements), options)
    #expect(try Drawing.draw(Standings(weighing: statements.reversed()), options) == first)
  }

  @Test("Nothing to draw is an error that says so")
  func nothing() {
    #expect(throws: GraphingError.noStatements) {
      try Drawing.draw(Standings(weighing: []), GraphOptions(subject: "x"))
    }
  }

  @Test(
    "Who opposes a provision is not drawn as an opponent of the treaty, but counted as left out")
  func provisions() throws {
    let statements = SyntheticDebate(actors: 30, objects: 8).statements
    let graph = try StanceGraph(of: Standings(weighing: statements), GraphOptions(subject: ""))
    let sides = [graph.support, graph.oppose, graph.neutral]
    let holders = sides.flatMap(\.sections).flatMap(\.holders)
    let shown = holders.flatMap(\.stance.proof.statements).map(\.statement.object)
    #expect(shown.allSatisfy { $0.id == "treaty:un-cybercrime" && $0.kind == .treaty })
    #expect(graph.subject == SyntheticDebate.subject)
    let drawn = holders.map(\.stance.statementCount).reduce(0, +)
    #expect(graph.origin.onOtherObjects == statements.count - drawn)
    #expect(graph.origin.onOtherObjects > 20)
  }
}
