import Statements
import Tables

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
    let all = try Table.entries(of: ModalityTable.schema, in: folder) {
      (table, row) throws(TableError) in
      ModalityEntry(
        lemma: table[row, ModalityTable.lemma], place: try table.value(row, ModalityTable.place),
        modality: try table.value(row, ModalityTable.modality),
        negation: try table.value(row, ModalityTable.negates), line: row.line)
    }
    entries = Dictionary(grouping: all, by: \.lemma)
  }

  func entry(for lemma: String, at place: ModalityEntry.Place) -> ModalityEntry? {
    entries[lemma]?.first { $0.place == place }
  }
}
