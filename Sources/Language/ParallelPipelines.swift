import Dispatch
import Synchronization

/// Several pipelines over one model, each on a thread of its own.
///
/// The outcome is that of one pipeline: a document's parse depends on nothing else.
package struct ParallelPipelines: Sendable {
  /// One pipeline for one worker; nobody else ever waits for the lock.
  private final class Worker: Sendable {
    let pipeline: Mutex<LanguagePipeline>

    init(model: LanguageModel) { pipeline = Mutex(LanguagePipeline(model: model)) }
  }

  private let workers: [Worker]

  /// UTF-8 bytes that a worker takes at once, and how many times that between two hand-overs.
  private static let batchBytes = 16_384
  private static let batchesPerRound = 64

  package init(model: LanguageModel, count: Int) {
    workers = (0..<max(1, count)).map { _ in Worker(model: model) }
  }

  /// Parses documents; `transform` gets them on the workers' threads, with the number of the first,
  /// and `each` gets its results in order.
  package func parse<Output: Sendable>(
    _ documents: [String],
    transform: @Sendable (_ first: Int, _ parsed: [ParsedDocument]) -> Output,
    each: (Output) -> Void
  ) {
    let batches = Self.batches(of: documents)
    let round = Self.batchesPerRound * workers.count
    for start in stride(from: 0, to: batches.count, by: round) {
      let group = Array(batches[start..<min(start + round, batches.count)])
      let results = Mutex<[Int: Output]>([:])
      let next = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: min(workers.count, group.count)) { worker in
        while true {
          let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard index < group.count else { return }
          let output = workers[worker].pipeline.withLock {
            transform(group[index].lowerBound, $0.analyze(Array(documents[group[index]])))
          }
          results.withLock { $0[index] = output }
        }
      }
      for index in group.indices {
        if let output = results.withLock({ $0.removeValue(forKey: index) }) { each(output) }
      }
    }
  }

  /// How long the stages took, on all threads together.
  package var stageSeconds: [LanguageStage: Double] {
    var seconds: [LanguageStage: Double] = [:]
    for worker in workers {
      let times = worker.pipeline.withLock { $0.stageTimes }
      for stage in LanguageStage.allCases {
        seconds[stage, default: 0] += times.seconds(stage)
      }
    }
    return seconds
  }

  /// Floating-point operations in matrix products, on all threads together.
  package var operationCount: Int {
    workers.reduce(0) { $0 + $1.pipeline.withLock { $0.operationCount } }
  }

  private static func batches(of documents: [String]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var first = 0
    var size = 0
    for (index, document) in documents.enumerated() {
      size += document.utf8.count
      if size >= batchBytes || index == documents.count - 1 {
        batches.append(first..<index + 1)
        first = index + 1
        size = 0
      }
    }
    return batches
  }
}
