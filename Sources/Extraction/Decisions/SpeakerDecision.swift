import Statements

/// What tells who says that somebody holds a position.
enum SpeakerDecision: String, NamedDecision {
  static let phase = Decision.Phase.speaker

  case reportedBy = "reported-by"
  case spokesperson
  case calledByArticle = "called-by-article"
}
