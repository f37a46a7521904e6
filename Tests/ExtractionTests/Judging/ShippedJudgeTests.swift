import Foundation
import Language
import Statements
import Testing

@testable import Extraction

/// With the weights of the repository.
@Suite(
  "The trained judge",
  .enabled(
    if: FileManager.default.fileExists(atPath: ShippedJudge.folder + "/judge.safetensors")))
struct ShippedJudgeTests {
  private static let entries = DecisionProofTests.judged

  @Test("The proof of a decision of the judge reaches it", arguments: entries)
  func proof(entry: DecisionEntry) throws {
    let extractor = try ShippedJudge.extractor()
    let text = GoldTexts.text(named: entry.id, entry.proof)
    let prepared = extractor.prepare(text.document)
    let decisions = extractor.explain(prepared, parses: try text.parses(of: prepared))
      .flatMap(\.decisions)
    let own = decisions.filter { $0.name == entry.id }
    #expect(
      own.contains { $0.maker == .model(SideJudge.name) && !$0.effects.isEmpty },
      "\(entry.proof) gives \(decisions.map { "\($0.name) \($0.because ?? "")" })")
  }

  @Test("Claims and explanations hold the same decisions of the judge")
  func sameDecisions() throws {
    let extractor = try ShippedJudge.extractor()
    let text = GoldTexts.text(named: "text", Self.entries.map(\.proof).joined(separator: "\n\n"))
    let prepared = extractor.prepare(text.document)
    let parses = try text.parses(of: prepared)
    let claims = extractor.claims(prepared, parses: parses)
    let explained = extractor.explain(prepared, parses: parses)
      .flatMap { $0.conclusions.flatMap(\.claims) }
    #expect(claims == explained)
    #expect(claims.contains { $0.statement?.pattern == SideJudge.name })
    let without = extractor.claims(
      prepared, parses: parses, without: Set(JudgeDecision.allCases.map(\.rawValue)))
    let rules = try ShippedData.extractor().claims(prepared, parses: parses)
    #expect(without == rules)
  }
}
