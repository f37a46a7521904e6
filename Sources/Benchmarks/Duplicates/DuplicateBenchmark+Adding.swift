import Foundation
import TreatyGraph

extension DuplicateBenchmark {
  /// `treatygraph add`'s journey with and without recognition, a part of the articles each in turns,
  /// so that what else the machine does slows both.
  func add(parts: Int = 20) throws {
    let folder = try WorkFolder()
    let sources = try corpus.items.enumerated().map { index, item in
      let path = "\(folder.path)/\(index).txt"
      try Data(item.text.utf8).write(to: URL(filePath: path))
      return ArticleSource(path: path)
    }
    let data = TreatyData(folder: URL(filePath: "data"))
    let stages = try Pipeline(data: data, program: "benchmark").stages
    var plain = stages
    plain.makeExtract = {
      let extract = try stages.makeExtract()
      return { document in
        var extracted = try extract(document)
        extracted.fingerprint = nil
        return extracted
      }
    }
    let with = Side(try StatementStore(path: folder.path + "/with.sqlite", for: .writing), stages)
    let without = Side(
      try StatementStore(path: folder.path + "/without.sqlite", for: .writing), plain)
    let size = max(1, (sources.count + parts - 1) / parts)
    for (number, start) in stride(from: 0, to: sources.count, by: size).enumerated() {
      let part = Array(sources[start..<min(start + size, sources.count)])
      for side in number.isMultiple(of: 2) ? [with, without] : [without, with] {
        try side.add(part)
      }
    }
    let count = Double(sources.count)
    print("with recognition     \(format(count / with.seconds)) articles/s, \(with.seconds) s")
    print(
      "without              \(format(count / without.seconds)) articles/s, \(without.seconds) s")
    print("ratio of throughput  \(format(without.seconds / with.seconds))")
    print("copies found         \(try with.store.originalNumbers().count)")
    print(
      "peak memory          \(MemoryUse.peak() >> 20) MB, with \(sources.count) articles at hand")
  }

  private func format(_ value: Double) -> String { String(format: "%.3f", value) }

  /// One of the two that are compared.
  private final class Side {
    let store: StatementStore
    private let intake: ArticleIntake
    private(set) var seconds = 0.0

    init(_ store: StatementStore, _ stages: ArticleStages) {
      self.store = store
      intake = ArticleIntake(into: store, stages: stages)
    }

    func add(_ sources: [ArticleSource]) throws {
      let began = ContinuousClock.now
      _ = try intake.takeIn(sources)
      seconds += (ContinuousClock.now - began) / .seconds(1)
    }
  }
}
