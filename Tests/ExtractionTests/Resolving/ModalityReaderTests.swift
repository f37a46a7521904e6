import Statements
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
      ("Chile has no plans to leave the Paris Agreement.", "support planned"),
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
    #expect(dropped.positions == ["Chile support treaty:paris"])
  }

  @Test(
    "What is supposed, owed, allowed or over is no position",
    arguments: [
      "If Peru signs the Paris Agreement, talks go on.",
      "The fund will open after Peru has ratified the Paris Agreement.",
      "Peru must ratify the Paris Agreement.",
      "Peru was urged to sign the Paris Agreement.",
      "Peru is free to reject the Paris Agreement.",
      "Peru used to support the Paris Agreement.",
      "Peru's support for the Paris Agreement has faded.",
    ])
  func notClaimed(text: String) throws {
    #expect(try ReadText(text).positions == [])
  }

  @Test(
    "What has not come yet is neither for nor against",
    arguments: [
      "Peru has not yet approved the levy.", "Peru has yet to back the levy.",
    ])
  func pending(text: String) throws {
    #expect(try ReadText(text).positions == ["Peru neutral levy"])
  }

  @Test(
    "A negation counts wherever it stands",
    arguments: [
      ("Peru would under no circumstances support the levy.", "Peru oppose conditional levy"),
      ("Nor does Peru support the levy.", "Peru oppose levy"),
    ])
  func negated(text: String, position: String) throws {
    #expect(try ReadText(text).positions == [position])
  }

  @Test(
    "An act that is only spoken of is not told as done",
    arguments: [
      "The debate on Peru's accession to the Paris Agreement goes on.",
      "The fund was set up to promote the Paris Agreement.",
      "Peru met to ratify the Paris Agreement.",
    ])
  func notDone(text: String) throws {
    #expect(try ReadText(text).positions.filter { $0.hasSuffix("treaty:paris") } == [])
  }

  @Test("An act that is hailed or followed by another is done; an intention is a plan")
  func done() throws {
    let hailed = try ReadText("Chile hailed Peru's accession to the Paris Agreement.")
    #expect(hailed.positions.contains("Peru support treaty:paris"))
    let meant = try ReadText("Peru declared its intention to ratify the Paris Agreement.")
    let acts = meant.statements.filter { $0.relation == .ratifies }
    #expect(acts.map(\.modality) == [.planned])
  }

  @Test(
    "Who asks takes no side",
    arguments: [
      "Peru asked questions about the levy.", "Peru questioned the authors about the levy.",
      "Peru asked whether the levy is fair.",
    ])
  func inquiry(text: String) throws {
    let statements = try ReadText(text).statements
    #expect(!statements.isEmpty)
    #expect(statements.allSatisfy { $0.polarity == .neutral })
  }

  @Test("What is asked keeps its question word")
  func question() throws {
    let read = try ReadText("Peru asked whether the levy is fair.")
    #expect(read.statements.map(\.object.quote.text) == ["whether the levy is fair"])
  }
}
