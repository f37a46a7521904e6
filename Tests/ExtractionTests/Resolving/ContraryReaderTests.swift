import Statements
import Testing

@testable import Extraction

@Suite("What goes against a treaty")
struct ContraryReaderTests {
  @Test(
    "Who takes a side on it takes none on the treaty",
    arguments: [
      "Peru condemned the withdrawal from the Paris Agreement.",
      "Peru opposes moves to weaken the Paris Agreement.",
      "Peru supports Chile's plan to leave the Paris Agreement.",
      "Peru rejected objections to the Paris Agreement.",
      "Peru opposed leaving the Paris Agreement.",
      "Peru said it opposes attacks on the Paris Agreement.",
      "Peru expressed regret over the withdrawal from the Paris Agreement.",
      "Peru regretted that Chile had not joined the Paris Agreement.",
      "Peru rejected claims that it opposes the Paris Agreement.",
      "Peru accused Chile of undermining the Paris Agreement.",
      "Peru voted against an amendment that would have weakened the Paris Agreement.",
      "Peru urged Chile not to become a party to the Paris Agreement.",
      "Peru urged Chile not to delay the Paris Agreement.",
      "Chile dropped its plan to leave the Paris Agreement.",
    ])
  func contrary(text: String) throws {
    let subject = text.prefix { $0 != " " }
    let own = try ReadText(text).statements.filter { $0.actor.name == subject }
    #expect(own.count == 1)
    #expect(own.allSatisfy { $0.object.id == nil && $0.object.kind == .issue })
  }

  @Test(
    "A side on the treaty itself stays one",
    arguments: [
      ("Peru opposes the Paris Agreement.", ["Peru oppose treaty:paris"]),
      ("Peru reiterated its opposition to the Paris Agreement.", ["Peru oppose treaty:paris"]),
      ("Peru opposed the adoption of the Paris Agreement.", ["Peru oppose treaty:paris"]),
      (
        "Peru supports the Paris Agreement that Chile opposes.",
        ["Peru support treaty:paris", "Chile oppose treaty:paris"]
      ),
      ("Peru urged Chile not to sign the Paris Agreement.", ["Peru oppose treaty:paris"]),
      ("Peru urged Chile not to leave the Paris Agreement.", ["Peru support treaty:paris"]),
    ])
  func onTreaty(text: String, positions: [String]) throws {
    #expect(try ReadText(text).positions == positions)
  }
}
