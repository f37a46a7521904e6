/// What has to agree for a statement to count as a position of the gold standard.
///
/// An actor agrees where both names mean the same entry of the directory, or are the same words.
package enum Measure: String, CaseIterable, Hashable, Sendable {
  case actor
  /// The actor and the polarity.
  case side
  /// The actor, the predicate without auxiliaries and particles, and whether it is negated.
  case predicate
  /// The side, and half of the words of the object: the measure that counts.
  case position
  /// The position and the relation.
  case relation
  /// The predicate, and the object word for word.
  case triple

  package var title: String {
    switch self {
    case .actor: "actor"
    case .side: "actor, polarity"
    case .predicate: "actor, predicate"
    case .position: "actor, polarity, object"
    case .relation: "actor, polarity, object, relation"
    case .triple: "actor, predicate, exact object"
    }
  }
}
