import Testing

@testable import Extraction

@Suite("How firmly a position is meant")
struct ModalityReaderTests {
  @Test(
    "What is denied, planned or possible is told as such",
    arguments: [
      ("Peru neither signed nor ratified the Paris Agreement.", "neutral"),
      ("Peru is no longer opposed to the Paris Agreement.", "neutral"),
      ("Peru refused to ratify the Paris Agreement.", "oppose"),
      ("Peru plans to ratify the Paris Agreement.", "support planned"),
      ("Chile has no plans to leave the Paris Agreement.", "neutral planned"),
      ("Peru rarely supports the Paris Agreement.", "support possible"),
      ("Peru might oppose the Paris Agreement.", "oppose possible"),
    ])
  func meant(text: String, side: String) throws {
    let found = try ReadText(text).positions.filter { $0.hasSuffix("treaty:paris") }
    let actor = text.prefix { $0 != " " }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0 == "\(actor) \(side) treaty:paris" })
  }

  @Test("Who announces a plan is told to have it")
  func plan() throws {
    let text = try ReadText("Chile announced plans to leave the Paris Agreement.")
    #expect(text.positions.contains("Chile oppose planned treaty:paris"))
    let dropped = try ReadText("Chile dropped its plan to leave the Paris Agreement.")
    #expect(!dropped.positions.contains { $0.hasSuffix("treaty:paris") })
  }

  @Test(
    "What is supposed, owed, allowed or over is no position",
    arguments: [
      "If Peru signs the Paris Agreement, talks go on.",
      "Peru must ratify the Paris Agreement.",
      "Peru was urged to sign the Paris Agreement.",
      "Peru is free to reject the Paris Agreement.",
      "Peru used to support the Paris Agreement.",
      "Peru's support for the Paris Agreement has faded.",
    ])
  func notClaimed(text: String) throws {
    #expect(try ReadText(text).positions == [])
  }
}
