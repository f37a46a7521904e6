import Foundation

/// The parts that invented reports are put together from.
struct ReportWords {
  /// Relative to the root of the repository, where the benchmarks are run.
  static let file = "Tests/Fixtures/report-words.tsv"

  private var kinds: [String: [String]] = [:]
  /// Words of the sentences, for an editor to put in the place of others.
  private(set) var plain: [String] = []

  init() throws {
    let text = try String(contentsOfFile: Self.file, encoding: .utf8)
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard cells.count == 2 else { throw CocoaError(.fileReadCorruptFile) }
      kinds[String(cells[0]), default: []].append(String(cells[1]))
    }
    plain = (self["core"] + self["tail"]).flatMap { $0.split(separator: " ").map(String.init) }
      .filter { !$0.contains("{") && $0 == $0.lowercased() }
  }

  subscript(kind: String) -> [String] { kinds[kind] ?? [] }

  func any(_ kind: String, _ random: inout Mutator) -> String {
    self[kind].isEmpty ? "" : self[kind][random.index(below: self[kind].count)]
  }
}
