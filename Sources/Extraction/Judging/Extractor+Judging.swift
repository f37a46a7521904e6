import Language
import Statements

extension Extractor {
  /// Asks the judge about what a document claims; nil where there is none, and where the document is
  /// so long that its treaty is not what each sentence is on.
  func claimJudge(
    _ builder: StatementBuilder, _ log: DecisionLog, on parses: [[ParsedSentence]]
  ) -> ClaimJudge? {
    guard let judge = knowledge.judge,
      parses.reduce(0, { $0 + $1.count }) <= Int(knowledge.judging[.longest])
    else { return nil }
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
