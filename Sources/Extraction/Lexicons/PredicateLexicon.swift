import Statements

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
    let table = try TableFile("predicates.tsv", in: folder, columns: 7)
    var entries: [String: [PredicateEntry]] = [:]
    for row in table.rows {
      var complements: Set<PredicateEntry.Complement> = []
      for name in row.list(4) {
        guard let complement = PredicateEntry.Complement(rawValue: name) else {
          throw row.fault("unknown complement \"\(name)\"", at: 4)
        }
        complements.insert(complement)
      }
      guard let prior = Double(row.cells[5]), (0...1).contains(prior) else {
        throw row.fault("\"\(row.cells[5])\" is no number from 0 to 1", at: 5)
      }
      let entry = PredicateEntry(
        lemma: row.cells[0], wordClass: try row.value(1, as: PredicateEntry.WordClass.self),
        governs: row.list(2), relation: try row.value(3, as: Relation.self),
        complements: complements, prior: prior, isSpeech: row.list(6).contains("speech"),
        isLight: row.list(6).contains("light"), isCarried: row.list(6).contains("carried"),
        needsTreaty: row.list(6).contains("treaty"), line: row.line)
      entries[entry.lemma, default: []].append(entry)
    }
    self.entries = entries
  }

  func entries(for lemma: String) -> [PredicateEntry] { entries[lemma] ?? [] }

  var all: [PredicateEntry] { entries.values.flatMap(\.self).sorted { $0.line < $1.line } }
}
