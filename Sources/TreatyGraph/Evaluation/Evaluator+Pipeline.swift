import Extraction
import Foundation
import Language
import Statements
import TreatyData

extension Evaluator {
  /// Evaluates what the real stages give.
  package init(_ pipeline: Pipeline, data: TreatyData) throws {
    let stages = pipeline.stages
    let language = LanguagePipeline(model: pipeline.model)
    try self.init(
      lexicons: data.lexicons.path, directory: pipeline.directory,
      patterns: pipeline.extractor.patternIDs + pipeline.declared.patternIDs,
      read: { try pipeline.reader.read(path: $0.path, overrides: $0.metadata) },
      extract: try stages.makeExtract(),
      namedPairs: { document in
        let prepared = pipeline.extractor.prepare(document)
        return pipeline.extractor.namedPairs(
          prepared, parses: language.parse(prepared.texts))
      },
      judgedSides: { document in
        let prepared = pipeline.extractor.prepare(document)
        return pipeline.extractor.judgedSides(
          prepared, parses: language.parse(prepared.texts))
      })
  }
}
