import Actors
import Statements

extension TreatyNameReader {
  /// `trade deal with Mercosur`, `Mercosur trade accord`, `deal between the EU and Mercosur`.
  func partnered(
    at index: Int, in surface: SurfaceWords, _ mentions: [Mention], _ named: Named
  ) -> Mention? {
    let words = surface.words
    guard lists[.treatyNouns].contains(words[index].lower) else { return nil }
    var first = index
    while first > 0, partners.kinds.contains(words[first - 1].lower), first > index - 4 {
      first -= 1
    }
    let kind = words[first..<index].map(\.lower)
    var parties: [ActorID] = []
    var last = words[index].range.end
    if first > 0, let before = party(in: mentions, { $0.end == words[first - 1].range.end }),
      words[first].range.start - before.range.end <= 1
    {
      // `the India-EU trade deal`: both, joined by a hyphen.
      let other = party(in: mentions) { $0.end + 1 == before.range.start }
      parties = [other?.id, before.id].compactMap(\.self)
      first = surface.index(atOrAfter: (other ?? before).range.start)
    } else if let behind = party(behind: index, in: surface, mentions) {
      parties = [behind.id]
      last = behind.range.end
    } else if let both = bothParties(behind: index, in: surface, mentions) {
      parties = both.ids
      last = both.end
    }
    guard
      let id = partners.treaty(
        between: parties, kind: kind, counts: named.actors, named: named.treaties)
    else { return nil }
    return Mention(
      entity: .treaty(id), range: ScalarRange(words[first].range.start, last), form: .noun)
  }

  private struct Party {
    let id: ActorID
    let range: ScalarRange
  }

  private func party(
    in mentions: [Mention], _ isMeant: (ScalarRange) -> Bool
  ) -> Party? {
    for mention in mentions where isMeant(mention.range) {
      if case .actor(let id) = mention.entity { return Party(id: id, range: mention.range) }
    }
    return nil
  }

  /// The party that a name at a word, or behind an article there, means.
  private func party(
    at index: Int, in surface: SurfaceWords, _ mentions: [Mention]
  ) -> Party? {
    let words = surface.words
    guard index < words.count else { return nil }
    let start = lists[.articles].contains(words[index].lower) ? index + 1 : index
    guard start < words.count else { return nil }
    return party(in: mentions) { $0.start == words[start].range.start }
  }

  private func party(
    behind index: Int, in surface: SurfaceWords, _ mentions: [Mention]
  ) -> Party? {
    guard index + 1 < surface.words.count,
      lists[.partnerPrepositions].contains(surface.words[index + 1].lower)
    else { return nil }
    return party(at: index + 2, in: surface, mentions)
  }

  private struct Parties {
    let ids: [ActorID]
    let end: Int
  }

  private func bothParties(
    behind index: Int, in surface: SurfaceWords, _ mentions: [Mention]
  ) -> Parties? {
    let words = surface.words
    guard index + 1 < words.count, lists[.pairPrepositions].contains(words[index + 1].lower),
      let one = party(at: index + 2, in: surface, mentions)
    else { return nil }
    let next = surface.index(atOrAfter: one.range.end)
    guard next < words.count, lists[.listConjunctions].contains(words[next].lower),
      let other = party(at: next + 1, in: surface, mentions)
    else { return nil }
    return Parties(ids: [one.id, other.id], end: other.range.end)
  }
}
