import Testing

@testable import Extraction

@Suite("Clauses that tell again of others what was told before")
struct EchoReaderTests {
  @Test(
    "The verb that stands for another tells the same",
    arguments: [
      (
        "Norway supports the Paris Agreement, and so does Chile.",
        ["Norway support treaty:paris", "Chile support treaty:paris"]
      ),
      (
        "Norway rejected the Paris Agreement. So did Chile, Peru and Kenya.",
        [
          "Norway oppose treaty:paris", "Chile oppose treaty:paris", "Peru oppose treaty:paris",
          "Kenya oppose treaty:paris",
        ]
      ),
      (
        "Norway welcomed the Paris Agreement, as did Chile.",
        ["Norway support treaty:paris", "Chile support treaty:paris"]
      ),
      (
        "Norway does not support the Paris Agreement, and neither does Japan.",
        ["Norway oppose treaty:paris", "Japan oppose treaty:paris"]
      ),
      (
        "Norway ratified the Paris Agreement. Chile did too.",
        ["Norway support treaty:paris", "Chile support treaty:paris"]
      ),
    ])
  func echoes(text: String, positions: [String]) throws {
    #expect(try ReadText(text).positions == positions)
  }

  @Test(
    "It tells nothing where nobody held anything, of another sentence, or against the grain",
    arguments: [
      ("Norway slept. So did Chile.", [String]()),
      (
        "Norway rejected the Paris Agreement. The talks went on. So did Chile.",
        ["Norway oppose treaty:paris"]
      ),
      (
        "Norway supports the Paris Agreement. Neither does Chile.",
        ["Norway support treaty:paris"]
      ),
      (
        "Norway rejected the Paris Agreement. Chile did its work, too.",
        ["Norway oppose treaty:paris"]
      ),
    ])
  func leavesAlone(text: String, positions: [String]) throws {
    #expect(try ReadText(text).positions == positions)
  }

  @Test("One of those who did something did it", arguments: ["voted against", "rejected"])
  func oneOfThose(verb: String) throws {
    let found = try ReadText("Chile was among those who \(verb) the Paris Agreement.").positions
    #expect(found == ["Chile oppose treaty:paris"])
  }

  @Test(
    "To leave an organisation that keeps one treaty is to leave that, whatever stands behind",
    arguments: ["", " with immediate effect", " in protest"])
  func organisation(ending: String) throws {
    let text = "Niger is leaving the International Criminal Court\(ending)."
    let found = try ReadText(text).positions
    #expect(found == ["Niger oppose treaty:rome"])
  }
}
