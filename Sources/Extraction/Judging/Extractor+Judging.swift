import Statements

extension Extractor {
  /// Asks the judge about what a document claims; nil where there is none.
  func claimJudge(_ builder: StatementBuilder, _ log: DecisionLog) -> ClaimJudge? {
    knowledge.judge.map {
      ClaimJudge(
        judge: $0, weights: knowledge.judging,
        reader: SentenceReader(knowledge: knowledge, log: log), builder: builder, log: log)
    }
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
