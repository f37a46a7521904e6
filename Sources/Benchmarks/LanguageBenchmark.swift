import Foundation
import Language

/// Prints what the pipeline costs on some texts.
struct LanguageBenchmark {
  var texts: [String]

  func run() throws {
    let peak = MatrixPeak.measure()
    let model = try Texts.model()
    let pipelines = ParallelPipelines(model: model, count: 1)
    let first = Pass.run(texts, pipelines: pipelines)
    let operations = Double(pipelines.operationCount)
    let stages = pipelines.stageSeconds
    let second = Pass.run(texts, pipelines: pipelines)
    let twoThreads = Pass.run(texts, model: model, threads: 2)

    print("texts                      \(texts.count) documents, \(first.tokens) tokens")
    line("one thread, first pass", first)
    line("one thread, second pass", second)
    line("two threads, first pass", twoThreads)
    print(
      "work per token             \(format(operations / Double(first.tokens) / 1e6)) Mflop",
      "in matrix products (first pass)")
    print(
      "matrix peak                \(format(peak.operationsPerSecond / 1e9)) Gflop/s",
      "on one thread (\(peak.kernelName))")
    let reached = operations / first.processorSeconds
    print(
      "reached                    \(format(reached / 1e9)) Gflop/s, ",
      "\(format(100 * reached / peak.operationsPerSecond)) % of the peak", separator: "")
    print("start to first parse       \(format(try startUpSeconds() * 1000)) ms (median of 15)")
    print("peak memory of this run    \(MemoryUse.peak() >> 20) MB")
    print("\nstages of the first pass on one thread")
    let total = stages.values.reduce(0, +)
    for stage in LanguageStage.allCases {
      let share = 100 * (stages[stage] ?? 0) / total
      print(
        "  \(stage.rawValue.padding(toLength: 36, withPad: " ", startingAt: 0))",
        "\(format(share)) %")
    }
  }

  private func line(_ name: String, _ pass: Pass) {
    print(
      "\(name.padding(toLength: 26, withPad: " ", startingAt: 0)) \(Int(pass.rate)) tokens/s",
      "(\(format(pass.seconds)) s, processor \(format(pass.processorSeconds)) s)")
  }

  private func format(_ value: Double) -> String { String(format: "%.2f", value) }

  /// How long this program takes to start, load the model, parse a sentence and end.
  private func startUpSeconds() throws -> Double {
    var times: [Double] = []
    for _ in 0..<15 {
      let began = ContinuousClock.now
      var child: pid_t = 0
      var arguments: [UnsafeMutablePointer<CChar>?] = [
        strdup("/proc/self/exe"), strdup("ready"), nil,
      ]
      defer { arguments.forEach { free($0) } }
      guard posix_spawn(&child, "/proc/self/exe", nil, nil, &arguments, environ) == 0 else {
        throw CocoaError(.executableLoad)
      }
      var status: Int32 = 0
      waitpid(child, &status, 0)
      guard status == 0 else { throw CocoaError(.executableRuntimeMismatch) }
      times.append((ContinuousClock.now - began) / .seconds(1))
    }
    return times.sorted()[times.count / 2]
  }
}
