import Statements

/// What tells who says that somebody holds a position.
enum SpeakerDecision: String, NamedDecision {
  static let phase = Decision.Phase.speaker

  case reportedBy = "reported-by"
  case insertedSpeech = "inserted-speech"
  case namedSource = "named-source"
  case setAgainst = "set-against"
  case speaksForItself = "speaks-for-itself"
  case spokesperson
  case calledByArticle = "called-by-article"
}
