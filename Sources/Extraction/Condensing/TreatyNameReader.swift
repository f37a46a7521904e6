import Actors
import Statements

/// Finds treaties in a text that calls them otherwise than the directory does, once all names of the
/// directory are found.
///
///     a treaty on genetic resources                      by the words that describe it
///     The Nagoya Protocol is old. Peru joined Nagoya.    by the name's first word
struct TreatyNameReader {
  let lists: WordLists
  let descriptions: TreatyDescriptions
  let partners: TreatyPartners

  /// What the whole article names: actors with how often, bodies and parties counted for their states,
  /// and treaties.
  struct Named {
    private(set) var actors: [ActorID: Int] = [:]
    private(set) var treaties: Set<TreatyID> = []

    init(_ mentions: [[Mention]], directory: ActorDirectory) {
      for mention in mentions.joined() {
        switch mention.entity {
        case .actor(let id): actors[directory.actor(id)?.affiliation ?? id, default: 0] += 1
        case .treaty(let id): treaties.insert(id)
        case .ambiguous: break
        }
      }
    }
  }

  /// The first words of the names under which a text calls treaties: `Nagoya`.
  ///
  /// A word that means somebody in the text, as `Rome` in `the Rome Statute`, is no short name.
  func shortNames(
    in surfaces: [SurfaceWords], mentions: [[Mention]]
  ) -> [String: Mention.Entity] {
    var names: [String: Mention.Entity] = [:]
    for (surface, mentions) in zip(surfaces, mentions) {
      for mention in mentions {
        guard case .treaty = mention.entity else { continue }
        let index = surface.index(atOrAfter: mention.range.start)
        guard index + 1 < surface.words.count, surface.words[index].isCapitalized,
          surface.words[index + 1].range.end <= mention.range.end,
          lists[.typedTreatyNouns].contains(surface.words[index + 1].lower)
        else { continue }
        names[surface.text(surface.words[index].range)] = mention.entity
      }
    }
    return names
  }

  /// The mentions of a passage with those that it lacked, in order.
  func completed(
    _ mentions: [Mention], in surface: SurfaceWords, shortNames: [String: Mention.Entity],
    named: Named
  ) -> [Mention] {
    var all = mentions
    for index in surface.words.indices {
      guard
        let found = partnered(at: index, in: surface, mentions, named)
          ?? described(at: index, in: surface)
          ?? short(at: index, in: surface, mentions, shortNames),
        all.allSatisfy({ isWithin($0, found) || !$0.range.overlaps(found.range) })
      else { continue }
      // `the nuclear agreement with Iran`: Iran only tells which.
      all.removeAll { $0.range.overlaps(found.range) }
      all.append(found)
    }
    return all.sorted { $0.range < $1.range }
  }

  private func isWithin(_ mention: Mention, _ found: Mention) -> Bool {
    if case .treaty = mention.entity { return false }
    return found.range.contains(mention.range)
  }

  /// `treaty on genetic resources`, `older persons treaty`.
  private func described(at index: Int, in surface: SurfaceWords) -> Mention? {
    let words = surface.words
    guard lists[.treatyNouns].contains(words[index].lower) else { return nil }
    let before = words[..<index].suffix(3).reversed().prefix { !$0.isMark }.map(\.lower)
    if index + 1 < words.count, lists[.descriptionOpeners].contains(words[index + 1].lower) {
      let behind = words[(index + 2)...].prefix(9).prefix { !$0.isMark }
      for last in behind.indices.reversed()
      where !lists[.descriptionLinks].contains(words[last].lower) {
        let topic = behind[...last].map(\.lower)
        for length in 0...before.count {
          guard let id = descriptions.treaty(of: topic + before.prefix(length)) else { continue }
          return Mention(
            entity: .treaty(id),
            range: ScalarRange(words[index].range.start, words[last].range.end), form: .noun)
        }
      }
    }
    for length in (2...3).reversed() where length <= before.count {
      guard let id = descriptions.treaty(of: Array(before.prefix(length))) else { continue }
      return Mention(
        entity: .treaty(id),
        range: ScalarRange(words[index - length].range.start, words[index].range.end), form: .noun)
    }
    return onSubject(at: index, before: before.first, in: surface)
  }

  /// `the plastics accord`, `an accord on plastics`; not `an accord on plastics imports`.
  private func onSubject(
    at index: Int, before: String?, in surface: SurfaceWords
  ) -> Mention? {
    let words = surface.words
    let noun = words[index].lower
    let isTyped = lists[.typedTreatyNouns].contains(noun)
    if let before,
      let id = descriptions.treaty(on: before, called: noun, isTyped: isTyped)
    {
      return Mention(
        entity: .treaty(id),
        range: ScalarRange(words[index - 1].range.start, words[index].range.end), form: .noun)
    }
    guard index + 2 < words.count, lists[.subjectOpeners].contains(words[index + 1].lower),
      index + 3 == words.count || endsPhrase(words[index + 3]),
      let id = descriptions.treaty(on: words[index + 2].lower, called: noun, isTyped: isTyped)
    else { return nil }
    return Mention(
      entity: .treaty(id),
      range: ScalarRange(words[index].range.start, words[index + 2].range.end), form: .noun)
  }

  private func endsPhrase(_ word: SurfaceWords.Word) -> Bool {
    word.isMark && word.lower != "-" || lists[.listConjunctions].contains(word.lower)
      || lists[.timeWords].contains(word.lower) || lists[.clauseWords].contains(word.lower)
  }

  /// `joined Nagoya`; not `met in Nagoya`, `the Nagoya summit`, nor `Singapore`, which is somebody.
  private func short(
    at index: Int, in surface: SurfaceWords, _ mentions: [Mention],
    _ names: [String: Mention.Entity]
  ) -> Mention? {
    let words = surface.words
    guard words[index].isCapitalized,
      let entity = names[surface.text(words[index].range)],
      !mentions.contains(where: { $0.form == .noun && $0.range == words[index].range }),
      index == 0 || !lists[.townPrepositions].contains(words[index - 1].lower)
    else { return nil }
    if index + 1 < words.count {
      guard endsPhrase(words[index + 1]) else { return nil }
    }
    return Mention(entity: entity, range: words[index].range, form: .noun)
  }
}
