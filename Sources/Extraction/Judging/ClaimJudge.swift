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

  /// The claims of a sentence once it is judged.
  struct Outcome {
    /// For each finding its claims.
    var claims: [[DecidedClaim]]
    /// What the judge found besides.
    var found: [Found] = []

    /// In the order of the findings, then what was found besides.
    var all: [DecidedClaim] { Array(claims.joined()) + found.map(\.claim) }
  }

  /// A claim that the judge made.
  struct Found {
    /// The token that shows it.
    let predicate: Int
    var claim: DecidedClaim
  }

  func judged(_ claims: [[DecidedClaim]], in sentence: Extractor.ReadSentence) -> Outcome {
    guard let text = sentence.context?.text else { return Outcome(claims: claims) }
    let places = PairPlaces(sentence, reader: reader)
    var outcome = Outcome(claims: claims)
    var questions: [SideJudge.Question] = []
    var asked: [Asked] = []
    for (finding, list) in claims.enumerated() {
      for (number, claim) in list.enumerated() {
        guard let statement = claim.statement, let question = places.question(on: statement)
        else { continue }
        questions.append(question)
        asked.append(Asked(finding: finding, number: number))
      }
    }
    let candidates = places.candidates(besides: claims.joined().compactMap(\.statement))
    questions += candidates.map(\.question)
    let verdicts = judge.verdicts(on: questions, in: text)
    for (asked, verdict) in zip(asked, verdicts) {
      guard let verdict else { continue }
      outcome.claims[asked.finding][asked.number].take(verdict, weights: weights, log: log)
    }
    outcome.found = found(candidates, Array(verdicts[asked.count...]), in: sentence)
    return outcome
  }

  /// A claim that was asked about: the number of its finding, and its own there.
  private struct Asked {
    let finding: Int
    let number: Int
  }

  /// Of each holder and treaty the claim with the likeliest side, where that is likely enough.
  private func found(
    _ candidates: [Candidate], _ verdicts: [Verdict?], in sentence: Extractor.ReadSentence
  ) -> [Found] {
    guard log.allows(JudgeDecision.judgeFinds) else { return [] }
    var best: [Candidate.Key: FoundClaim] = [:]
    for (candidate, verdict) in zip(candidates, verdicts) {
      guard let verdict, let side = verdict.takenSide, verdict.state != .over,
        verdict[side] >= weights[.finding]
      else { continue }
      let found = FoundClaim(candidate: candidate, verdict: verdict, side: side)
      if let other = best[candidate.key], other.verdict[other.side] >= verdict[side] { continue }
      best[candidate.key] = found
    }
    return best.values.sorted { $0.candidate.order < $1.candidate.order }.map {
      Found(
        predicate: $0.candidate.predicate,
        claim: builder.claim(
          of: $0, weights: weights, in: sentence.tree, evidence: sentence.evidence))
    }
  }
}

/// A side that the judge sees a candidate take.
struct FoundClaim {
  let candidate: Candidate
  let verdict: Verdict
  let side: Verdict.Side
}
