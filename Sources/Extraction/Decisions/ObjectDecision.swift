import Statements

/// Where the words of an object begin and end, or why there are none.
enum ObjectDecision: String, NamedDecision {
  static let phase = Decision.Phase.object

  // Where it begins.
  case nothingBehind = "nothing-behind"
  case behindSetting = "behind-setting"
  case behindAddressee = "behind-addressee"
  case pronounAlone = "pronoun-alone"
  case sharedObject = "shared-object"
  case nothingLeft = "nothing-left"

  // Before which clause it ends.
  case beforeJoined = "before-joined"
  case beforeCondition = "before-condition"
  case beforeContrast = "before-contrast"
  case beforeOthers = "before-others"
  case beforeReason = "before-reason"
  case beforeParticiple = "before-participle"
  case beforeRoll = "before-roll"
  case beforeInserted = "before-inserted"
  case beforeMeans = "before-means"
  case beforeConcession = "before-concession"
  case beforeAbsolute = "before-absolute"

  // Where it ends although the parser reads on.
  case beforeOthersFloor = "before-others-floor"
  case beforeOthersSentence = "before-others-sentence"
  case beforeAnswer = "before-answer"
  case beforeSource = "before-source"
  case beforeRelative = "before-relative"
  case beforeRelativeSaid = "before-relative-said"
  case beforeAbsoluteSequel = "before-absolute-sequel"
  case beforeTurn = "before-turn"
  case listGoesOn = "list-goes-on"
  case beforeSetting = "before-setting"

  // Phrases.
  case beforeAgent = "before-agent"
  case wholePhrase = "whole-phrase"
  case ownObject = "own-object"
  case complementElsewhere = "complement-elsewhere"
  case beforeDescription = "before-description"
  case noComplement = "no-complement"
  case whereabouts

  // What is said.
  case nothingSaid = "nothing-said"
  case clauseApart = "clause-apart"
  case wholeQuotation = "whole-quotation"
  case behindSource = "behind-source"
  case aroundSpeech = "around-speech"
}
