import Statements
import Testing

@testable import Extraction

/// A sentence that a rule carries, read with the rule and without it.
struct RuleReading: Sendable, CustomTestStringConvertible {
  let rule: SideDecision
  let proof: RuleProof

  var testDescription: String { "\(rule.rawValue): \(proof.text)" }

  func read() throws -> ReadText { try ReadText(proof.text) }

  func readWithoutRule() throws -> ReadText {
    try ReadText(proof.text, without: [rule.rawValue])
  }

  static let changes = SideRules.all.flatMap { rule in
    rule.changes.map { RuleReading(rule: rule.id, proof: $0) }
  }

  static let leftAlone = SideRules.all.flatMap { rule in
    rule.leavesAlone.map { RuleReading(rule: rule.id, proof: $0) }
  }
}

@Suite("The sentences that rules carry")
struct RuleProofTests {
  @Test("Each id has one rule, with a sentence to change and one to leave alone")
  func complete() {
    let rules = SideRules.all
    let ids = rules.map { rule in rule.id }
    for (id, rule) in zip(SideDecision.allCases, ids) where id != rule {
      Issue.record(
        "SideRules.all has \(rule.rawValue) where SideDecision has \(id.rawValue): give both one place"
      )
      break
    }
    #expect(ids.count == SideDecision.allCases.count, "each id has one rule in SideRules.all")
    for rule in rules {
      let name = rule.id.rawValue
      let says = rule.says
      let changed = rule.changes.count
      let leftAlone = rule.leavesAlone.count
      #expect(changed > 0 && leftAlone > 0, "\(name)")
      #expect(says.hasSuffix(".") && says.count < 240, "\(name)")
    }
  }

  @Test("A sentence is read as its rule says, and not without it", arguments: RuleReading.changes)
  func changes(reading: RuleReading) throws {
    let read = try reading.read()
    #expect(read.positions == reading.proof.positions)
    // What it is on counts as well: the treaty, or only an issue of it.
    #expect(try reading.readWithoutRule().statements != read.statements)
  }

  @Test(
    "A sentence that a rule leaves alone reads the same without it",
    arguments: RuleReading.leftAlone)
  func leavesAlone(reading: RuleReading) throws {
    let read = try reading.read()
    #expect(read.positions == reading.proof.positions)
    #expect(try reading.readWithoutRule().statements == read.statements)
  }
}
