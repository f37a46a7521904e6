import Language
import Statements
import Testing

@testable import Extraction

@Suite("Named decisions and their proofs")
struct DecisionProofTests {
  private static let all = (try? ShippedData.knowledge().decisions.entries) ?? []
  /// Those of the judge, whose tests ask it.
  static let judged = all.filter { JudgeDecision(rawValue: $0.id) != nil }
  static let entries = all.filter { JudgeDecision(rawValue: $0.id) == nil }

  @Test("Each id of an enum has one line in the table of its phase, each line has its id")
  func rows() throws {
    for phase in Decision.Phase.allCases {
      let ids = DecisionNames.ids(of: phase)
      let rows = Self.all.filter { $0.phase == phase }.map(\.id)
      #expect(Set(ids).count == ids.count, "\(phase)")
      #expect(
        Set(ids).symmetricDifference(rows).isEmpty,
        "\(phase): \(Set(ids).symmetricDifference(rows).sorted())")
      #expect(rows.count == ids.count, "\(phase)")
    }
    #expect(Set(Self.all.map(\.id)).count == Self.all.count)
  }

  @Test("The proof of a decision reaches it", arguments: entries)
  func proof(entry: DecisionEntry) throws {
    let extractor = try ShippedData.extractor()
    let text = GoldTexts.text(named: entry.id, entry.proof)
    let prepared = extractor.prepare(text.document)
    let explanations = extractor.explain(prepared, parses: try text.parses(of: prepared))
    let decisions = explanations.flatMap(\.decisions)
    let own = decisions.filter { $0.name == entry.id }
    #expect(
      own.contains { $0.phase == entry.phase && isOfKind(entry.kind, $0) },
      "\(entry.proof) gives \(decisions.map(\.name)), of it \(own)")
  }

  private func isOfKind(_ kind: DecisionEntry.Kind, _ decision: Decision) -> Bool {
    switch kind {
    case .refuses, .lacks: decision.isRefusal
    case .tells: decision.effects.isEmpty
    // Who, what and which treaty are chosen before the pattern proposes them: the proposal has the
    // value that such a decision changed.
    case .changes:
      !decision.isRefusal
        && (!decision.effects.isEmpty || [.holder, .object, .treaty].contains(decision.phase))
    }
  }

  @Test("Each word of stance in the construction gold that gives none is refused by name")
  func refusals() throws {
    let extractor = try ShippedData.extractor()
    let text = try GoldTexts.constructions()
    let prepared = extractor.prepare(text.document)
    let refusals = extractor.explain(prepared, parses: try text.parses(of: prepared))
      .flatMap(\.refusals)
    let names = refusals.compactMap { $0.decisions.last { $0.isRefusal }?.name }
    #expect(refusals.count > 250)
    #expect(names.count == refusals.count)
    let counts = Dictionary(grouping: names, by: \.self).mapValues(\.count)
    for (name, count) in counts.sorted(by: { $0.value > $1.value }) {
      #expect(count * 10 <= refusals.count, "\(name) refuses \(count) of \(refusals.count)")
    }
  }
}
