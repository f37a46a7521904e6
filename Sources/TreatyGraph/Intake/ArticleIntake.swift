import Foundation
import Glibc
import Statements
import Storage

/// The journey of articles into the store: read and parsed on several threads, written by one in
/// the order of the sources.
///
/// The order of writing makes the store's numbers the same in every run, also in one that was
/// killed and begun again: what is in the store already is not read twice.
public struct ArticleIntake: Sendable {
  private let store: StatementStore
  private let stages: ArticleStages
  private let threads: Int

  public init(
    into store: StatementStore, stages: ArticleStages,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.store = store
    self.stages = stages
    self.threads = threads
  }

  /// Takes the sources in; one that fails does not keep the others out.
  ///
  /// Throws what spoils the run: a store that cannot be written, stages that cannot be made. What
  /// was reported as stored before that stays stored.
  public func takeIn(
    _ sources: [ArticleSource], progress: (IntakeProgress) -> Void = { _ in }
  ) throws -> IntakeReport {
    let clock = ContinuousClock()
    let start = clock.now
    let sizes = sources.map(\.size)
    let bytesTotal = sizes.reduce(0, +)
    var bytesDone = 0
    var report = IntakeReport()
    let pool = OrderedPool<ArticleSource, Finding>(threads: threads)
    try pool.run(sources, makeWorker: { try makeWorker() }) { index, finding in
      let result = try write(finding, of: sources[index])
      report.results.append(result)
      bytesDone += sizes[index]
      progress(
        IntakeProgress(
          done: index + 1, total: sources.count, bytesDone: bytesDone, bytesTotal: bytesTotal,
          latest: result))
    }
    // An article of the run may have turned out to be an original of earlier ones.
    let originals = try store.originalNumbers()
    for (index, result) in report.results.enumerated() {
      guard case .stored(let stored) = result.outcome else { continue }
      report.results[index].original = originals[stored.articleID]
    }
    report.duration = clock.now - start
    report.peakMemory = Self.peakMemory
    return report
  }

  /// What a thread found out about a source.
  private enum Finding: Sendable {
    case extracted(ExtractedDocument)
    case unchanged(Document)
    case failed(Diagnostic)
    /// The store failed: nothing can go on.
    case stopped(any Error)
  }

  private func makeWorker() throws -> (ArticleSource) -> Finding {
    let extract = try stages.makeExtract()
    return { source in
      do {
        let document = try stages.read(source)
        if try store.unchangedArticle(document, by: stages.version) != nil {
          return .unchanged(document)
        }
        return .extracted(try extract(document))
      } catch let error as StorageError {
        return .stopped(error)
      } catch {
        return .failed(Diagnostic(failureOf: source, error))
      }
    }
  }

  private func write(_ finding: Finding, of source: ArticleSource) throws -> IntakeResult {
    switch finding {
    case .extracted(let extracted): return try write(extracted, of: source)
    case .unchanged(let document):
      // An article written since the thread looked may have taken the place of that one.
      if let id = try store.unchangedArticle(document, by: stages.version) {
        return IntakeResult(
          source: source, outcome: .stored(.unchanged(id)), sentenceCount: 0, statementCount: 0)
      }
      return try write(stages.makeExtract()(document), of: source)
    case .failed(let diagnostic):
      return IntakeResult(
        source: source, outcome: .failed(diagnostic), sentenceCount: 0, statementCount: 0)
    case .stopped(let error): throw error
    }
  }

  private func write(
    _ extracted: ExtractedDocument, of source: ArticleSource
  ) throws -> IntakeResult {
    do {
      let outcome = try store.add(
        extracted.document, sentenceCount: extracted.sentenceCount,
        statements: extracted.statements, fingerprint: extracted.fingerprint, by: stages.version)
      return IntakeResult(
        source: source, outcome: .stored(outcome), sentenceCount: extracted.sentenceCount,
        statementCount: extracted.statements.count,
        original: try store.originalNumber(ofArticle: outcome.articleID))
    } catch StorageError.failed(let path, let detail, let sql) {
      // What the schema refuses of one article says nothing of the next.
      let error = StorageError.failed(path: path, detail: detail, sql: sql)
      return IntakeResult(
        source: source, outcome: .failed(Diagnostic(failureOf: source, error)), sentenceCount: 0,
        statementCount: 0)
    }
  }

  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    // Linux counts in kilobytes.
    return Int(usage.ru_maxrss) * 1024
  }
}

extension Diagnostic {
  /// A source that could not be read or parsed; most errors name the file in their own sentence.
  init(failureOf source: ArticleSource, _ error: any Error) {
    let message = "\(error)"
    self.init(.error, message.contains(source.path) ? message : "\"\(source.path)\": \(message)")
  }
}
