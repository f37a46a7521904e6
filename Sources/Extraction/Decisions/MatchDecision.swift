import Statements

/// Why no pattern makes a claim of a word of stance: what it lacks where it stands.
///
/// These are told by `explain` and `evaluate --rules` only; the matcher itself just goes on.
enum MatchDecision: String, NamedDecision {
  static let phase = Decision.Phase.claim

  // Somebody stands in the actor's place who is none
  case pronounAsActor = "pronoun-as-actor"
  case treatyAsActor = "treaty-as-actor"
  case thingAsActor = "thing-as-actor"

  // The word is not used as its lines of the lexicon ask
  case nounWithoutCarrier = "noun-without-carrier"
  case prepositionMissing = "preposition-missing"
  case otherPreposition = "other-preposition"
  case nounWithoutPreposition = "noun-without-preposition"
  case otherComplement = "other-complement"
  case nothingFollows = "nothing-follows"
  case participleAlone = "participle-alone"
  case otherPlace = "other-place"

  // Nobody is told to do it, or to hold it
  case infinitiveWithoutSubject = "infinitive-without-subject"
  case gerundWithoutSubject = "gerund-without-subject"
  case participleWithoutSubject = "participle-without-subject"
  case verbWithoutSubject = "verb-without-subject"
  case nounToldOf = "noun-told-of"
  case nounOfOtherVerb = "noun-of-other-verb"
  case nounWithoutHolder = "noun-without-holder"
  case criticsWithoutName = "critics-without-name"
}
