import Statements

extension ActorDirectory {
  /// The actor that a name or id given by a user means; case, accents, punctuation, a leading
  /// article and a possessive do not matter.
  package func lookUpActor(_ name: String) -> NameMatch<PoliticalActor> {
    if let actor = actor(ActorID(name)) { return .found(actor) }
    return lookUp(name) {
      if case .actor(let id) = $0 { actor(id) } else { nil }
    }
  }

  /// The treaty that a name or id given by a user means.
  package func lookUpTreaty(_ name: String) -> NameMatch<Treaty> {
    if let treaty = treaty(TreatyID(name)) { return .found(treaty) }
    return lookUp(name) {
      if case .treaty(let id) = $0 { treaty(id) } else { nil }
    }
  }

  private func lookUp<Entity: Hashable & Sendable>(
    _ name: String, among resolve: (DirectoryEntity) -> Entity?
  ) -> NameMatch<Entity> {
    let keys = NameKey.variants(of: name)
    var strong: [Entity] = []
    var weak: [Entity] = []
    var known: [KnownName] = []
    for alias in aliases {
      guard let entity = resolve(alias.entity) else { continue }
      let key = NameKey(alias.text)
      known.append(KnownName(text: alias.text, key: key))
      guard keys.contains(key) else { continue }
      if alias.strength == .strong, !strong.contains(entity) { strong.append(entity) }
      if alias.strength == .weak, !weak.contains(entity) { weak.append(entity) }
    }
    // A sure name is meant before one that is only sometimes the actor's.
    let matches = strong.isEmpty ? weak : strong
    switch matches.count {
    case 0: return .unknown(nearest: Self.nearest(to: keys, among: known))
    case 1: return .found(matches[0])
    default: return .ambiguous(matches)
    }
  }

  private struct KnownName {
    let text: String
    let key: NameKey
  }

  private struct Neighbour {
    let text: String
    let distance: Int
  }

  /// At most five names, of which no more than a third of the letters differ.
  private static func nearest(to keys: [NameKey], among known: [KnownName]) -> [String] {
    guard let key = keys.first else { return [] }
    let limit = max(1, key.letters.count / 3)
    var neighbours: [Neighbour] = []
    for name in known {
      if let distance = key.distance(to: name.key, atMost: limit) {
        neighbours.append(Neighbour(text: name.text, distance: distance))
      }
    }
    neighbours.sort { ($0.distance, $0.text) < ($1.distance, $1.text) }
    var names: [String] = []
    for neighbour in neighbours where names.count < 5 && !names.contains(neighbour.text) {
      names.append(neighbour.text)
    }
    return names
  }
}
