import Statements

/// What the judge decides on a claim.
enum JudgeDecision: String, NamedDecision {
  static let phase = Decision.Phase.side

  /// It proposes a claim that no pattern has found.
  case judgeFinds = "judge-finds"
  /// How likely the side that was read is right, in its eyes.
  case judgeWeighs = "judge-weighs"
  /// It sees no side on the treaty that the text is on, and no word of the claim means that treaty.
  case judgeUnties = "judge-unties"
  /// It takes a side where none was read.
  case judgeSides = "judge-sides"
  /// It takes the opposite of the side that was read.
  case judgeTurns = "judge-turns"
}
