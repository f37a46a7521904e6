import Statements

extension ActorDirectory {
  /// The actor that a name or id given by a user means; case, accents, punctuation, a leading
  /// article and a possessive do not matter.
  ///
  /// The nearest names are looked for among all, and only where they are wanted.
  package func lookUpActor(
    _ name: String, suggesting: Bool = true
  ) -> NameMatch<PoliticalActor> {
    if let actor = actor(ActorID(name)) { return .found(actor) }
    return lookUp(name, suggesting: suggesting) {
      if case .actor(let id) = $0 { actor(id) } else { nil }
    }
  }

  /// The treaty that a name or id given by a user means.
  package func lookUpTreaty(_ name: String, suggesting: Bool = true) -> NameMatch<Treaty> {
    if let treaty = treaty(TreatyID(name)) { return .found(treaty) }
    return lookUp(name, suggesting: suggesting) {
      if case .treaty(let id) = $0 { treaty(id) } else { nil }
    }
  }

  /// The one actor that a name means, as ``lookUpActor(_:)`` finds it; nil where none or several do.
  ///
  /// Looks for no similar names, so that it costs the same whether the name is known or not.
  package func actor(called name: String) -> PoliticalActor? {
    let found = entities(called: NameKey.variants(of: name)) {
      if case .actor(let id) = $0 { actor(id) } else { nil }
    }
    return found.count == 1 ? found.first : nil
  }

  private func lookUp<Entity: Hashable & Sendable>(
    _ name: String, suggesting: Bool, among resolve: (DirectoryEntity) -> Entity?
  ) -> NameMatch<Entity> {
    let keys = NameKey.variants(of: name)
    let found = entities(called: keys, among: resolve)
    switch found.count {
    case 0: return .unknown(nearest: suggesting ? nearest(to: keys, among: resolve) : [])
    case 1: return .found(found[0])
    default: return .ambiguous(found)
    }
  }

  /// What names mean: a sure name comes before one that is only sometimes the actor's.
  private func entities<Entity: Hashable>(
    called keys: [NameKey], among resolve: (DirectoryEntity) -> Entity?
  ) -> [Entity] {
    var strong: [Entity] = []
    var weak: [Entity] = []
    for alias in source.aliases(called: keys) {
      guard let entity = resolve(alias.entity) else { continue }
      switch alias.strength {
      case .strong: if !strong.contains(entity) { strong.append(entity) }
      case .weak: if !weak.contains(entity) { weak.append(entity) }
      }
    }
    return strong.isEmpty ? weak : strong
  }

  private struct Neighbour {
    let text: String
    let distance: Int
  }

  /// Names of several words, of which one is nearly what was typed: `cybercrim`.
  private func nearestWords<Entity>(
    to key: NameKey, among resolve: (DirectoryEntity) -> Entity?
  ) -> [Neighbour] {
    guard key.letters.count > 3 else { return [] }
    let limit = max(1, key.letters.count / 4)
    var neighbours: [Neighbour] = []
    for alias in aliases where alias.strength == .strong && resolve(alias.entity) != nil {
      let words = NameKey.words(of: alias.text).map { NameKey(folded: $0) }
      let near = words.compactMap {
        $0.letters.count > 3 ? key.distance(to: $0, atMost: limit) : nil
      }
      if words.count > 1, let least = near.min() {
        // Of names with the same word the shortest says most of it.
        neighbours.append(Neighbour(text: alias.text, distance: least * 1000 + words.count))
      }
    }
    return neighbours
  }

  /// At most five names, of which no more than a third of the letters differ.
  private func nearest<Entity>(
    to keys: [NameKey], among resolve: (DirectoryEntity) -> Entity?
  ) -> [String] {
    guard let key = keys.first else { return [] }
    let limit = max(1, key.letters.count / 3)
    var neighbours: [Neighbour] = []
    for alias in aliases where resolve(alias.entity) != nil {
      if let distance = key.distance(to: NameKey(alias.text), atMost: limit) {
        neighbours.append(Neighbour(text: alias.text, distance: distance))
      }
    }
    if neighbours.isEmpty { neighbours = nearestWords(to: key, among: resolve) }
    neighbours.sort { ($0.distance, $0.text) < ($1.distance, $1.text) }
    var names: [String] = []
    for neighbour in neighbours where names.count < 5 && !names.contains(neighbour.text) {
      names.append(neighbour.text)
    }
    return names
  }
}
