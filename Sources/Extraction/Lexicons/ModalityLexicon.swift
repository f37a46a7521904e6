import Statements

/// A word that makes a position planned, conditional or possible, or takes it back.
struct ModalityEntry: Sendable {
  /// Where the word stands towards the predicate.
  enum Place: String, CaseIterable, Sendable {
    /// A modal or other auxiliary of the predicate: `may support`.
    case auxiliary
    /// A verb or adjective that governs the predicate: `plans to support`, `is unlikely to`.
    case governor
    /// An adverb beside the predicate: `reportedly supports`.
    case adverb
  }

  /// Whether the word also takes the position back.
  enum Negation: String, CaseIterable, Sendable {
    case no
    /// Not done, for whatever reason: `failed to ratify`.
    case yes
    /// Not done, and meant so: `refuses to sign`, `is unlikely to ratify`.
    case refuses
  }

  let lemma: String
  let place: Place
  let modality: Modality
  let negation: Negation
  let line: Int
}

/// The words of `modality.tsv` by lemma.
struct ModalityLexicon: Sendable {
  private let entries: [String: [ModalityEntry]]

  init(folder: String) throws(ExtractionError) {
    let table = try TableFile("modality.tsv", in: folder, columns: 4)
    var entries: [String: [ModalityEntry]] = [:]
    for row in table.rows {
      let entry = ModalityEntry(
        lemma: row.cells[0], place: try row.value(1, as: ModalityEntry.Place.self),
        modality: try row.value(2, as: Modality.self),
        negation: try row.value(3, as: ModalityEntry.Negation.self),
        line: row.line)
      entries[entry.lemma, default: []].append(entry)
    }
    self.entries = entries
  }

  func entry(for lemma: String, at place: ModalityEntry.Place) -> ModalityEntry? {
    entries[lemma]?.first { $0.place == place }
  }
}
