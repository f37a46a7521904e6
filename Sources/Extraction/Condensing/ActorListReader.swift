import Actors
import Statements

/// Reads lists of actors off the words of a passage: `Panama, for the CfRN, Norway and others`.
struct ActorListReader {
  let words: [SurfaceWords.Word]
  /// The mention that begins at a word.
  let mentionAt: [Int: Mention]
  let lists: WordLists
  let asides: AsideLexicon
  let isBloc: (ActorID) -> Bool

  struct Reading<Value> {
    let value: Value
    /// The index of the first word behind it.
    let next: Int
  }

  /// One actor with those for whom it speaks: `Fiji, for the G-77/China`.
  private func item(at index: Int, allowsUnnamed: Bool) -> Reading<[ListedActor]>? {
    var start = index
    // `The Heritage Foundation` bears its article as part of its name.
    if start < words.count, mentionAt[start] == nil, lists[.articles].contains(words[start].lower) {
      start += 1
    }
    guard let first = named(at: start) else {
      return allowsUnnamed ? unnamed(at: index) : nil
    }
    var actors = [first.value]
    var next = first.next
    // G-77/China, US/EU: one speaker, several actors.
    while isMark("/", at: next), let more = named(at: next + 1) {
      actors.append(more.value)
      next = more.next
    }
    if let behalf = behalf(at: next) {
      actors[actors.count - 1].speaksFor = behalf.value
      next = behalf.next
    }
    return Reading(value: actors, next: next)
  }

  private func isBloc(_ actor: ListedActor) -> Bool {
    guard case .actor(let id)? = actor.mention?.entity else { return false }
    return isBloc(id)
  }

  private func named(at index: Int) -> Reading<ListedActor>? {
    guard let mention = mentionAt[index], mention.form != .adjective else { return nil }
    if case .treaty = mention.entity { return nil }
    var next = index
    while next < words.count, words[next].range.start < mention.range.end { next += 1 }
    // A name that goes on (`EU proposal`, `China's offer`) is no item of a list by itself.
    return Reading(value: ListedActor(mention: mention, range: mention.range), next: next)
  }

  /// `others`, `many developing countries`, `around fifteen other regimes`.
  private func unnamed(at index: Int) -> Reading<[ListedActor]>? {
    var next = index
    while next < words.count, next - index < 7 {
      let word = words[next]
      if lists[.unnamedHeads].contains(word.lower) {
        let range = ScalarRange(words[index].range.start, word.range.end)
        let group = ListedActor(mention: nil, range: range)
        guard let members = MemberListReader(actors: self).members(at: next + 1) else {
          return Reading(value: [group], next: next + 1)
        }
        return Reading(value: [group] + members.value.actors, next: members.next)
      }
      guard
        lists[.unnamedModifiers].contains(word.lower) || lists[.numbers].contains(word.lower)
          || Int(word.lower) != nil
      else {
        return nil
      }
      next += 1
    }
    return nil
  }

  private func behalf(at index: Int) -> Reading<[ListedActor]>? {
    var next = index
    let isParenthesis = isMark("(", at: next)
    let hasComma = isMark(",", at: next)
    if isParenthesis || hasComma { next += 1 }
    guard let entry = asides.entry(at: next, in: words), entry.via == .onBehalfOf,
      var list = list(
        at: next + entry.words.count, allowsUnnamedFirst: false, allowsSpeakers: false)
    else { return nil }
    if !isParenthesis, list.value.contains(where: isBloc), !list.value.allSatisfy(isBloc),
      let first = item(at: next + entry.words.count, allowsUnnamed: false)
    {
      // `Nauru, for AOSIS, Norway and Japan`: who speaks for a bloc speaks for no state besides.
      list = first
    }
    if entry.isWeak {
      // `China for the first time`, `aid for Kenya`: only groups are spoken for in one word.
      guard case .actor(let id)? = list.value.first?.mention?.entity, isBloc(id) else {
        return nil
      }
    }
    next = list.next
    if isParenthesis {
      guard isMark(")", at: next) else { return nil }
      return Reading(value: list.value, next: next + 1)
    }
    return Reading(value: list.value, next: next)
  }

