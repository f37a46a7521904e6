import Statements

/// The rules that settle which side a position takes, in the order in which they are asked.
enum SideDecision: String, NamedDecision {
  case suggestedAsFact = "suggested-as-fact"
  case objectionWithdrawn = "objection-withdrawn"
  case vowedAgainst = "vowed-against"
  case demandInSpeech = "demand-in-speech"
  case calledGoodOrBad = "called-good-or-bad"
  case effectOfTreaty = "effect-of-treaty"
  case stanceEnded = "stance-ended"
  case decidedToStay = "decided-to-stay"
  case planDropped = "plan-dropped"
  case actOnTreaty = "act-on-treaty"
  case eventBefore = "event-before"
  case askedForOpposition = "asked-for-opposition"
  case askedForTime = "asked-for-time"
  case askedToReject = "asked-to-reject"
  case treatyOfRequest = "treaty-of-request"
  case treatyLeftOut = "treaty-left-out"

  static let phase = Decision.Phase.side
}
