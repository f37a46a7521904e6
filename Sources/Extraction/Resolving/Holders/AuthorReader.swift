import Actors
import Statements

/// Tells whose statement a document is, so that its `we` and `my delegation` mean somebody.
///
///     Statement by Bangladesh on behalf of the Least Developed Countries  →  both
struct AuthorReader {
  let directory: ActorDirectory
  let lists: WordLists
  let finder: MentionFinder

  /// Those who speak in the first person; empty for reports about others.
  func authors(of document: Document) -> [Holder] {
    let date = document.article.date
    if let outlet = document.article.outlet, let issuer = issuer(in: outlet, on: date) {
      return [issuer]
    }
    let titles = [document.article.title].compactMap(\.self) + openings(of: document)
    for title in titles {
      let found = authors(in: title, on: date)
      if !found.isEmpty { return found }
    }
    guard let outlet = document.article.outlet,
      let actor = directory.actor(called: outlet)
    else { return [] }
    return [holder(of: actor.id, named: outlet, via: nil, on: date)].compactMap(\.self)
  }

  /// `Bar of Coastal Jurists, press release`: who gave out what the text is.
  private func issuer(in outlet: String, on date: CalendarDate?) -> Holder? {
    let parts = outlet.split(separator: ",", maxSplits: 1)
    guard parts.count == 2,
      SurfaceWords(String(parts[1])).words.contains(where: {
        lists[.statementNouns].contains($0.lower) || lists[.issuerNouns].contains($0.lower)
      })
    else { return nil }
    let name = String(parts[0])
    if let actor = directory.actor(called: name) {
      return holder(of: actor.id, named: name, via: nil, on: date)
    }
    return Holder(
      mention: ActorMention(
        id: nil, name: name, kind: .group, quote: Quote(text: name, range: ScalarRange(0, 0))),
      certainty: 0.9, reason: "the text is a statement of \(name)")
  }

  /// The short lines before the text: titles, headings, a line such as `Statement by Kenya`.
  private func openings(of document: Document) -> [String] {
    document.passages.prefix(4).map(\.text).filter { $0.unicodeScalars.count < 200 }
  }

  /// The actors that a title names as those who speak: behind `by` or `of`, or at its beginning.
  private func authors(in title: String, on date: CalendarDate?) -> [Holder] {
    let surface = SurfaceWords(title)
    guard surface.words.contains(where: { lists[.statementNouns].contains($0.lower) }) else {
      return []
    }
    var holders: [Holder] = []
    var end: Int?
    for mention in finder.mentions(in: title) where mention.form != .adjective {
      guard case .actor(let id) = mention.entity else { continue }
      let first = surface.index(atOrAfter: mention.range.start)
      let before = surface.words[max(0, first - 4)..<first].map(\.lower)
      // `Statement by Chile, ISA Council`: what follows another kind of actor is a place.
      let isAlike = holders.last?.mention.kind == directory.actor(id)?.kind
      let isListed =
        isAlike
        && end.map { end in
          surface.words[end..<first].allSatisfy {
            $0.isMark || lists[.listConjunctions].contains($0.lower)
              || lists[.articles].contains($0.lower)
          }
        } == true
      let via: Via? =
        isListed
        ? holders.last?.via : isBehalf(before) ? .onBehalfOf : nil
      guard isListed || via != nil || opens(before, isFirst: first == 0) else { continue }
      if let holder = holder(
        of: id, named: surface.text(mention.range), via: via, on: date)
      {
        holders.append(holder)
        end = surface.index(atOrAfter: mention.range.end)
      }
    }
    if holders.isEmpty, let unnamed = unnamedAuthors(in: surface) { return [unnamed] }
    let group = holders.filter { $0.via != nil }
    return (group.isEmpty ? holders : group).map { holder in
      // Who speaks on behalf of a group says `we` of the group.
      var holder = holder
      holder.via = nil
      return holder
    }
  }

  /// `Open letter by 212 economists to ministers`: people whom the directory does not know.
  private func unnamedAuthors(in surface: SurfaceWords) -> Holder? {
    let words = surface.words
    guard
      let marker = words.firstIndex(where: {
        !$0.isMark && lists[.authorMarkers].contains($0.lower)
      }), marker > 0, lists[.statementNouns].contains(words[marker - 1].lower)
    else { return nil }
    let rest = words[(marker + 1)...].prefix {
      !$0.isMark && !lists[.nameEnds].contains($0.lower)
    }
    guard let first = rest.first, let last = rest.last, rest.count <= 6,
      rest.contains(where: {
        lists[.groupNouns].contains($0.lower)
          || $0.lower.hasSuffix("s") && lists[.groupNouns].contains(String($0.lower.dropLast()))
      })
    else { return nil }
    let name = surface.text(ScalarRange(first.range.start, last.range.end))
    return Holder(
      mention: ActorMention(
        id: nil, name: name, kind: .group, quote: Quote(text: name, range: ScalarRange(0, 0))),
      certainty: 0.9, isNamed: false, reason: "the text is a statement of \(name)")
  }

  private func isBehalf(_ words: [String]) -> Bool {
    let words = words.filter { !lists[.articles].contains($0) }
    return words.suffix(3) == ["on", "behalf", "of"]
  }

  private func opens(_ before: [String], isFirst: Bool) -> Bool {
    let words = before.filter { !lists[.articles].contains($0) }
    guard let last = words.last else { return isFirst || !before.isEmpty }
    return lists[.authorMarkers].contains(last)
  }

  private func holder(
    of id: ActorID, named text: String, via: Via?, on date: CalendarDate?
  ) -> Holder? {
    guard
      let actor = (directory.represented(by: id, on: date).flatMap(directory.actor))
        ?? directory.actor(id), actor.kind != .person
    else { return nil }
    let quote = Quote(text: text, range: ScalarRange(0, 0))
    let person = directory.actor(id).flatMap { $0.kind == .person ? $0 : nil }
    return Holder(
      mention: ActorMention(
        id: actor.id, name: actor.name, kind: actor.kind, affiliation: actor.affiliation,
        quote: quote),
      via: via,
      spokesperson: person.map {
        ActorMention(
          id: $0.id, name: $0.name, kind: .person, affiliation: $0.affiliation, quote: quote)
      },
      certainty: 0.95, reason: "the text is a statement of \(actor.id)")
  }
}
