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
  ) -> JudgedSentence {
    let claims = sentence.findings.map {
      builder.claims(of: $0, in: sentence.tree, evidence: sentence.evidence)
    }
    let tense = Tense(sentence, lists: knowledge.lists, builder: builder)
    return judge?.judged(claims, in: sentence, tense: tense)
      ?? JudgedSentence(claims, of: sentence, tense: tense)
  }

  /// The claims of a document, sentence by sentence, each with what the judge thinks of it.
  ///
  /// `show` sees every sentence as it was read.
  func judgedArticle(
    _ prepared: PreparedDocument, parses: [[ParsedSentence]], _ log: DecisionLog,
    keepingAll: Bool = false, _ show: (ReadSentence) -> Void = { _ in }
  ) -> JudgedArticle {
    let builder = builder(for: prepared.document, log: log)
    let judge = claimJudge(builder, log, on: parses)
    var article = JudgedArticle(weights: knowledge.judging, log: log)
    read(prepared, parses: parses, log, keepingAll: keepingAll || judge != nil) { sentence in
      article.add(judged(sentence, builder, judge))
      show(sentence)
    }
    return article
  }

  /// Every side that the judge was asked about, for fitting its weights; takes what `extract` takes.
  package func judgedSides(
    _ prepared: PreparedDocument, parses: [[ParsedSentence]]
  ) -> [JudgedSide] {
    judgedArticle(prepared, parses: parses, DecisionLog()).sides
  }
}
