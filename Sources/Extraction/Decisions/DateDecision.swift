import Statements

/// What sets the day of a position.
enum DateDecision: String, NamedDecision {
  static let phase = Decision.Phase.date

  case datedByText = "dated-by-text"
  case dateLeftOut = "date-left-out"
  case datedByResolution = "dated-by-resolution"
}
