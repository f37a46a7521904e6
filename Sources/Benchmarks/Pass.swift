import Foundation
import Language

/// One parse of all documents by pipelines that know no word yet.
struct Pass {
  var tokens: Int
  var seconds: Double
  /// Of all threads together.
  var processorSeconds: Double

  var rate: Double { Double(tokens) / seconds }

  static func run(_ texts: [String], model: LanguageModel, threads: Int) -> Pass {
    run(texts, pipelines: ParallelPipelines(model: model, count: threads))
  }

  static func run(_ texts: [String], pipelines: ParallelPipelines) -> Pass {
    let began = ContinuousClock.now
    let processorBegan = processorTime()
    var tokens = 0
    pipelines.parse(texts) { _, parsed in
      parsed.reduce(0) { $0 + $1.entries.count }
    } each: {
      tokens += $0
    }
    let took = ContinuousClock.now - began
    return Pass(
      tokens: tokens, seconds: took / .seconds(1),
      processorSeconds: processorTime() - processorBegan)
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
