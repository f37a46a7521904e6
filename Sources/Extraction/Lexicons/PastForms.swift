import Statements
import Tables

/// Tells the verbs of the lexicon by their regular past: `underscored`, `preferred`.
///
/// The tagger takes such words for adjectives where they stand between a name and a noun.
struct PastForms: Sendable {
  private let lemmas: [String: String]
  /// The endings that leave a stem as it is: `support|ed`.
  private let plainEndings: [String]

  /// Reads the endings of `past-endings.tsv` and makes the forms of all verbs of stance.
  init(folder: String, verbs: PredicateLexicon) throws(ExtractionError) {
    let endings = try Table.entries(of: PastEndingTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Ending(
        lemma: try table.value(row, PastEndingTable.lemma) ?? "",
        past: table[row, PastEndingTable.past])
    }
    var lemmas: [String: String] = [:]
    for entry in verbs.all where entry.wordClass == .verb {
      for ending in endings where entry.lemma.hasSuffix(ending.lemma) {
        lemmas[entry.lemma.dropLast(ending.lemma.count) + ending.past] = entry.lemma
      }
    }
    self.lemmas = lemmas
    plainEndings = endings.filter(\.lemma.isEmpty).map(\.past)
  }

  /// The verb whose past a word may be.
  func lemma(of word: String) -> String? { lemmas[word] }

  /// The verb that a stem comes from, as it stands before the ending of a participle: `propos|ing`.
  func lemma(ofStem stem: String) -> String? {
    plainEndings.lazy.compactMap { lemmas[stem + $0] }.first
  }

  private struct Ending {
    let lemma: String
    let past: String
  }
}
