import Language
import Statements

extension Extractor {
  /// Asks the judge about what a document claims; nil where there is none, and for reports of
  /// sessions, where each paragraph has its own subject.
  func claimJudge(
    _ builder: StatementBuilder, _ log: DecisionLog, on parses: [[ParsedSentence]]
  ) -> ClaimJudge? {
    guard let judge = knowledge.judge, !isReportOfSessions(parses) else { return nil }
    return ClaimJudge(
      judge: judge, weights: knowledge.judging,
      reader: SentenceReader(knowledge: knowledge, log: log), builder: builder, log: log)
  }

  /// The claims of a sentence, judged where there is a judge.
  func judged(
    _ sentence: ReadSentence, _ builder: StatementBuilder, _ judge: ClaimJudge?
  ) -> ClaimJudge.Outcome {
    let claims = sentence.findings.map {
      builder.claims(of: $0, in: sentence.tree, evidence: sentence.evidence)
    }
    return judge?.judged(claims, in: sentence) ?? ClaimJudge.Outcome(claims: claims)
  }
}
