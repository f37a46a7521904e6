import Statements

/// Which treaty an object is or is about, and what else it is.
enum TreatyDecision: String, NamedDecision {
  static let phase = Decision.Phase.treaty

  // Which treaty.
  case treatyNamed = "treaty-named"
  case namedBefore = "named-before"
  case lastNamed = "last-named"
  case kindOfArticle = "kind-of-article"
  case namedInside = "named-inside"
  case treatyOfArticle = "treaty-of-article"
  case anotherTreaty = "another-treaty"
  case treatyOfNoName = "treaty-of-no-name"
  case actOnTreaty = "act-on-treaty"
  case actAtHand = "act-at-hand"

  // What else.
  case lastObject = "last-object"
  case themeOfPassage = "theme-of-passage"
  case unexplainedPronoun = "unexplained-pronoun"
  case coreOfObject = "core-of-object"
  case actorItself = "actor-itself"
  case isProvision = "is-provision"
  case calledByNoun = "called-by-noun"
  case calledByWords = "called-by-words"
}
