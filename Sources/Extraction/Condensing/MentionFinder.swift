import Actors
import Statements

/// Finds the names of the directory in passages.
struct MentionFinder {
  let directory: ActorDirectory

  func mentions(in text: String) -> [Mention] {
    directory.occurrences(in: text).map { occurrence in
      Mention(entity: entity(of: occurrence), range: occurrence.range, form: form(of: occurrence))
    }
  }

  private func entity(of occurrence: NameOccurrence) -> Mention.Entity {
    switch occurrence.entity {
    case .actor(let id): .actor(id)
    case .treaty(let id): .treaty(id)
    case nil: .ambiguous
    }
  }

  private func form(of occurrence: NameOccurrence) -> Mention.Form {
    if occurrence.isCompoundPart { return .adjective }
    switch occurrence.aliasKind {
    case .demonymAdjective, .demonymNoun: return .adjective
    case .capital: return .metonym
    default: return .noun
    }
  }

  /// The treaty named most often, names in titles and headings counted four times; nil where none
  /// is named twice or has half of all mentions.
  func mainTreaty(of passages: [CondensedPassage]) -> TreatyID? {
    var counts: [TreatyID: Int] = [:]
    for passage in passages {
      let weight = passage.passage.kind == .title ? 4 : 1
      for mention in passage.mentions {
        if case .treaty(let id) = mention.entity { counts[id, default: 0] += weight }
      }
    }
    let total = counts.values.reduce(0, +)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= 2, best.value * 2 >= total
    else { return nil }
    return best.key
  }
}
