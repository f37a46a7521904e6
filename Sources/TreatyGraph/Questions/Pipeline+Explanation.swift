import Extraction
import Language
import Reading
import Statements

extension Pipeline {
  /// How each sentence of a text is read, as if it stood alone in an article.
  package func explain(
    _ text: String, metadata: ArticleMetadata = ArticleMetadata()
  ) throws -> [SentenceExplanation] {
    let document = try reader.read(bytes: Array(text.utf8), name: "the text", overrides: metadata)
    let prepared = extractor.prepare(document)
    return extractor.explain(
      prepared, parses: LanguagePipeline(model: model).parse(prepared.texts))
  }
}
