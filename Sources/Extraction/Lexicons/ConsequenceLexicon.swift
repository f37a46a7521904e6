import Statements

/// What a word says of a treaty by naming what it leads to: `undermine`, `disaster`, `protect`.
struct ConsequenceLexicon: Sendable {
  private let polarities: [String: Polarity]

  init(folder: String) throws(ExtractionError) {
    var polarities: [String: Polarity] = [:]
    for row in try TableFile("consequences.tsv", in: folder, columns: 2).rows {
      polarities[row.cells[0]] = try row.value(1, as: Polarity.self)
    }
    self.polarities = polarities
  }

  func polarity(of lemma: String) -> Polarity? { polarities[lemma] }
}
