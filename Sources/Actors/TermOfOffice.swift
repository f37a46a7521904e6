import Statements

/// That a person holds an office of a state or organisation, and when.
package struct TermOfOffice: Hashable, Sendable {
  package let person: ActorID
  /// A key of the table of offices: `president`.
  package let office: String
  /// Whose office it is: `state:FRA`, `igo:un`.
  package let actor: ActorID
  package let from: CalendarDate?
  /// The last day; nil for those in office still, as far as the data knows.
  package let until: CalendarDate?
  /// True where the holder's words are the actor's: a foreign minister's, not a member of
  /// parliament's.
  package let speaksForActor: Bool

  package func holds(on date: CalendarDate?) -> Bool {
    guard let date else { return until == nil }
    return from.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
  }
}
