import Language
import Statements

/// Asks the judge about the claims of a sentence, and about those that no pattern made.
///
/// Grammar proposes who may hold a position on which treaty; the judge says which side is taken. What
/// it thinks of a claim of the patterns is one more decision on it.
struct ClaimJudge {
  let judge: SideJudge
  let weights: JudgeWeights
  let reader: SentenceReader
  let builder: StatementBuilder
  let log: DecisionLog

  /// The claims of a sentence with what the judge thinks of them, and what it found besides.
  func judged(
    _ claims: [[DecidedClaim]], in sentence: Extractor.ReadSentence, tense: Tense
  ) -> JudgedSentence {
    var judged = JudgedSentence(claims, of: sentence, tense: tense)
    guard let text = sentence.context?.text else { return judged }
    let places = PairPlaces(sentence, reader: reader)
    var questions: [SideJudge.Question] = []
    var asked: [Asked] = []
    for (finding, list) in claims.enumerated() {
      for (number, claim) in list.enumerated() {
        guard let statement = claim.statement, let question = places.question(on: statement)
        else { continue }
        questions.append(question)
        asked.append(Asked(finding: finding, number: number, statement: statement))
      }
    }
    let candidates = places.candidates(besides: claims.joined().compactMap(\.statement))
    questions += candidates.map(\.question)
    let verdicts = judge.verdicts(on: questions, in: text)
    for (asked, verdict) in zip(asked, verdicts) {
      guard let verdict else { continue }
      take(verdict, for: &judged.claims[asked.finding][asked.number], on: asked.statement)
    }
    judged.found = found(candidates, Array(verdicts[asked.count...]), in: sentence)
    return judged
  }

  /// A claim that was asked about: the number of its finding, and its own there.
  private struct Asked {
    let finding: Int
    let number: Int
    let statement: Statement
  }

  private func take(_ verdict: Verdict, for judged: inout JudgedClaim, on statement: Statement) {
    if judged.claim.isUntied(by: verdict, weights: weights, log: log) { return }
    judged.opinion = JudgedClaim.Opinion(
      pair: Candidate.Key(statement.actor, statement.object), verdict: verdict,
      circumstances: JudgedClaim.Circumstances(isReferredTo: !judged.claim.isOnUnnamedTreaty))
  }

  /// Of each holder and treaty the claim with the likeliest side, where that is likely enough.
  private func found(
    _ candidates: [Candidate], _ verdicts: [Verdict?], in sentence: Extractor.ReadSentence
  ) -> [JudgedSentence.Found] {
    guard log.allows(JudgeDecision.judgeFinds) else { return [] }
    var best: [Candidate.Key: FoundClaim] = [:]
    for (candidate, verdict) in zip(candidates, verdicts) {
      guard let verdict, verdict.state != .over else { continue }
      let side = verdict.likelierSide
      guard verdict[side] >= weights[.finding] else { continue }
      let found = FoundClaim(candidate: candidate, verdict: verdict, side: side)
      if let other = best[candidate.key], other.verdict[other.side] >= verdict[side] { continue }
      best[candidate.key] = found
    }
    return best.values.sorted { $0.candidate.order < $1.candidate.order }.map {
      JudgedSentence.Found(
        predicate: $0.candidate.predicate,
        claim: JudgedClaim(
          claim: builder.claim(of: $0, in: sentence.tree, evidence: sentence.evidence),
          opinion: JudgedClaim.Opinion(
            pair: $0.candidate.key, verdict: $0.verdict,
            circumstances: $0.candidate.circumstances)))
    }
  }
}

/// A side that the judge sees a candidate take.
struct FoundClaim {
  let candidate: Candidate
  let verdict: Verdict
  let side: Verdict.Side
}
