import TreatyGraph

extension Invocation {
  /// How what was typed is read: words, a file, or what a number of the store stands for.
  func explanations(by pipeline: Pipeline) throws -> [SentenceExplanation] {
    let typed = all(ExplainCommand.sentence)
    if typed.count == 1, let number = Int64(typed[0]), number > 0 {
      return try pipeline.explain(archive.place(ofStatement: number))
    }
    let metadata = ArticleMetadata(
      title: self[SourceOptions.title], date: self[SourceOptions.date])
    return try pipeline.explain(typed: typed, metadata: metadata)
  }
}
