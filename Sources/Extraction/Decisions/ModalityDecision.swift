import Statements

/// What tells how firmly something is meant, whether it is negated, and whether it is told at all.
enum ModalityDecision: String, NamedDecision {
  static let phase = Decision.Phase.modality

  // How firmly
  case auxiliary
  case adverb
  case governor
  case isTo = "is-to"
  case plan
  case condition
  case reportedFuture = "reported-future"

  // Negation
  case negated
  case negatingAdverb = "negating-adverb"
  case pending
  case invertedNegation = "inverted-negation"
  case oneOfNeither = "one-of-neither"
  case impossible
  case negatedGovernor = "negated-governor"
  case noPlan = "no-plan"
  case notInAPosition = "not-in-a-position"
  case negatedSubject = "negated-subject"
  case negatingPhrase = "negating-phrase"
  case negatedNoun = "negated-noun"
  case refusal

  // Nothing told
  case supposed
  case question
  case embeddedQuestion = "embedded-question"
  case invertedCondition = "inverted-condition"
  case meansOfTheUndone = "means-of-the-undone"
  case bygone
  case duty
  case permission
  case infinitiveOfAnother = "infinitive-of-another"
}