  /// `A`, `A and B`, `A, B and C`, `A, B, as well as C and others`.
  ///
  /// Where none of the list can speak for others, it ends before one who does: `Chile, for A, Peru,
  /// for B, and Mali` are three speakers.
  func list(
    at index: Int, allowsUnnamedFirst: Bool, allowsSpeakers: Bool = true,
    isEnumeration: Bool = false
  ) -> Reading<[ListedActor]>? {
    guard let first = item(at: index, allowsUnnamed: allowsUnnamedFirst) else { return nil }
    var actors = first.value
    var next = first.next
    var afterFirstComma: Reading<[ListedActor]>?
    var isClosed = false
    var isJoined = false
    while let separator = separator(at: next) {
      // `Supported by A and B, C said`: behind the closing conjunction a comma begins anew.
      if isClosed, separator.value == .comma { break }
      guard let more = item(at: skippingBy(at: separator.next), allowsUnnamed: true) else {
        // `Japan, Switzerland and the Co-Chairs`: closed by one who is no actor of ours.
        if separator.value != .comma { isJoined = true }
        break
      }
      if !allowsSpeakers, more.value.contains(where: { !$0.speaksFor.isEmpty }) { break }
      if separator.value == .comma, afterFirstComma == nil, !isJoined {
        afterFirstComma = Reading(value: actors, next: next)
      }
      if separator.value != .comma { isJoined = true }
      if separator.value == .conjunction { isClosed = true }
      actors += more.value
      next = more.next
    }
    // Two names with a comma between them are two phrases, not a list: `For Norway, Canada said`;
    // in parentheses they are one.
    if let afterFirstComma, !isJoined, !isEnumeration { return afterFirstComma }
    return Reading(value: actors, next: next)
  }

  /// `opposed by Mali, as well as | by Peru`.
  private func skippingBy(at index: Int) -> Int {
    index < words.count && lists[.repeatedPrepositions].contains(words[index].lower)
      ? index + 1 : index
  }

  private enum Separator {
    case comma
    /// `and`: what it leads to closes the list.
    case conjunction
    /// `as well as`: joins, and more may follow.
    case correlative
  }

  private func separator(at index: Int) -> Reading<Separator>? {
    var next = index
    if isMark(",", at: next) { next += 1 }
    if isMark("&", at: next) { return Reading(value: .conjunction, next: next + 1) }
    if next < words.count, lists[.listConjunctions].contains(words[next].lower) {
      return Reading(value: .conjunction, next: next + 1)
    }
    let isPair = next + 2 < words.count && words[next].lower == words[next + 2].lower
    if isPair,
      lists[.listCorrelatives].contains(
        "\(words[next].lower) \(words[next + 1].lower) \(words[next + 2].lower)")
    {
      return Reading(value: .correlative, next: next + 3)
    }
    return next > index ? Reading(value: .comma, next: next) : nil
  }

  func isMark(_ mark: String, at index: Int) -> Bool {
    index < words.count && words[index].isMark && words[index].lower == mark
  }

  /// An aside with the comma and conjunction before it and the comma behind it.
  ///
  /// A weak one must be set off by commas on both sides.
  func aside(at index: Int, isSetOff: Bool, isJoined: Bool = false) -> Reading<Aside>? {
    var next = index
    var isSetOff = isSetOff
    if isMark(",", at: next) || isMark("(", at: next) {
      isSetOff = true
      next += 1
    }
    var isJoined = isJoined
    if next < words.count, lists[.asideConjunctions].contains(words[next].lower) {
      isJoined = true
      next += 1
    }
    if next < words.count, lists[.asideAdverbs].contains(words[next].lower) { next += 1 }
    guard let entry = asides.entry(at: next, in: words),
      let list = list(at: next + entry.words.count, allowsUnnamedFirst: !entry.isWeak)
    else { return nil }
    let isClosed = isMark(",", at: list.next) || isMark(")", at: list.next)
    if entry.isWeak {
      // `Peru, with Chile but opposed by Mali, said`: another aside closes it as well.
      guard isSetOff, isClosed || aside(at: list.next, isSetOff: true) != nil else { return nil }
    }
    // `and opposed by Brazil, who called for …`: what follows is said of those in the aside.
    if isJoined, isClosed, list.next + 1 < words.count,
      lists[.relativePronouns].contains(words[list.next + 1].lower)
    {
      return nil
    }
    let end = isClosed ? list.next + 1 : list.next
    return Reading(value: Aside(via: entry.via, actors: list.value), next: end)
  }
}
