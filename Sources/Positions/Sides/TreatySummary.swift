import Statements

/// A treaty, with how much is said of it as a whole and of its parts.
package struct TreatySummary: Hashable, Sendable {
  package var id: TreatyID
  /// Statements that count, repeats once.
  package var statementCount: Int
  /// Who holds a position on it or on a part of it, or speaks of what its words leave open.
  package var actorCount: Int
  /// Copies of one report once.
  package var articleCount: Int
  package var firstDate: CalendarDate?
  package var lastDate: CalendarDate?

  package init(
    id: TreatyID, statementCount: Int, actorCount: Int, articleCount: Int,
    firstDate: CalendarDate?, lastDate: CalendarDate?
  ) {
    self.id = id
    self.statementCount = statementCount
    self.actorCount = actorCount
    self.articleCount = articleCount
    self.firstDate = firstDate
    self.lastDate = lastDate
  }

  init(_ id: TreatyID, _ statements: [SourcedStatement], actorCount: Int) {
    let dates = statements.compactMap(\.date)
    self.init(
      id: id, statementCount: statements.count, actorCount: actorCount,
      articleCount: statements.reportCount, firstDate: dates.min(), lastDate: dates.max())
  }

  /// The most discussed first.
  static func leads(_ left: TreatySummary, _ right: TreatySummary) -> Bool {
    left.statementCount == right.statementCount
      ? left.id.rawValue < right.id.rawValue : left.statementCount > right.statementCount
  }
}
