import Statements
import Tables

/// A word that shows a position, and how: a line of `predicates.tsv`.
///
///     call   verb   for   callsFor   np,ing   0.95
struct PredicateEntry: Sendable {
  /// What kind of word it is, hence which patterns apply to it.
  enum WordClass: String, CaseIterable, Sendable {
    case verb, noun, adjective, agentNoun, preposition
  }

  /// What may follow it as the thing that the position is on.
  enum Complement: String, CaseIterable, Sendable {
    case nounPhrase = "np"
    case infinitive = "to"
    case thatClause = "that"
    case gerund = "ing"
    case question = "wh"
    case nothing = "none"
    /// Somebody and what is asked of them: `pressed the bank to leave`.
    case request = "np-to"
  }

  /// A remark that changes how the word is used.
  enum Flag: String, CaseIterable, Sendable {
    case speech, light, carried, treaty
  }

  let lemma: String
  let wordClass: WordClass
  /// The prepositions that it governs, any of which makes the entry apply; empty for a direct object.
  let governs: [String]
  let relation: Relation
  let complements: Set<Complement>
  /// How often a statement by this word is right, where all else is certain.
  let prior: Double
  /// True for verbs of saying: their subject may be the speaker of what they introduce.
  let isSpeech: Bool
  /// True for verbs that only carry a noun which shows the position: `express concern`.
  let isLight: Bool
  /// True for nouns that show a position only behind a light verb: `interest` in `express interest`.
  let isCarried: Bool
  /// True for words that are about treaties only with a treaty or its text for an object: `join`.
  let needsTreaty: Bool
  /// The line of the file, for the trace.
  let line: Int
}

/// All words that show positions, by lemma.
struct PredicateLexicon: Sendable {
  private let entries: [String: [PredicateEntry]]

  init(folder: String) throws(ExtractionError) {
    let all = try Table.entries(of: PredicateTable.schema, in: folder) {
      (table, row) throws(TableError) in
      let flags = try table.value(row, PredicateTable.flags)
      return PredicateEntry(
        lemma: table[row, PredicateTable.lemma],
        wordClass: try table.value(row, PredicateTable.wordClass),
        governs: try table.value(row, PredicateTable.governs),
        relation: try table.value(row, PredicateTable.relation),
        complements: Set(try table.value(row, PredicateTable.takes)),
        prior: try table.value(row, PredicateTable.prior), isSpeech: flags.contains(.speech),
        isLight: flags.contains(.light), isCarried: flags.contains(.carried),
        needsTreaty: flags.contains(.treaty), line: row.line)
    }
    entries = Dictionary(grouping: all, by: \.lemma)
  }

  func entries(for lemma: String) -> [PredicateEntry] { entries[lemma] ?? [] }

  var all: [PredicateEntry] { entries.values.flatMap(\.self).sorted { $0.line < $1.line } }
}
