import Glibc

/// The stages of the pipeline, as far as their times are told apart.
package enum LanguageStage: String, CaseIterable, Sendable {
  case tokenizing = "tokenizer"
  case sharedEncoding = "embedding and encoder"
  case tagging = "tagger and parser input"
  case parsing = "parser"
  case entityEncoding = "embedding and encoder of entities"
  case entityInput = "entity input"
  case entityRecognition = "entity recognizer"
  case annotation = "attribute rules and lemmas"
}

/// How long each stage has taken on one thread.
package struct StageTimes: Sendable {
  private var nanoseconds = [UInt64](repeating: 0, count: LanguageStage.allCases.count)
  private var last: UInt64 = 0

  package func seconds(_ stage: LanguageStage) -> Double {
    LanguageStage.allCases.firstIndex(of: stage).map { Double(nanoseconds[$0]) * 1e-9 } ?? 0
  }

  /// Starts the clock.
  mutating func begin() { last = nanosecondsNow() }

  /// Counts the time since the last call for a stage.
  mutating func end(_ stage: LanguageStage) {
    let now = nanosecondsNow()
    if let index = LanguageStage.allCases.firstIndex(of: stage) {
      nanoseconds[index] += now - last
    }
    last = now
  }

  private func nanosecondsNow() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
