import Statements
import Testing

/// Sentences whose parts stand where the parser does not expect them.
@Suite("Garbled sentences")
struct GarbledSentenceTests {
  @Test(
    "They are read to the end",
    arguments: [
      // What is said, with a participle behind a comma, before the verb of saying.
      "The options in it, underlining that it was not new, Chile clarified.",
      "\"The options contained in the text, underlining that it was not new text,\" Peru clarified.",
      // A pronoun that is joined to the very words it may mean.
      "the fund or They also recalled that aid was not provided for under the Protocol.",
      "Peru or they said that the levy is fair.",
    ])
  func read(text: String) throws {
    #expect(try ReadText(text).statements.allSatisfy { text.contains($0.evidence.sentence.text) })
  }
}
