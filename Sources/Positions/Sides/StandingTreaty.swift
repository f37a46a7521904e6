import Statements

/// A treaty with all that is said of it and of its parts.
package struct StandingTreaty: Hashable, Sendable {
  package let id: TreatyID
  /// Statements that count, repeats once.
  package let statementCount: Int
  /// Who holds a position on it or on a part of it, or speaks of what its words leave open.
  package let holderCount: Int
  /// Copies of one report once.
  package let articleCount: Int
  package let firstDate: CalendarDate?
  package let lastDate: CalendarDate?

  init(_ id: TreatyID, _ statements: [SourcedStatement], holderCount: Int) {
    self.id = id
    self.holderCount = holderCount
    statementCount = statements.count
    articleCount = statements.reportCount
    let dates = statements.compactMap(\.date)
    firstDate = dates.min()
    lastDate = dates.max()
  }

  /// The most discussed first.
  static func leads(_ left: StandingTreaty, _ right: StandingTreaty) -> Bool {
    left.statementCount == right.statementCount
      ? left.id.rawValue < right.id.rawValue : left.statementCount > right.statementCount
  }
}
