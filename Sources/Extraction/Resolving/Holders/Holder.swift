import Actors
import Statements

/// Who holds a position, and in what capacity.
struct Holder: Hashable, Sendable {
  var mention: ActorMention
  /// How it comes to hold what another said; nil for the one who said it.
  var via: Via?
  /// The person who speaks for it, where one is named.
  var spokesperson: ActorMention?
  /// What the text calls that person: `envoy`, `diplomat`.
  var office: String?
  /// How far the resolution can be trusted, 0 to 1.
  var certainty = 1.0
  /// False for `six senators`, `the contact group`: people whom the text does not name.
  var isNamed = true
  /// What the resolver went by, for the trace.
  var reason: String

  /// A person by name, or somebody for whom one speaks.
  var isPersonal: Bool { spokesperson != nil || mention.kind == .person }
}
