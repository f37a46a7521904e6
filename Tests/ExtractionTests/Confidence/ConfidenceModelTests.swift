import Foundation
import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Confidence")
struct ConfidenceModelTests {
  private func model(_ lines: String...) throws -> ConfidenceModel {
    let folder = try TemporaryFolder()
    try folder.write(
      "feature\tweight\n" + lines.joined(separator: "\n") + "\n", to: "confidence.tsv")
    return try ConfidenceModel(folder: folder.path, pronouns: ["it"], objectPronouns: ["it"])
  }

  private func statement(confidence: Double) throws -> Statement {
    var statement = try #require(try ReadText("Peru opposes the levy.").statements.first)
    statement.confidence = confidence
    return statement
  }

  @Test("With the evidence alone, confidence is what the evidence is worth")
  func evidence() throws {
    let model = try model("evidence\t1")
    for confidence in [0.1, 0.5, 0.9] {
      #expect(model.calibrated(try statement(confidence: confidence)).confidence == confidence)
    }
  }

  @Test("A feature that holds adds its weight to the log-odds, another does not")
  func features() throws {
    let half = try statement(confidence: 0.5)
    let odds = (1 / (1 + exp(-2.0)) * 100).rounded() / 100
    #expect(try model("evidence\t1", "knownActor\t2").calibrated(half).confidence == odds)
    #expect(try model("evidence\t1", "pronounActor\t2").calibrated(half).confidence == 0.5)
  }

  @Test("Nothing is certain, and nothing impossible")
  func bounds() throws {
    let half = try statement(confidence: 0.5)
    #expect(try model("bias\t50").calibrated(half).confidence == 0.99)
    #expect(try model("bias\t-50").calibrated(half).confidence == 0.01)
  }

  @Test("A weight that is no number, or of no feature, is told with its line")
  func faults() {
    #expect(throws: ExtractionError.self) { try model("bias\tmuch") }
    #expect(throws: ExtractionError.self) { try model("luck\t1") }
  }
}
