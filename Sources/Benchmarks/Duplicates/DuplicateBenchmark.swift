import Foundation
import Positions
import TreatyGraph

/// Measures whether copies are found, and what it costs to look for them.
struct DuplicateBenchmark {
  var corpus: ReportCorpus

  /// Takes the articles in without parsing them, and compares what was recognised with the truth.
  func recognise() throws {
    let folder = try WorkFolder()
    let store = try StatementStore(path: folder.path + "/copies.sqlite", for: .writing)
    let reader = DocumentReader(rules: try ReadingRules(folder: "data/reading"))
    let version = ExtractorVersion(program: "benchmark", data: "")
    var articles: [Int64] = []
    var reading = Duration.zero
    var adding = Duration.zero
    let clock = ContinuousClock()
    for (index, item) in corpus.items.enumerated() {
      let document = try reader.read(bytes: Array(item.text.utf8), name: "\(index).txt")
      var fingerprint: Fingerprint?
      reading += clock.measure { fingerprint = Fingerprint(of: document) }
      adding += try clock.measure {
        articles.append(
          try store.add(
            document, sentenceCount: 0, claims: [], fingerprint: fingerprint, by: version
          ).articleID)
      }
      if (index + 1) % max(1, corpus.items.count / 10) == 0 {
        print(
          "\(index + 1) articles: fingerprint \(micro(reading, index + 1)) µs, add",
          "\(micro(adding, index + 1)) µs on average")
      }
    }
    let originals = Dictionary(
      uniqueKeysWithValues: try store.articles().map { ($0.id, $0.original ?? $0.id) })
    printScore(of: articles.map { originals[$0] ?? $0 }, articles: articles)
    print("store \(folder.size >> 20) MB, peak memory \(MemoryUse.peak() >> 20) MB")
  }

  /// What was found against what is true. An article counts as a copy where another is its original;
  /// a copy is right where it stands with its own report.
  private func printScore(of originals: [Int64], articles: [Int64]) {
    let reports = corpus.items.map(\.report)
    // A few are the same to the letter, and so the same article.
    let places = Dictionary(
      zip(articles, articles.indices), uniquingKeysWith: { first, _ in first })
    let indices = places.values.sorted()
    var found = 0
    var right = 0
    var wrong: [ReportCorpus.Kind: Int] = [:]
    for index in indices where originals[index] != articles[index] {
      found += 1
      let original = places[originals[index]] ?? index
      if reports[original] == reports[index] {
        right += 1
      } else {
        wrong[corpus.items[index].kind, default: 0] += 1
      }
    }
    // All of a report but one are copies of the one that came first.
    let copies = indices.count - Set(reports).count
    print("\(indices.count) articles, \(copies) copies, \(found) found, \(right) of them right")
    print("precision \(share(right, of: found)), recall \(share(right, of: copies))")
    for kind in ReportCorpus.Kind.allCases {
      let all = corpus.items.count { $0.kind == kind }
      print("  \(kind.rawValue): \(all), wrongly taken for copies of others \(wrong[kind] ?? 0)")
    }
  }

  private func share(_ part: Int, of whole: Int) -> String {
    String(format: "%.4f", whole == 0 ? 1 : Double(part) / Double(whole))
  }

  private func micro(_ duration: Duration, _ count: Int) -> Int {
    Int(duration / .microseconds(1) / Double(count))
  }
}

/// A folder for the time of a measurement.
final class WorkFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(
      component: "treatygraph-benchmark-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The bytes of all its files.
  var size: Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.reduce(0) { sum, name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }
}
