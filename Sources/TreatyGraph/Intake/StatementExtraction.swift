import Foundation
import Reading
import Statements

/// The journey without a store: statements of many articles, in the order of the sources.
package struct StatementExtraction: Sendable {
  private let stages: ArticleStages
  private let threads: Int

  package init(
    stages: ArticleStages, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.stages = stages
    self.threads = threads
  }

  /// What became of one article.
  package enum Outcome: Hashable, Sendable {
    case extracted(ExtractedArticle)
    case failed(Diagnostic)
  }

  /// Calls `each` for every article, in order, on the calling thread; throws what it throws.
  package func extract(
    _ sources: [ArticleSource], each: (ArticleSource, Outcome) throws -> Void
  ) throws {
    let queue = ArticleQueue(of: sources, reader: stages.reader)
    let stages = stages
    try OrderedPool<QueuedArticle, Extraction>(threads: threads).run(
      next: { try queue.next() },
      makeWorker: {
        let extract = try stages.makeExtract()
        return { article in
          Extraction(source: article.source, outcome: stages.outcome(of: article, extract))
        }
      },
      consume: { try each($0.source, $0.outcome) })
  }

  private struct Extraction: Sendable {
    var source: ArticleSource
    var outcome: Outcome
  }
}

extension ArticleStages {
  fileprivate func outcome(
    of article: QueuedArticle, _ extract: Extract
  ) -> StatementExtraction.Outcome {
    if case .failed(let diagnostic) = article.content { return .failed(diagnostic) }
    do {
      guard let reading = try document(of: article) else {
        throw ReadingError.notFetched(
          address: article.source.path, reason: "the server sends no page")
      }
      let content = try extract(reading.document)
      return .extracted(
        ExtractedArticle(
          content: content, notes: reading.notes + [content.notReadNote].compactMap(\.self),
          origins: reading.origins,
          sharesName: article.isRecord, version: version))
    } catch {
      return .failed(Diagnostic(failureOf: article.source, error))
    }
  }
}
