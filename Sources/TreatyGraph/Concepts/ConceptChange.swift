/// What a person does to a concept.
public enum ConceptChange: Hashable, Sendable {
  /// Puts objects under it, by their words; inverted, as its contrary.
  case take([String], inverted: Bool)
  /// Puts all objects under it that are proposed beside one.
  case takeLike(String, inverted: Bool)
  /// Assigns every object that has all of some words; a star stands for any ending.
  case rule(String, inverted: Bool)
  /// Takes objects out again, also where a rule assigns them.
  case exclude([String])
  /// Puts all that is under it under another one, which may be new.
  case merge(into: String)
  /// Puts one statement under it, by its number.
  case code(Int64, inverted: Bool)
}
