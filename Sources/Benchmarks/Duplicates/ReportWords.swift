import Foundation
import Tables

/// The parts that invented reports are put together from.
struct ReportWords {
  /// Relative to the root of the repository, where the benchmarks are run.
  static let file = "Tests/Fixtures/report-words.tsv"

  private static let kind = Column(0, "kind", .text, "what the part is of")
  private static let text = Column(
    1, "text", .text,
    "the part, with the slots {actor} {other} {person} {city} {day} {number} {issue} {treaty}")
  private static let schema = TableSchema(
    "report-words.tsv", columns: [kind, text], key: [kind, text], order: .lines)

  private var kinds: [String: [String]] = [:]
  /// Words of the sentences, for an editor to put in the place of others.
  private(set) var plain: [String] = []

  init() throws {
    let table = try Table(
      Self.schema, path: Self.file, bytes: [UInt8](try Data(contentsOf: URL(filePath: Self.file)))
    ).whole()
    for row in table.rows {
      kinds[table[row, Self.kind], default: []].append(table[row, Self.text])
    }
    plain = (self["core"] + self["tail"]).flatMap { $0.split(separator: " ").map(String.init) }
      .filter { !$0.contains("{") && $0 == $0.lowercased() }
  }

  subscript(kind: String) -> [String] { kinds[kind] ?? [] }

  func any(_ kind: String, _ random: inout Mutator) -> String {
    self[kind].isEmpty ? "" : self[kind][random.index(below: self[kind].count)]
  }
}
