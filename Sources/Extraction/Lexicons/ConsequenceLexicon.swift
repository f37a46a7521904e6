import Statements
import Tables

/// What a word says of a treaty by naming what it leads to: `undermine`, `disaster`, `protect`.
struct ConsequenceLexicon: Sendable {
  private let polarities: [String: Polarity]

  init(folder: String) throws(ExtractionError) {
    let entries = try Table.entries(of: ConsequenceTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Entry(
        lemma: table[row, ConsequenceTable.lemma],
        polarity: try table.value(row, ConsequenceTable.polarity))
    }
    polarities = Dictionary(entries.map { ($0.lemma, $0.polarity) }, uniquingKeysWith: { $1 })
  }

  func polarity(of lemma: String) -> Polarity? { polarities[lemma] }

  private struct Entry {
    let lemma: String
    let polarity: Polarity
  }
}
