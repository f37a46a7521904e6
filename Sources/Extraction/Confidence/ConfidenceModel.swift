import Statements
import Tables

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Turns what is known of a statement into how likely it is right: a logistic regression, whose
/// weights stand in `confidence.tsv` and were fitted to statements judged one by one.
struct ConfidenceModel: Sendable {
  /// How decisions call it.
  static let name = "confidence"

  private let weights: [ConfidenceFeature: Double]
  private let features: ConfidenceFeatures

  init(
    folder: String, pronouns: Set<String>, objectPronouns: Set<String>
  ) throws(ExtractionError) {
    let entries = try Table.entries(of: ConfidenceTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Entry(
        feature: try table.value(row, ConfidenceTable.feature),
        weight: try table.value(row, ConfidenceTable.weight))
    }
    weights = Dictionary(entries.map { ($0.feature, $0.weight) }, uniquingKeysWith: { $1 })
    features = ConfidenceFeatures(pronouns: pronouns, objectPronouns: objectPronouns)
  }

  private struct Entry {
    let feature: ConfidenceFeature
    let weight: Double
  }

  /// The statement with its confidence calibrated by what it says and the names of the decisions that
  /// made it, to the percent; never 0 or 1.
  func calibrated(_ statement: Statement, decisions: Set<String> = []) -> Statement {
    let values = features.values(
      of: statement, evidence: statement.confidence, decisions: decisions)
    let logOdds = ConfidenceFeature.allCases.reduce(0.0) { sum, feature in
      sum + (values[feature] ?? 0) * (weights[feature] ?? 0)
    }
    var statement = statement
    let percent = (Logistic.probability(logOdds) * 100).rounded()
    statement.confidence = min(max(percent, 1), 99) / 100
    return statement
  }
}

/// The logistic function and its inverse.
enum Logistic {
  static func probability(_ logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  static func logOdds(_ probability: Double) -> Double { log(probability / (1 - probability)) }
}
