import Statements
import Tables

/// What the judge's probabilities are worth: measured on texts that it was not trained on.
enum JudgeWeight: String, CaseIterable, Sendable {
  /// What is always added to the log-odds that a side read by rules is right.
  case bias
  /// What the log-odds of rules and words count.
  case rules
  /// What the judge's log-odds of the side that was read count.
  case judge
  /// From where on its side is taken for the opposite one that was read.
  case turning
  /// From where on its side is taken where none was read.
  case siding
  /// From where on a claim is on no treaty that holds no side in its eyes, where no word means the
  /// treaty.
  case untying
  /// The least probability of a side for a claim that no pattern found.
  case finding
  /// What is always added to the log-odds of a claim that it found itself.
  case findingBias
  /// What its log-odds count there.
  case findingJudge
  /// What it adds there that the sentence refers to the treaty.
  case findingReferred
  /// What it adds there that the holder has a name.
  case findingNamed
  /// The most sentences of an article that is on one treaty, and in which the judge is asked: in
  /// longer ones, reports of sessions, each paragraph has its own subject.
  case longest
}

/// `judging.tsv`: the judge's weights.
enum JudgeTable {
  static let weight = Column(0, "weight", .oneOf(JudgeWeight.self), "what it is for")
  static let value = Column(
    1, "value", .number,
    "a probability, a factor of log-odds, or a number of sentences")

  static let schema = TableSchema(
    "lexicons/judging.tsv", columns: [weight, value], key: [weight], order: .meant)
}

/// The weights by name.
struct JudgeWeights: Sendable {
  private let values: [JudgeWeight: Double]

  init(folder: String) throws(ExtractionError) {
    let entries = try Table.entries(of: JudgeTable.schema, in: folder) {
      (table, row) throws(TableError) in
      Entry(
        weight: try table.value(row, JudgeTable.weight),
        value: try table.value(row, JudgeTable.value))
    }
    values = Dictionary(entries.map { ($0.weight, $0.value) }, uniquingKeysWith: { $1 })
  }

  private struct Entry {
    let weight: JudgeWeight
    let value: Double
  }

  subscript(weight: JudgeWeight) -> Double { values[weight] ?? 0 }
}
