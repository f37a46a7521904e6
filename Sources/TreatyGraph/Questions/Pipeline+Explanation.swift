import Extraction
import Glibc
import Language
import Reading
import Statements

extension Pipeline {
  /// How each sentence of a text is read, as if it stood alone in an article.
  package func explain(
    _ text: String, metadata: ArticleMetadata = ArticleMetadata()
  ) throws -> [SentenceExplanation] {
    explain(try reader.read(bytes: Array(text.utf8), name: "the text", overrides: metadata))
  }

  /// The same of what a person types: the words of a sentence, the path of an article, or `-` for
  /// standard input.
  package func explain(
    typed words: [String], metadata: ArticleMetadata = ArticleMetadata()
  ) throws -> [SentenceExplanation] {
    guard words.count == 1, words[0].namesSource else {
      return try explain(words.joined(separator: " "), metadata: metadata)
    }
    if words == ["-"] { return try explain(RawText(path: "-").text, metadata: metadata) }
    return explain(try reader.read(path: words[0], overrides: metadata))
  }

  func explain(_ document: Document) -> [SentenceExplanation] {
    let prepared = extractor.prepare(document)
    let parses = LanguagePipeline(model: model).parse(prepared.texts)
    var explanations = extractor.explain(prepared, parses: parses)
    let found = declared.claims(
      of: document, sentences: { explanations.map(\.range) },
      besides: explanations.flatMap { $0.conclusions.flatMap(\.claims) })
    for claim in found {
      let range = claim.claim.evidence.sentence.range
      guard let says = declared.says(of: claim),
        let place = explanations.firstIndex(where: { $0.range == range })
      else { continue }
      explanations[place].conclude(claim, says: says)
    }
    return explanations
  }
}

extension String {
  /// True for one word, which is no sentence, and for what stands in the file system.
  fileprivate var namesSource: Bool {
    !isEmpty && !contains(where: \.isWhitespace) || access(self, F_OK) == 0
  }
}
