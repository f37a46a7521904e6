import Statements
import Tables

/// A number of `judging.tsv`: what something counts for the log-odds that a side is right, or a bound.
enum JudgeWeight: String, CaseIterable, Sendable {
  /// Always there.
  case bias
  /// The judge's log-odds of the side.
  case judge
  /// The log-odds of rules and words, where they read the side.
  case rules
  /// That they did.
  case byRules
  /// That they read the opposite side, which the judge turned.
  case turned
  /// What the judge thinks of the same side in other sentences of the article: the sum of its log-odds
  /// above those of one in four.
  case elsewhere
  /// What it thinks of the opposite side in the sentence where that is likeliest, counted alike.
  case against
  /// That words of the sentence mean the treaty.
  case referred
  /// That a claim of the holder's was none, since something that makes one was not found.
  case lacking
  /// That the holder stands where those stand who are told or done something.
  case acted
  /// That the directory knows the holder.
  case known
  /// That the holder is a state.
  case state
  /// That the holder has no name: `six senators`.
  case unnamed
  /// The logarithm of the number of treaties that the judge is asked about in the article.
  case treaties
  /// That the sentence is the article's title.
  case title
  /// That the directory knows the treaty.
  case knownTreaty

  /// From where on its side is taken for the opposite one that was read.
  case turning
  /// From where on a claim is on no treaty that holds no side in its eyes, where no word means the
  /// treaty.
  case untying
  /// The least probability of a side that no rule read.
  case finding
  /// The least probability of such a side for a claim that is kept, whatever other sentences show.
  case showing
  /// The least confidence of a claim with such a side.
  case keeping
  /// The most sentences of an article that is on one treaty, and in which the judge is asked: in
  /// longer ones, reports of sessions, each paragraph has its own subject.
  case longest

  /// What counts for the log-odds, in the order of their lines.
  static let factors = Array(allCases.prefix { $0 != .turning })
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

  /// How likely a side is right, to the percent; never 0 or 1.
  func confidence(of factors: [JudgeWeight: Double]) -> Double {
    let logOdds = JudgeWeight.factors.reduce(0) { $0 + self[$1] * (factors[$1] ?? 0) }
    return min(max((Logistic.probability(logOdds) * 100).rounded(), 1), 99) / 100
  }
}
