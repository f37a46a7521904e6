import Statements

/// Which treaty an object is or is about, and what else it is.
enum TreatyDecision: String, NamedDecision {
  static let phase = Decision.Phase.treaty

  // Which treaty.
  case treatyNamed = "treaty-named"
  case namedBefore = "named-before"
  case lastNamed = "last-named"
  case nearestOfKind = "nearest-of-kind"
  case noneOfKind = "none-of-kind"
  case ownNameOfTreaty = "own-name-of-treaty"
  case additionalTreaty = "additional-treaty"
  case treatyOfBody = "treaty-of-body"
  case namedInside = "named-inside"
  case treatyOfArticle = "treaty-of-article"
  case namedBeside = "named-beside"
  case treatyOfReport = "treaty-of-report"
  case notOnTreaty = "not-on-treaty"
  case anotherTreaty = "another-treaty"
  case treatyOfNoName = "treaty-of-no-name"
  case actNotTreaty = "act-not-treaty"
  case actAtHand = "act-at-hand"
  case resolutionOfTreaty = "resolution-of-treaty"

  // What else.
  case lastObject = "last-object"
  case objectOfClauseBefore = "object-of-clause-before"
  case votedOn = "voted-on"
  case themeOfPassage = "theme-of-passage"
  case unexplainedPronoun = "unexplained-pronoun"
  case coreOfObject = "core-of-object"
  case actorItself = "actor-itself"
  case isProvision = "is-provision"
  case calledByNoun = "called-by-noun"
  case calledByWords = "called-by-words"
}
