import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Faulty patterns")
struct PatternFaultTests {

  /// What reading a file of one pattern says; what a line is replaced by makes it faulty.
  private func fault(_ line: String, by faulty: String) throws -> String {
    let sound = """
      [
        {
          "id": "sample",
          "says": "A sample.",
          "nodes": [
            { "name": "predicate", "word": "verb" },
            { "name": "actor", "from": "predicate", "by": "subject", "is": "actor" }
          ],
          "yields": { "actor": "actor", "object": "complement" },
          "prior": 1.0,
          "matches": ["[Peru]actor [backs]predicate [it]object."],
          "ignores": ["Peru left."]
        }
      ]
      """
    #expect(sound.contains(line))
    let folder = try TemporaryFolder()
    try folder.write(sound.replacing(line, with: faulty), to: "sample.json")
    do {
      _ = try PatternBook(folder: folder.path)
      return "sound"
    } catch {
      return "\(error)"
    }
  }

  @Test("A sound pattern has no fault")
  func sound() throws { #expect(try fault("A sample.", by: "A sample.") == "sound") }

  @Test(
    "Each fault is told with the pattern, and the line and caret of the word at fault",
    arguments: [
      (
        #""word": "verb""#, #""word": "verbs""#,
        """
        sample.json:6:38: error: pattern "sample": unknown word class "verbs"
              { "name": "predicate", "word": "verbs" },
                                             ^
        """
      ),
      (
        #""from": "predicate""#, #""from": "verb""#,
        """
        sample.json:7:17: error: pattern "sample": node "actor" is not reached from a node before it
              { "name": "actor", "from": "verb", "by": "subject", "is": "actor" }
                        ^
        """
      ),
      (
        #""is": "actor" }"#, #""relation": ["nsubjj"] }"#,
        """
        sample.json:7:77: error: pattern "sample": unknown relation "nsubjj"
              { "name": "actor", "from": "predicate", "by": "subject", "relation": ["nsubjj"] }
                                                                                    ^
        """
      ),
      (
        #""is": "actor" }"#, #""partOfSpeech": ["NOUNS"] }"#,
        """
        sample.json:7:81: error: pattern "sample": unknown part of speech "NOUNS"
              { "name": "actor", "from": "predicate", "by": "subject", "partOfSpeech": ["NOUNS"] }
                                                                                        ^
        """
      ),
      (
        #""is": "actor" }"#, #""list": "no-such-list" }"#,
        """
        sample.json:7:72: error: pattern "sample": unknown list "no-such-list" of words.tsv
              { "name": "actor", "from": "predicate", "by": "subject", "list": "no-such-list" }
                                                                               ^
        """
      ),
      (
        #""actor": "actor", "object""#, #""actor": "holder", "object""#,
        """
        sample.json:9:26: error: pattern "sample": yields the unknown node "holder"
            "yields": { "actor": "holder", "object": "complement" },
                                 ^
        """
      ),
      (
        #"["[Peru]actor [backs]predicate [it]object."]"#, "[]",
        """
        sample.json:11:5: error: pattern "sample": has no sentence that it must match
            "matches": [],
            ^
        """
      ),
      (
        #""word": "verb""#, #""voice": "active""#,
        """
        sample.json:5:5: error: pattern "sample": the first node must be the anchor, with a word class
            "nodes": [
            ^
        """
      ),
    ])
  func faults(line: String, faulty: String, message: String) throws {
    #expect(try fault(line, by: faulty) == message)
  }

  @Test(
    "What is no pattern at all is told by its path in the file",
    arguments: [
      (#""id": "sample","#, "", "sample.json: error: missing \"id\" at [0]"),
      (#""by": "subject""#, #""by": "sideways""#, "sample.json: error: "),
      ("[\n", "[[\n", "sample.json: error: "),
    ])
  func decoding(line: String, faulty: String, message: String) throws {
    #expect(try fault(line, by: faulty).hasPrefix(message))
  }

  @Test("A folder without patterns is told by its path")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ExtractionError.self) { try PatternBook(folder: folder.path) }
  }
}
