/// How far some statements are spread, in numbers.
public struct SpreadCounts: Hashable, Sendable {
  /// Copies of one report and repeats of one quote count once.
  public var reportCount: Int
  /// All articles that print them.
  public var articleCount: Int
  /// How many publishers these name.
  public var outletCount: Int
  /// False where an article does not tell its outlet.
  public var knowsAllOutlets: Bool

  /// Numbers that were counted before.
  public init(
    reportCount: Int, articleCount: Int, outletCount: Int = 0, knowsAllOutlets: Bool = false
  ) {
    self.reportCount = reportCount
    self.articleCount = articleCount
    self.outletCount = outletCount
    self.knowsAllOutlets = knowsAllOutlets
  }

  /// Articles alone: who published them is told of single positions.
  package var withoutOutlets: SpreadCounts {
    SpreadCounts(reportCount: reportCount, articleCount: articleCount)
  }

  /// Articles that were not counted, as they repeat others.
  public var repeatCount: Int { max(0, articleCount - reportCount) }

  /// `3 outlets`; `printed 3 times` where that is not known, or one outlet repeats itself; nil where
  /// nothing is repeated.
  public var words: String? {
    guard repeatCount > 0 else { return nil }
    if knowsAllOutlets, outletCount > 1 { return "\(outletCount) outlets" }
    return articleCount == 2 ? "printed twice" : "printed \(articleCount) times"
  }
}
