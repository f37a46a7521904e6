import Statements

/// A treaty of the store, with how much was said of it.
public struct TreatySummary: Hashable, Sendable {
  public var id: TreatyID
  public var statementCount: Int
  public var actorCount: Int
  public var articleCount: Int
  public var firstDate: CalendarDate?
  public var lastDate: CalendarDate?
}
