import Statements

/// That an actor belongs to a group, and when.
package struct Membership: Hashable, Sendable {
  package let group: ActorID
  package let member: ActorID
  /// Nil where the day is not known, or the member was there from the start.
  package let from: CalendarDate?
  /// The last day; nil for those who are members still.
  package let until: CalendarDate?

  /// Whether it holds on a day; without one, whether it holds still.
  package func holds(on date: CalendarDate?) -> Bool {
    guard let date else { return until == nil }
    return from.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
  }
}
