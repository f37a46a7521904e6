import Statements

/// An idea that a debate is about, under which a person puts the objects that mean it: *production
/// cap* for *limits on production* and, the other way round, *unlimited production*.
package struct Concept: Hashable, Sendable {
  /// How an object belongs to it: as it is, or as its contrary.
  package enum Sign: String, Hashable, Sendable {
    case same, inverted
  }

  /// Words that assign every object that has them.
  package struct Rule: Hashable, Sendable {
    /// As the person wrote them; a star stands for any ending.
    package var words: String
    package var sign: Sign
  }

  /// What the person calls it.
  package var name: String
  /// The treaty that its objects must be on where they name one; nil for any.
  package var treaty: TreatyID?
  /// Objects by their words as they are compared, with how they were written.
  package var objects: [String: Member] = [:]
  /// The latest is asked first.
  package var rules: [Rule] = []
  /// Objects that no rule assigns, by their words as they are compared.
  package var excluded: Set<String> = []
  /// Statements that were put under it one by one.
  package var statements: [Int64: Sign] = [:]

  package struct Member: Hashable, Sendable {
    package var written: String
    package var sign: Sign
  }

  /// What positions on an object are on once it is under the concept: a whole, as a treaty is.
  package func object(for object: StatementObject) -> StatementObject {
    StatementObject(
      kind: .treaty, id: Concept.id(of: name).rawValue, name: name, quote: object.quote,
      spans: object.spans)
  }

  /// Tells it apart from all treaties: `concept:production cap`.
  package static func id(of name: String) -> TreatyID { TreatyID("concept:" + name.lowercased()) }
}
