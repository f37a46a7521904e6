import Statements
import Testing

@testable import Extraction

@Suite("What a verdict does to a claim")
struct VerdictTests {
  private func weights() throws -> JudgeWeights {
    try JudgeWeights(folder: ShippedData.folder + "/lexicons")
  }

  private func verdict(support: Double, oppose: Double) -> Verdict {
    Verdict(
      sides: [1 - support - oppose, support, oppose, 0], states: [0.9, 0.1, 0, 0, 0])
  }

  private func claim(_ relation: Relation, confidence: Double = 0.7) throws -> DecidedClaim {
    let words = Quote(text: "x", range: ScalarRange(0, 1))
    return DecidedClaim(
      proposing: Statement(
        actor: ActorMention(id: nil, name: "Chile", kind: .state, quote: words),
        relation: relation, polarity: relation.polarity,
        predicate: Predicate(lemma: "x", quote: words),
        object: StatementObject(kind: .treaty, id: "treaty:att", name: "ATT", quote: words),
        confidence: confidence, pattern: "p",
        evidence: Evidence(sentenceIndex: 0, sentence: words)), text: 0)
  }

  private func judged(
    _ relation: Relation, _ verdict: Verdict,
    log: DecisionLog = DecisionLog()
  ) throws -> Statement {
    var claim = try claim(relation)
    claim.take(verdict, weights: try weights(), log: log)
    return try #require(claim.statement)
  }

  @Test("A judge that agrees makes a side surer, one that does not less sure")
  func weighing() throws {
    let agreeing = try judged(.supports, verdict(support: 0.98, oppose: 0.01))
    let doubting = try judged(.supports, verdict(support: 0.05, oppose: 0.1))
    #expect(agreeing.polarity == .support && doubting.polarity == .support)
    #expect(agreeing.confidence > doubting.confidence)
    #expect(doubting.confidence < 0.7)
  }

  @Test("Another side is taken where the judge is sure of it, but not that of an act")
  func turning() throws {
    let turned = try judged(.supports, verdict(support: 0.001, oppose: 0.998))
    #expect(turned.polarity == .oppose && turned.relation == .opposes)
    let stated = try judged(.states, verdict(support: 0.998, oppose: 0.001))
    #expect(stated.polarity == .support && stated.relation == .supports)
    let signed = try judged(.signs, verdict(support: 0.001, oppose: 0.998))
    #expect(signed.polarity == .support && signed.relation == .signs)
    #expect(signed.confidence < 0.7)
    let unsure = try judged(.supports, verdict(support: 0.3, oppose: 0.6))
    #expect(unsure.polarity == .support)
  }

  @Test("Decisions that are switched off are not made")
  func switchedOff() throws {
    let verdict = verdict(support: 0.001, oppose: 0.998)
    let weighed = try judged(.supports, verdict, log: DecisionLog(without: ["judge-turns"]))
    #expect(weighed.polarity == .support && weighed.confidence < 0.7)
    let untouched = try judged(
      .supports, verdict, log: DecisionLog(without: ["judge-turns", "judge-weighs"]))
    #expect(untouched.confidence == 0.7)
  }

  @Test("The trace tells all sides that are not out of the question, and the state")
  func words() {
    let verdict = Verdict(sides: [0.05, 0.93, 0.02, 0], states: [0.1, 0.88, 0.02, 0, 0])
    #expect(verdict.words == "support 93 %, none 5 %, oppose 2 %; planned 88 %")
    #expect(verdict.side == .support && verdict.takenSide == .support)
    #expect(verdict.probability(of: .neutral) == 0.05)
  }
}
