import Foundation
import Language

/// The most memory that the process had at once.
struct MemoryUse {
  var tokens: Int
  var peakBytes: Int

  /// Parses documents over and over on one thread, keeping nothing, until there were enough tokens.
  static func parsing(_ texts: [String], model: LanguageModel, leastTokens: Int) -> MemoryUse {
    let pipeline = LanguagePipeline(model: model)
    var tokens = 0
    repeat {
      for text in texts { tokens += pipeline.parse(text).reduce(0) { $0 + $1.tokens.count } }
    } while tokens < leastTokens && !texts.isEmpty
    return MemoryUse(tokens: tokens, peakBytes: peak())
  }

  static func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
