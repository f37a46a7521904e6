import Extraction
import Foundation
import Statements
import TreatyData

extension Evaluator {
  /// Evaluates what the real stages give.
  package init(_ pipeline: Pipeline, data: TreatyData) throws {
    let stages = pipeline.stages
    try self.init(
      lexicons: data.lexicons.path, directory: pipeline.directory,
      patterns: pipeline.extractor.patternIDs, read: stages.read,
      extract: try stages.makeExtract())
  }
}
