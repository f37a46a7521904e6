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
    let article = try article(
      [sentence(0, relation, verdict, log: log)], log: log)
    return try #require(article[0].all[0].statement)
  }

  /// A sentence in which Chile is said to do so, and the judge was asked.
  private func sentence(
    _ number: Int, _ relation: Relation, _ verdict: Verdict, isTitle: Bool = false,
    log: DecisionLog = DecisionLog()
  ) throws -> JudgedSentence {
    var judged = JudgedClaim(claim: try claim(relation))
    let statement = try #require(judged.claim.statement)
    if !judged.claim.isUntied(by: verdict, weights: try weights(), log: log) {
      judged.opinion = JudgedClaim.Opinion(
        pair: Candidate.Key(statement.actor, statement.object), verdict: verdict,
        circumstances: JudgedClaim.Circumstances())
    }
    return JudgedSentence(number: number, isTitle: isTitle, claims: [[judged]])
  }

  private func article(
    _ sentences: [JudgedSentence], log: DecisionLog = DecisionLog()
  ) throws -> [JudgedSentence] {
    var article = JudgedArticle(weights: try weights(), log: log)
    for sentence in sentences { article.add(sentence) }
    return article.weighed()
  }

  @Test("What other sentences show of the same side makes a claim surer, of the other less sure")
  func elsewhere() throws {
    let backs = verdict(support: 0.7, oppose: 0.1)
    let first = try sentence(0, .supports, backs)
    let confidence = { (others: [JudgedSentence]) in
      try article([first] + others)[0].all[0].statement?.confidence ?? 0
    }
    let alone = try confidence([])
    let again = try confidence([sentence(1, .supports, verdict(support: 0.9, oppose: 0.01))])
    let torn = try confidence([sentence(1, .opposes, verdict(support: 0.01, oppose: 0.9))])
    #expect(torn < alone && alone < again, "\(torn) \(alone) \(again)")
    // A sentence does not bear itself out.
    let twice = try article([
      JudgedSentence(
        number: 0, isTitle: false, claims: [first.claims[0], first.claims[0]])
    ])
    #expect(twice[0].all.map { $0.statement?.confidence } == [alone, alone])
  }

  @Test("What the judge finds goes where it is unlikely, what rules read stays with its confidence")
  func keeping() throws {
    let found = JudgedSentence.Found(
      predicate: 0,
      claim: try #require(
        sentence(0, .supports, verdict(support: 0.16, oppose: 0.15)).claims[0].first))
    let likely = JudgedSentence.Found(
      predicate: 0,
      claim: try #require(
        sentence(0, .supports, verdict(support: 0.99, oppose: 0.002)).claims[0].first))
    var first = try sentence(0, .supports, verdict(support: 0.02, oppose: 0.3))
    first.found = [found, likely]
    let weighed = try article([first])
    #expect(weighed[0].claims[0].count == 1)
    #expect(weighed[0].found.count == 1)
    #expect(weighed[0].found[0].claim.claim.statement?.polarity == .support)
    let all = try article([first]).first?.all.compactMap(\.statement?.confidence) ?? []
    #expect(all.count == 2 && all[0] < all[1], "\(all)")
  }

  @Test("A judge that agrees makes a side surer than one that does not")
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
    let signed = try judged(.signs, verdict(support: 0.001, oppose: 0.998))
    #expect(signed.polarity == .support && signed.relation == .signs)
    #expect(signed.confidence < 0.7)
    let unsure = try judged(.supports, verdict(support: 0.3, oppose: 0.6))
    #expect(unsure.polarity == .support)
    // A rule and another sentence are two witnesses.
    let wrong = try sentence(0, .opposes, verdict(support: 0.96, oppose: 0.01))
    let other = try sentence(1, .opposes, verdict(support: 0.01, oppose: 0.97))
    #expect(try article([wrong])[0].all[0].statement?.polarity == .support)
    #expect(try article([wrong, other])[0].all[0].statement?.polarity == .oppose)
  }

  @Test("A claim without a side takes the judge's where that is as likely as what it finds alone")
  func siding() throws {
    let stated = try judged(.states, verdict(support: 0.998, oppose: 0.001))
    #expect(stated.polarity == .support && stated.relation == .supports)
    #expect(stated.confidence >= (try weights())[.keeping])
    let unsure = try judged(.states, verdict(support: 0.3, oppose: 0.2))
    #expect(unsure.polarity == .neutral && unsure.relation == .states)
    let undecided = try judged(.isUndecidedOn, verdict(support: 0.998, oppose: 0.001))
    #expect(undecided.polarity == .neutral)
    let off = try judged(
      .states, verdict(support: 0.998, oppose: 0.001), log: DecisionLog(without: ["judge-sides"]))
    #expect(off.polarity == .neutral)
  }

  @Test("Decisions that are switched off are not made")
  func switchedOff() throws {
    let verdict = verdict(support: 0.001, oppose: 0.998)
    let weighed = try judged(.supports, verdict, log: DecisionLog(without: ["judge-turns"]))
    #expect(weighed.polarity == .support && weighed.confidence < 0.7)
    let untouched = try judged(
      .supports, verdict, log: DecisionLog(without: ["judge-turns", "judge-weighs"]))
    #expect(untouched.confidence == 0.7 && untouched.polarity == .support)
  }

  @Test("The trace tells all sides that are not out of the question, and the state")
  func words() {
    let verdict = Verdict(sides: [0.05, 0.93, 0.02, 0], states: [0.1, 0.88, 0.02, 0, 0])
    #expect(verdict.words == "support 93 %, none 5 %, oppose 2 %; planned 88 %")
    #expect(verdict.side == .support && verdict.takenSide == .support)
    #expect(verdict.probability(of: .neutral) == 0.05)
  }
}
