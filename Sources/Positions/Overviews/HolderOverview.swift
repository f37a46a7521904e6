import Statements

/// Where one holder stands, as far as a page shows it: counts of all there is, and the latest of it.
public struct HolderOverview: Hashable, Sendable {
  /// How much of it is shown.
  public struct Extent: Hashable, Sendable {
    /// Positions on what is no treaty, the latest.
    public var others: Int
    /// Treaties whose history is shown, those with most articles.
    public var histories: Int
    /// Statements of each history, the latest.
    public var statements: Int

    /// What a page shows that is asked for nothing else.
    public static let page = Extent(others: 8, histories: 12, statements: 12)
    /// All there is.
    public static let all = Extent(others: .max, histories: .max, statements: .max)

    /// So many of each.
    public init(others: Int, histories: Int, statements: Int) {
      self.others = others
      self.histories = histories
      self.statements = statements
    }
  }

  /// Who it is.
  public var holder: PositionHolder
  /// All statements that count.
  public var statementCount: Int
  /// How many articles these stand in.
  public var spread: SpreadCounts
  /// The first day of a statement.
  public var firstDate: CalendarDate?
  /// The last day of a statement.
  public var lastDate: CalendarDate?
  /// Where it stands on treaties as a whole, all of them.
  public var onTreaties: [PositionSummary]
  /// What those treaties are called.
  public var titles: [TreatyID: String]
  /// Where it stands on all else, the latest first.
  public var others: [PositionSummary]
  /// How many of those there are.
  public var otherCount: Int
  /// Statements on what their words leave open.
  public var unnamedCount: Int
  /// The treaties with most articles first.
  public var histories: [TreatyHistory]
  /// How many treaties there are.
  public var historyCount: Int

  /// An overview of its parts.
  package init(
    holder: PositionHolder, statementCount: Int, spread: SpreadCounts, firstDate: CalendarDate?,
    lastDate: CalendarDate?, onTreaties: [PositionSummary], titles: [TreatyID: String],
    others: [PositionSummary], otherCount: Int, unnamedCount: Int, histories: [TreatyHistory],
    historyCount: Int
  ) {
    self.holder = holder
    self.statementCount = statementCount
    self.spread = spread
    self.firstDate = firstDate
    self.lastDate = lastDate
    self.onTreaties = onTreaties
    self.titles = titles
    self.others = others
    self.otherCount = otherCount
    self.unnamedCount = unnamedCount
    self.histories = histories
    self.historyCount = historyCount
  }

  /// The most quoted first.
  package static func leads(_ left: HolderOverview, _ right: HolderOverview) -> Bool {
    if left.spread.reportCount != right.spread.reportCount {
      return left.spread.reportCount > right.spread.reportCount
    }
    if left.statementCount != right.statementCount {
      return left.statementCount > right.statementCount
    }
    return (left.holder.name, HolderKey(left.holder)) < (right.holder.name, HolderKey(right.holder))
  }
}

/// What a holder said of a treaty and its parts.
public struct TreatyHistory: Hashable, Sendable {
  /// The treaty.
  public var treaty: TreatyID
  /// What it is called.
  public var title: String
  /// How many articles tell it.
  public var articleCount: Int
  /// How many statements there are.
  public var statementCount: Int
  /// The latest of them, oldest first; those without a date lead.
  public var statements: [SourcedStatement]

  /// A history of its parts.
  package init(
    treaty: TreatyID, title: String, articleCount: Int, statementCount: Int,
    statements: [SourcedStatement]
  ) {
    self.treaty = treaty
    self.title = title
    self.articleCount = articleCount
    self.statementCount = statementCount
    self.statements = statements
  }

  /// The most told first.
  package static func leads(_ left: TreatyHistory, _ right: TreatyHistory) -> Bool {
    (right.articleCount, left.title) < (left.articleCount, right.title)
  }
}
