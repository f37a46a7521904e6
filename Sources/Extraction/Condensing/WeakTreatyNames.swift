import Actors
import Statements

/// Tells which treaties an article means by names of several words that others bear too.
///
///     The ban treaty on nuclear weapons …           →  the one on nuclear weapons, by the words around
///     The EU migration pact … The migration pact …  →  the one that the article names in full
struct WeakTreatyNames {
  let directory: ActorDirectory
  let descriptions: TreatyDescriptions

  /// The mentions of all passages without the weak names that nothing in the article bears out.
  func resolved(_ mentions: [[Mention]], in surfaces: [SurfaceWords]) -> [[Mention]] {
    let isAsked = zip(mentions, surfaces).contains { mentions, surface in
      mentions.contains { isAmbiguous($0, in: surface) }
    }
    guard isAsked else { return mentions }
    var named: [TreatyID: Set<String>] = [:]
    for (mentions, surface) in zip(mentions, surfaces) {
      for mention in mentions where !mention.isWeak {
        guard case .treaty(let id) = mention.entity else { continue }
        named[id, default: []].insert(surface.text(mention.range).lowercased())
      }
    }
    let words = Set(surfaces.flatMap(\.stems))
    var known: [String: TreatyID?] = [:]
    return zip(mentions, surfaces).map { mentions, surface in
      mentions.compactMap { mention in
        guard isAmbiguous(mention, in: surface), case .treaty(let own) = mention.entity else {
          return mention
        }
        let text = surface.text(mention.range).lowercased()
        let meant =
          known[text] ?? treaty(called: text, first: own, named: named, words: words)
        known[text] = .some(meant)
        return meant.map {
          Mention(entity: .treaty($0), range: mention.range, form: mention.form, isWeak: true)
        }
      }
    }
  }

  /// Abbreviations and towns are told apart otherwise.
  private func isAmbiguous(_ mention: Mention, in surface: SurfaceWords) -> Bool {
    guard mention.isWeak, case .treaty = mention.entity else { return false }
    return surface.text(mention.range).contains(" ")
  }

  private func treaty(
    called text: String, first: TreatyID, named: [TreatyID: Set<String>], words: Set<String>
  ) -> TreatyID? {
    if named[first] != nil { return first }
    // `the EU migration pact … the migration pact`: the words that it was called by in full.
    let meant = named.filter { $0.value.contains { $0.hasSuffix(" " + text) } }.keys
    if let only = meant.first { return meant.count == 1 ? only : nil }
    // An article that names another treaty on the matter bears the matter out.
    let telling = descriptions.telling(text)
    let isOnTheMatter = named.keys.contains { id in
      directory.aliases(of: .treaty(id)).contains {
        telling.isSubset(of: descriptions.telling($0.text))
      }
    }
    return isOnTheMatter || !evidence(of: first, besides: telling).isDisjoint(with: words)
      ? first : nil
  }

  /// The words that at least two names of a treaty hold, and few other treaties have.
  private func evidence(of treaty: TreatyID, besides known: Set<String>) -> Set<String> {
    var counts: [String: Int] = [:]
    for alias in directory.aliases(of: .treaty(treaty)) {
      for word in descriptions.telling(alias.text) { counts[word, default: 0] += 1 }
    }
    return Set(
      counts.filter { word, count in
        count > 1 && !known.contains(word) && descriptions.isRare(word)
      }.keys)
  }
}
