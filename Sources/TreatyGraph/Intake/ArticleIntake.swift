import Foundation
import Glibc
import Reading
import Statements
import Storage

/// The journey of articles into the store: read and parsed on several threads, written by one in
/// the order of the sources, several as one transaction.
///
/// The order of writing makes the store's numbers the same in every run, also in one that was
/// killed and begun again: what is in the store already is not read twice.
package struct ArticleIntake: Sendable {
  private let store: any WritableStore
  private let stages: ArticleStages
  private let threads: Int

  package init(
    into store: any WritableStore, stages: ArticleStages,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.store = store
    self.stages = stages
    self.threads = threads
  }

  /// Takes the sources in; one that fails does not keep the others out.
  ///
  /// Throws what spoils the run: a store that cannot be written, stages that cannot be made. What
  /// was reported as stored before that stays stored. As soon as `shouldStop` says so, the article
  /// that is being written is the last one.
  package func takeIn(
    _ sources: [ArticleSource], progress: (IntakeProgress) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws -> IntakeReport {
    let clock = ContinuousClock()
    let start = clock.now
    let queue = ArticleQueue(of: sources, reader: stages.reader, store: store)
    var bytesDone = 0
    var report = IntakeReport()
    var failedFeeds: Set<String> = []
    var batch = IntakeBatch<Finding>()
    func writeOut(_ findings: [Finding]) throws {
      for (finding, result) in zip(findings, try write(findings)) {
        let article = finding.article
        if case .item(_, _, let seen) = article.content, case .failed = result.outcome {
          failedFeeds.insert(seen.feed)
        }
        report.results.append(result)
        bytesDone += article.size
        progress(
          IntakeProgress(
            done: report.results.count, total: article.total, bytesDone: bytesDone,
            bytesTotal: queue.size, latest: result))
      }
    }
    let pool = OrderedPool<QueuedArticle, Finding>(threads: threads, window: 16 * threads)
    let ending = try pool.run(
      next: { try queue.next() }, makeWorker: { try makeWorker() }, shouldStop: shouldStop,
      whileWaiting: { if batch.isDue { try writeOut(batch.take()) } }
    ) { finding in
      if case .stopped(let error) = finding.content {
        try writeOut(batch.take())
        throw error
      }
      batch.add(finding, of: finding.article)
      if batch.isDue { try writeOut(batch.take()) }
    }
    try writeOut(batch.take())
    report.isStopped = ending == .stopped
    report.feeds = queue.visits
    // A feed with something left to do must be sent again the next time.
    for feed in report.feeds where !report.isStopped && !failedFeeds.contains(feed.path) {
      if !feed.isUnchanged { try store.remember(feed.validators, ofFeed: feed.path) }
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

  /// What a thread found out about an article.
  private struct Finding: Sendable {
    enum Content: Sendable {
      case extracted(ExtractedDocument, from: AnnotatedDocument)
      /// The store has the same text.
      case known(AnnotatedDocument)
      /// The server says that its page is as it was.
      case unmodified
      case failed(Diagnostic)
      /// The store failed: nothing can go on.
      case stopped(any Error)
    }

    var article: QueuedArticle
    var content: Content
  }

  private func makeWorker() throws -> (QueuedArticle) -> Finding {
    let extract = try stages.makeExtract()
    return { article in Finding(article: article, content: content(of: article, extract)) }
  }

  private func content(
    of article: QueuedArticle, _ extract: ArticleStages.Extract
  ) -> Finding.Content {
    if case .failed(let diagnostic) = article.content { return .failed(diagnostic) }
    do {
      let page = try rememberedPage(of: article)
      guard let reading = try stages.document(of: article, unlessMatching: page?.validators) else {
        return .unmodified
      }
      if try store.unchangedArticle(reading.document, by: stages.version) != nil {
        return .known(reading)
      }
      return .extracted(try extract(reading.document), from: reading)
    } catch let error as StorageError {
      return .stopped(error)
    } catch {
      return .failed(Diagnostic(failureOf: article.source, error))
    }
  }

  /// The page that the server may say is unchanged. What the user says of an article may change it
  /// all the same, and an item is only read when its feed has changed.
  private func rememberedPage(of article: QueuedArticle) throws -> RememberedPage? {
    guard case .whole = article.content, let address = article.address,
      article.source.metadata == ArticleMetadata()
    else { return nil }
    return try store.page(at: address, by: stages.version)
  }

  /// Writes what was found of some articles as one.
  private func write(_ findings: [Finding]) throws -> [IntakeResult] {
    guard !findings.isEmpty else { return [] }
    return try store.together {
      try findings.map { finding in
        do {
          return try write(finding)
        } catch StorageError.failed(let path, let detail, let sql) {
          // What the schema refuses of one article says nothing of the next.
          let error = StorageError.failed(path: path, detail: detail, sql: sql)
          let source = finding.article.source
          return IntakeResult(source: source, Diagnostic(failureOf: source, error))
        }
      }
    }
  }

  private func write(_ finding: Finding) throws -> IntakeResult {
    let article = finding.article
    switch finding.content {
    case .extracted(let extracted, let reading): return try write(extracted, reading, of: article)
    case .known(let reading):
      // An article written since the thread looked may have taken the place of that one.
      if let id = try store.unchangedArticle(reading.document, by: stages.version) {
        try remember(article, reading, as: id)
        return IntakeResult(source: article.source, id)
      }
      return try write(stages.makeExtract()(reading.document), reading, of: article)
    case .unmodified:
      if let page = try rememberedPage(of: article) {
        return IntakeResult(source: article.source, page.article)
      }
      // Its article was replaced in this very run.
      guard let reading = try stages.document(of: article) else {
        let fault = ReadingError.notFetched(
          address: article.source.path, reason: "the server sends no page")
        return IntakeResult(source: article.source, Diagnostic(failureOf: article.source, fault))
      }
      return try write(stages.makeExtract()(reading.document), reading, of: article)
    case .failed(let diagnostic): return IntakeResult(source: article.source, diagnostic)
    case .stopped(let error): throw error
    }
  }

  private func write(
    _ extracted: ExtractedDocument, _ reading: AnnotatedDocument, of article: QueuedArticle
  ) throws -> IntakeResult {
    let outcome = try store.add(
      extracted.document, sentenceCount: extracted.sentenceCount,
      claims: extracted.claims, fingerprint: extracted.fingerprint, by: stages.version,
      sharesName: article.isRecord)
    try remember(article, reading, as: outcome.articleID)
    // A twin that this very run has stored: whether it was read before says nothing.
    if case .unchanged(let id) = outcome { return IntakeResult(source: article.source, id) }
    return IntakeResult(
      source: article.source, outcome: .stored(outcome),
      notes: reading.notes + [extracted.notReadNote].compactMap(\.self),
      language: extracted.language,
      sentenceCount: extracted.sentenceCount, statementCount: extracted.statements.count,
      original: try store.originalNumber(ofArticle: outcome.articleID))
  }

  /// After the article: who is stopped in between fetches it once more, and loses nothing.
  private func remember(
    _ article: QueuedArticle, _ reading: AnnotatedDocument, as id: Int64
  ) throws {
    try store.remember(reading.origins, ofArticle: id)
    if let address = article.address {
      try store.remember(reading.validators, ofPage: address, article: id)
    }
    if case .item(_, _, let seen) = article.content { try store.remember(seen, as: id) }
  }

  private static var peakMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    // Linux counts in kilobytes.
    return Int(usage.ru_maxrss) * 1024
  }
}

extension IntakeResult {
  fileprivate init(source: ArticleSource, _ diagnostic: Diagnostic) {
    self.init(source: source, outcome: .failed(diagnostic), sentenceCount: 0, statementCount: 0)
  }

  /// An article that the store has already, under this number.
  fileprivate init(source: ArticleSource, _ unchanged: Int64) {
    self.init(
      source: source, outcome: .stored(.unchanged(unchanged)), sentenceCount: 0,
      statementCount: 0)
  }
}

extension Diagnostic {
  /// A source that could not be read or parsed; most errors name the file in their own sentence.
  init(failureOf source: ArticleSource, _ error: any Error) {
    if case .badRecord(let file, let line, let reason) = error as? ReadingError {
      self.init(.error, reason, at: Location(file: file, line: line))
      return
    }
    let message = "\(error)"
    self.init(.error, message.contains(source.path) ? message : "\"\(source.path)\": \(message)")
  }
}
