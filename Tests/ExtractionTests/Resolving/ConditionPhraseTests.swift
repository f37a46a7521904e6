import Statements
import Testing

@testable import Extraction

@Suite("Conditions that are found by their words")
struct ConditionPhraseTests {
  @Test(
    "What is meant for later hangs on them",
    arguments: [
      (
        "Chile plans to ratify the Arms Trade Treaty as long as bullets are covered.",
        "as long as bullets are covered"
      ),
      (
        "Chile will ratify the Arms Trade Treaty provided that bullets are covered.",
        "provided that bullets are covered"
      ),
      (
        "Without limits on bullets, Chile would not sign the Arms Trade Treaty.",
        "Without limits on bullets"
      ),
      ("Chile will not sign the Arms Trade Treaty without limits.", "without limits"),
    ])
  func conditional(text: String, condition: String) throws {
    let statements = try ReadText(text).statements
    #expect(statements.map(\.modality) == [.conditional])
    #expect(statements.first?.condition?.text == condition)
    #expect(statements.first?.object.quote.text.hasPrefix("the Arms Trade Treaty") == true)
  }

  @Test(
    "How something is done is no condition, nor is what was done before",
    arguments: [
      "Chile will sign the Arms Trade Treaty without delay.",
      "Chile will not sign the Arms Trade Treaty without a vote.",
      "Chile signed the Arms Trade Treaty without limits.",
    ])
  func manner(text: String) throws {
    let statements = try ReadText(text).statements
    #expect(!statements.isEmpty && statements.allSatisfy { $0.modality != .conditional })
  }
}
