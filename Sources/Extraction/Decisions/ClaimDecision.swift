import Statements

/// What decides whether a match is a claim at all.
enum ClaimDecision: String, NamedDecision {
  static let phase = Decision.Phase.claim

  // Clauses within clauses
  case tellsHowMeant = "tells-how-meant"
  case clauseOfNoun = "clause-of-noun"
  case deniedByTheOuter = "denied-by-the-outer"
  case onlyAskedOrFeared = "only-asked-or-feared"
  case toldWithSaying = "told-with-saying"

  // Who and what
  case holderIsObject = "holder-is-object"
  case noObjectBefore = "no-object-before"
  case noTreatyBefore = "no-treaty-before"
  case gapInSpeech = "gap-in-speech"

  // Done, or only to be done
  case actNotDone = "act-not-done"
  case actAsPurpose = "act-as-purpose"
  case saidLater = "said-later"

  // Told again of others
  case echoed

  // Over
  case overruledLater = "overruled-later"

  // The word in another sense
  case joinsOthers = "joins-others"
  case verbWithParticle = "verb-with-particle"
  case supportOfAnother = "support-of-another"
  case supportReceived = "support-received"
  case nounWithoutStance = "noun-without-stance"
  case nobodyAsObject = "nobody-as-object"
  case waning
  case evidenceSuggests = "evidence-suggests"
  case needOfOthers = "need-of-others"
  case addressee
  case judgesNothing = "judges-nothing"
  case routineWork = "routine-work"
  case noTreatyAsObject = "no-treaty-as-object"
  case disagreedAmongThemselves = "disagreed-among-themselves"
  case criticsOfAnything = "critics-of-anything"

  /// What stands in front of the sentence is what it is about.
  case frame
}
