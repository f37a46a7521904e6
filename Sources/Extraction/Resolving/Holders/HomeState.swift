import Actors
import Statements

/// Tells whose affairs a document is about, for offices and parties that it names without their
/// country.
///
///     Chile debated the levy. Chileans fear for jobs, and Peru watches Santiago.
///       →  Chile: `the foreign minister` is Chile's
struct HomeState {
  let directory: ActorDirectory

  /// The state that a document names at least three times, by name, people, capital or organ, and
  /// twice as often as any other; nil where there is none.
  ///
  /// Complexity: linear in the mentions of the document.
  func state(of mentions: [Mention]) -> ActorID? {
    var counts: [ActorID: Int] = [:]
    for mention in mentions {
      if let state = state(of: mention) { counts[state, default: 0] += 1 }
    }
    guard let most = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
      most.value >= Self.least
    else { return nil }
    let next = counts.filter { $0.key != most.key }.values.max() ?? 0
    return most.value >= 2 * next ? most.key : nil
  }

  private static let least = 3

  /// The mentions of each passage; a name that several bear is that of the one at home, where there is
  /// only one: `the Greens` of a text on Chile, whose `Senate` is not that of the United States.
  ///
  /// `organs` holds the words for organs that every state has.
  func resolved(
    _ passages: [[Mention]], in surfaces: [SurfaceWords], organs: Set<String>
  ) -> [[Mention]] {
    let isOrgan = zip(passages, surfaces).map { mentions, surface in
      mentions.map { organs.contains(surface.text($0.range).lowercased()) }
    }
    let telling = zip(passages.joined(), isOrgan.joined()).filter { !$1 }.map(\.0)
    guard let home = state(of: telling) else { return passages }
    let named = zip(passages, isOrgan).map { mentions, isOrgan in
      Set(zip(mentions, isOrgan).filter { !$1 }.compactMap { mention, _ in state(of: mention) })
    }
    return passages.indices.map { number in
      zip(passages[number], isOrgan[number]).compactMap { mention, isOrgan in
        let known = named[number].union(named[0]).union([home])
        if isOrgan, let state = state(of: mention), !known.contains(state) { return nil }
        let own = mention.bearers.filter { directory.actor($0)?.affiliation == home }
        guard own.count == 1 else { return mention }
        var mention = mention
        mention.entity = .actor(own[0])
        return mention
      }
    }
  }

  /// The state that a mention is, or is of.
  private func state(of mention: Mention) -> ActorID? {
    guard case .actor(let id) = mention.entity, let actor = directory.actor(id),
      let state = actor.kind == .state ? id : actor.affiliation,
      directory.actor(state)?.kind == .state
    else { return nil }
    return state
  }
}
