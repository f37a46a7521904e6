import Statements

/// Tells names of states that stand for a place or a city from those of governments.
///
///     Delegates met in Kyoto, Japan, and agreed.       →  Japan is where Kyoto lies
///     Paris, London and 100 other cities back it.      →  the cities, not the states
struct PlaceReader {
  let lists: WordLists

  /// Whether the name of a state or its capital is no government's.
  func isPlace(_ mention: Mention, in surface: SurfaceWords) -> Bool {
    let index = surface.index(atOrAfter: mention.range.start)
    guard index < surface.words.count else { return false }
    return mention.form == .metonym
      ? isCity(at: index, in: surface) : isAddress(mention, at: index, in: surface)
  }

  /// `in Kyoto`: the town that a treaty is named after, where the treaty bears its name alone.
  func isTown(_ mention: Mention, in surface: SurfaceWords) -> Bool {
    let index = surface.index(atOrAfter: mention.range.start)
    return index > 0 && lists[.townPrepositions].contains(surface.words[index - 1].lower)
  }

  /// `in Kyoto, Japan,`: the state behind a town that something takes place in.
  private func isAddress(_ mention: Mention, at index: Int, in surface: SurfaceWords) -> Bool {
    let words = surface.words
    guard index > 2, words[index - 1].lower == ",", words[index - 2].isCapitalized else {
      return false
    }
    var first = index - 2
    while first > 0, words[first - 1].isCapitalized { first -= 1 }
    guard first > 0, lists[.townPrepositions].contains(words[first - 1].lower) else { return false }
    let next = surface.index(atOrAfter: mention.range.end)
    guard next < words.count else { return true }
    return words[next].lower == "," || lists[.sentenceEnds].contains(words[next].lower)
      || lists[.datePrepositions].contains(words[next].lower)
  }

  /// A capital in a sentence that speaks of cities: the city may act for itself.
  private func isCity(at index: Int, in surface: SurfaceWords) -> Bool {
    let words = surface.words
    let start = words[..<index].lastIndex { lists[.sentenceEnds].contains($0.lower) } ?? -1
    let end =
      words[index...].firstIndex { lists[.sentenceEnds].contains($0.lower) } ?? words.count
    return words[(start + 1)..<end].contains { lists[.cityWords].contains($0.lower) }
  }
}
