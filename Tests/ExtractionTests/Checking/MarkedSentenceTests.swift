import Statements
import Testing

@testable import Extraction

@Suite("Marked sentences")
struct MarkedSentenceTests {
  @Test("Marks give ranges in the text without them")
  func parts() throws {
    let sentence = try MarkedSentence("Then [Perú]actor's [plan]predicate, [for all]object.")
    #expect(sentence.text == "Then Perú's plan, for all.")
    #expect(
      sentence.parts == [
        .actor: ScalarRange(5, 9), .predicate: ScalarRange(12, 16), .object: ScalarRange(18, 25),
      ])
  }

  @Test("A sentence may have no marks")
  func plain() throws {
    #expect(try MarkedSentence("It rained.").parts.isEmpty)
  }

  @Test(
    "Faulty marks are told",
    arguments: [
      ("[Peru", "a mark is not closed"), ("Peru]actor", "a mark ends that never began"),
      ("[a [b]actor", "a mark begins within a mark"),
      ("[Peru]holder", "unknown part \"holder\"; known: actor, predicate, object"),
      ("[Peru] left", "unknown part \"\"; known: actor, predicate, object"),
      ("[a]actor [b]actor", "two parts are marked as actor"),
    ])
  func faults(marked: String, message: String) {
    let fault = #expect(throws: MarkedSentence.Fault.self) { try MarkedSentence(marked) }
    #expect(fault?.description == message)
  }
}
