import Tables

/// The words that do not count where what was found is compared with a gold standard:
/// `comparison.tsv`.
package struct ComparisonWords: Sendable {
  enum List: String, CaseIterable, Sendable {
    case article, auxiliary, link, negation, particle, treaty
  }

  /// `the`: left out everywhere.
  package let articles: Set<String>
  /// `had`, `to`: left out before a predicate.
  package let auxiliaries: Set<String>
  /// `not`: what an annotation puts before a predicate that is negated.
  package let negations: Set<String>
  /// `on`, `between`: tell no treaty from another.
  package let links: Set<String>
  /// `pact`: alone no treaty's name.
  package let treatyNouns: Set<String>
  /// `for`, `that`: left out behind a predicate and before an object.
  package let particles: Set<String>

  /// Reads the lists from a folder of lexicons.
  package init(folder: String) throws {
    var lists: [List: Set<String>] = [:]
    let entries = try Table.entries(of: ComparisonTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Entry(
        list: try table.value(row, ComparisonTable.list), word: table[row, ComparisonTable.word])
    }
    for entry in entries { lists[entry.list, default: []].insert(entry.word) }
    articles = lists[.article] ?? []
    auxiliaries = lists[.auxiliary] ?? []
    negations = lists[.negation] ?? []
    links = lists[.link] ?? []
    treatyNouns = lists[.treaty] ?? []
    particles = lists[.particle] ?? []
  }

  private struct Entry {
    let list: List
    let word: String
  }
}
