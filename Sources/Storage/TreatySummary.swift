import Statements

/// A treaty of the store, with how much was said of it.
package struct TreatySummary: Hashable, Sendable {
  package var id: TreatyID
  package var statementCount: Int
  package var actorCount: Int
  package var articleCount: Int
  package var firstDate: CalendarDate?
  package var lastDate: CalendarDate?
}
