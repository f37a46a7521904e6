import Foundation
import Statements

/// The journey without a store: statements of many sources, in the order of the sources.
public struct StatementExtraction: Sendable {
  private let stages: ArticleStages
  private let threads: Int

  public init(
    stages: ArticleStages, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.stages = stages
    self.threads = threads
  }

  /// What became of one source.
  public enum Outcome: Hashable, Sendable {
    case extracted(ExtractedDocument)
    case failed(Diagnostic)
  }

  /// Calls `each` for every source, in order, on the calling thread; throws what it throws.
  public func extract(
    _ sources: [ArticleSource], each: (ArticleSource, Outcome) throws -> Void
  ) throws {
    let pool = OrderedPool<ArticleSource, Outcome>(threads: threads)
    let stages = stages
    try pool.run(
      sources,
      makeWorker: {
        let extract = try stages.makeExtract()
        return { source in
          do {
            return .extracted(try extract(try stages.read(source)))
          } catch {
            return .failed(Diagnostic(failureOf: source, error))
          }
        }
      },
      consume: { index, outcome in try each(sources[index], outcome) })
  }
}
