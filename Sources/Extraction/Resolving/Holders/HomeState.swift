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
      guard case .actor(let id) = mention.entity, let actor = directory.actor(id),
        let state = actor.kind == .state ? id : actor.affiliation,
        directory.actor(state)?.kind == .state
      else { continue }
      counts[state, default: 0] += 1
    }
    guard let most = counts.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }),
      most.value >= Self.least
    else { return nil }
    let next = counts.filter { $0.key != most.key }.values.max() ?? 0
    return most.value >= 2 * next ? most.key : nil
  }

  private static let least = 3

  /// The mentions of each passage; a name that several bear is that of the one at home, where there is
  /// only one: `the Greens` of a text on Chile.
  func resolved(_ passages: [[Mention]]) -> [[Mention]] {
    guard let home = state(of: Array(passages.joined())) else { return passages }
    return passages.map { mentions in
      mentions.map { mention in
        let own = mention.bearers.filter { directory.actor($0)?.affiliation == home }
        guard own.count == 1 else { return mention }
        var mention = mention
        mention.entity = .actor(own[0])
        return mention
      }
    }
  }
}
