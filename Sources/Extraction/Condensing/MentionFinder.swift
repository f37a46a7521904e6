import Actors
import Statements

/// Finds the names of the directory in passages.
struct MentionFinder {
  let directory: ActorDirectory
  /// The words that tie a body to its state: `of`.
  let ownerMarkers: Set<String>
  /// The words before a noun that mean no certain one: `a`.
  let indefiniteArticles: Set<String>

  func mentions(in text: String) -> [Mention] {
    let occurrences = directory.occurrences(in: text)
    return occurrences.enumerated().compactMap { index, occurrence in
      let next = index + 1 < occurrences.count ? occurrences[index + 1] : nil
      guard !isAnothers(occurrence, before: next, in: text) else { return nil }
      return Mention(
        entity: entity(of: occurrence), bearers: bearers(of: occurrence),
        range: occurrence.range, form: form(of: occurrence), isWeak: occurrence.isWeak)
    }
  }

  /// `the Senate of Uruguay` is not the senate that the directory knows by that name alone.
  private func isAnothers(
    _ occurrence: NameOccurrence, before next: NameOccurrence?, in text: String
  ) -> Bool {
    guard case .actor(let id)? = occurrence.entity, let body = directory.actor(id),
      body.kind == .governmentBody, let next, next.range.start - occurrence.range.end <= 8,
      case .actor(let owner)? = next.entity, owner != body.affiliation
    else { return false }
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: occurrence.range.end)
    let end = scalars.index(scalars.startIndex, offsetBy: next.range.start)
    let between = String(scalars[start..<end]).split(separator: " ").map { $0.lowercased() }
    return between.first.map(ownerMarkers.contains) ?? false
  }

  /// `Japan will quit the International Whaling Commission`: the treaty of a body that keeps one
  /// only, where the first lines name it and no treaty is named.
  private func treatyOfBody(in passages: [CondensedPassage]) -> TreatyID? {
    for passage in passages.prefix(2) {
      for mention in passage.mentions {
        if case .actor(let id) = mention.entity, let treaty = directory.onlyTreaty(keptBy: id) {
          return treaty.id
        }
      }
    }
    return nil
  }

  private func entity(of occurrence: NameOccurrence) -> Mention.Entity {
    switch occurrence.entity {
    case .actor(let id): .actor(id)
    case .treaty(let id): .treaty(id)
    case nil: .ambiguous
    }
  }

  private func bearers(of occurrence: NameOccurrence) -> [ActorID] {
    guard occurrence.entity == nil else { return [] }
    return occurrence.candidates.compactMap {
      if case .actor(let id) = $0.entity { id } else { nil }
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

  /// The treaty named most often; nil where none has half of all mentions.
  ///
  /// Names in titles and headings count four times, but not words that may mean another treaty (`the
  /// climate deal`) or no certain one (`a UN space treaty`). One that is named once is the article's
  /// only where the first lines name it and no other.
  func mainTreaty(of passages: [CondensedPassage]) -> TreatyID? {
    var counts: [TreatyID: Int] = [:]
    var order: [TreatyID: Int] = [:]
    for passage in passages {
      let isTitle = passage.passage.kind == .title
      for mention in passage.mentions {
        guard case .treaty(let id) = mention.entity else { continue }
        counts[id, default: 0] +=
          isTitle && !mention.isWeak && !isIndefinite(mention, in: passage) ? 4 : 1
        if order[id] == nil { order[id] = order.count }
      }
    }
    if counts.isEmpty { return treatyOfBody(in: passages) }
    let total = counts.values.reduce(0, +)
    let first = { (id: TreatyID) in order[id] ?? order.count }
    guard
      let best = counts.max(by: { ($0.value, first($1.key)) < ($1.value, first($0.key)) }),
      best.value * 2 >= total
    else { return nil }
    if best.value >= 2 { return best.key }
    let atTop = Set(
      passages.prefix(Self.topPassages).flatMap(\.mentions).compactMap {
        if case .treaty(let id) = $0.entity { id } else { nil }
      })
    return atTop == [best.key] ? best.key : nil
  }

  /// Title and two paragraphs.
  private static let topPassages = 3

  private func isIndefinite(_ mention: Mention, in passage: CondensedPassage) -> Bool {
    let before = passage.passage.text.unicodeScalars.prefix(mention.range.start)
    return String(String.UnicodeScalarView(before)).split(separator: " ").last
      .map { indefiniteArticles.contains($0.lowercased()) } ?? false
  }
}
