import Statements

/// The words that do not count where what was found is compared with a gold standard:
/// `comparison.tsv`.
package struct ComparisonWords: Sendable {
  private enum List: String, CaseIterable {
    case article, auxiliary, negation, particle
  }

  /// `the`: left out everywhere.
  package let articles: Set<String>
  /// `had`, `to`: left out before a predicate.
  package let auxiliaries: Set<String>
  /// `not`: what an annotation puts before a predicate that is negated.
  package let negations: Set<String>
  /// `for`, `that`: left out behind a predicate and before an object.
  package let particles: Set<String>

  /// Reads the lists from a folder of lexicons.
  package init(folder: String) throws {
    var lists: [List: Set<String>] = [:]
    for row in try TableFile("comparison.tsv", in: folder, columns: 2).rows {
      lists[try row.value(0, as: List.self), default: []].insert(row.cells[1])
    }
    articles = lists[.article] ?? []
    auxiliaries = lists[.auxiliary] ?? []
    negations = lists[.negation] ?? []
    particles = lists[.particle] ?? []
  }
}
