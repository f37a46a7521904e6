import Actors
import Statements

/// Makes passages easy for the parser; see `CondensedPassage`.
struct Condenser: Sendable {
  let lists: WordLists
  let asides: AsideLexicon
  let isBloc: @Sendable (ActorID) -> Bool
  let isPerson: @Sendable (ActorID) -> Bool
  let isState: @Sendable (ActorID) -> Bool

  func condense(
    _ passage: Passage, _ surface: SurfaceWords, of document: ScalarText, mentions: [Mention]
  ) -> CondensedPassage {
    let places = PlaceReader(lists: lists)
    let mentions = mentions.filter { mention in
      switch mention.entity {
      case .actor(let id): !isState(id) || !places.isPlace(mention, in: surface)
      case .treaty: !mention.isWeak || !places.isTown(mention, in: surface)
      case .ambiguous: true
      }
    }
    var writer = CondensingWriter(surface: surface, mentions: mentions, condenser: self)
    writer.run()
    return CondensedPassage(
      document: document, passage: passage, text: writer.text, pieces: writer.pieces,
      omissions: writer.omissions,
      mentions: mentions, quotations: Quotations(surface.scalars))
  }
}

/// Walks over the words of one passage and writes the condensed text.
struct CondensingWriter {
  let surface: SurfaceWords
  let lists: WordLists
  let mentionAt: [Int: Mention]
  let reader: ActorListReader
  let isPerson: (ActorID) -> Bool
  let isState: (ActorID) -> Bool

  var text = ""
  var pieces: [CondensedPassage.Piece] = []
  var omissions: [CondensedPassage.Omission] = []
  /// Scalars written so far.
  private var written = 0
  /// How far the passage has been taken over, left out or replaced.
  private var taken = 0

  init(surface: SurfaceWords, mentions: [Mention], condenser: Condenser) {
    self.surface = surface
    self.lists = condenser.lists
    self.isPerson = condenser.isPerson
    self.isState = condenser.isState
    var mentionAt: [Int: Mention] = [:]
    for mention in mentions {
      if case .actor(let id) = mention.entity, condenser.isPerson(id) { continue }
      let index = surface.index(atOrAfter: mention.range.start)
      // `in Geneva` is a place, `Geneva said` a government.
      if mention.form == .metonym, index > 0,
        condenser.lists[.placePrepositions].contains(surface.words[index - 1].lower)
      {
        continue
      }
      if index < surface.words.count, surface.words[index].range.start == mention.range.start {
        mentionAt[index] = mention
      }
    }
    self.mentionAt = mentionAt
    reader = ActorListReader(
      words: surface.words, mentionAt: mentionAt, lists: condenser.lists,
      asides: condenser.asides, isBloc: condenser.isBloc)
  }

  mutating func run() {
    let words = surface.words
    var index = takeDateline() ?? 0
    while index < words.count {
      if let next = takeVocative(at: index) ?? takeTopic(at: index) ?? takeMemberList(at: index)
        ?? takeFreeAsides(at: index) ?? takeActors(at: index)
        ?? takeInsertedAside(at: index) ?? takeInsertion(at: index) ?? takeTrailingBehalf(at: index)
        ?? takeTreaty(at: index)
        ?? takeParenthesis(at: index)
      {
        index = next
      } else {
        index += 1
      }
    }
    copy(upTo: surface.scalars.count)
  }

  // MARK: What is recognised

  /// `Eleven states (Chile, Ghana and Nepal) left`: the group goes on without its members.
  private mutating func takeMemberList(at index: Int) -> Int? {
    guard let list = MemberListReader(actors: reader).members(at: index) else { return nil }
    var omission = omission(from: index, upTo: list.next, aside: nil)
    omission.members = list.value
    leaveOut(omission)
    return list.next
  }

  /// `reported on behalf of the EU`, `backed the levy, as did Peru`: an aside behind its predicate.
  private mutating func takeTrailingBehalf(at index: Int) -> Int? {
    let isSetOff = reader.isMark(",", at: index)
    let start = isSetOff ? index + 1 : index
    guard index > 1, !surface.words[index - 1].isMark || reader.isMark(")", at: index - 1),
      let entry = reader.asides.entry(at: start, in: surface.words),
      entry.strength == .trailing || entry.strength == .either && isSetOff
        || entry.strength == .strong && entry.via == .onBehalfOf && !isSetOff,
      let list = reader.list(at: start + entry.words.count, allowsUnnamedFirst: isSetOff),
      // `, along with Peru's offer`: a name that goes on is nobody by itself.
      !reader.isMark("'", at: list.next), !reader.isMark("’", at: list.next)
    else { return nil }
    var omission = omission(
      from: index, upTo: list.next, aside: Aside(via: entry.via, actors: list.value))
    omission.looksBack = true
    leaveOut(omission)
    return list.next
  }

  /// `Supported by X, he said`, `proposed Y and, with X, said Z`: asides without an actor before.
  private mutating func takeFreeAsides(at index: Int) -> Int? {
    let words = surface.words
    let isStart = isSentenceStart(index)
    let isAfterConjunction =
      index > 1 && lists[.asideConjunctions].contains(words[index - 1].lower)
      && (reader.isMark(",", at: index) || reader.isMark(",", at: index - 2))
    // `Co-Chair Rosland, supported by the EU, proposed`: someone whom the directory does not know.
    let isAfterName =
      index > 0 && reader.isMark(",", at: index) && words[index - 1].isCapitalized
    guard isStart || isAfterConjunction || isAfterName,
      let first = reader.aside(
        at: index, isSetOff: !isAfterName || isStart, isJoined: isAfterConjunction)
    else { return nil }
    // `Supported by X and Y.` is no aside but the end of something else.
    guard reader.isMark(",", at: first.next - 1) else { return nil }
    // `…, with Japan, suggesting A`: a clause of its own.
    if !isStart, first.next < words.count,
      lists[.participleEndings].contains(where: words[first.next].lower.hasSuffix)
    {
      return nil
    }
    leaveOut(omission(from: index, upTo: first.next, aside: first.value))
    var next = first.next
    while let more = reader.aside(at: next, isSetOff: true) {
      leaveOut(omission(from: next, upTo: more.next, aside: more.value))
      next = more.next
    }
    return next
  }

  private mutating func takeActors(at index: Int) -> Int? {
    let words = surface.words
    if let members = takeMembers(at: index) { return members }
    let hasDeterminer = lists[.articles].contains(words[index].lower)
    guard mentionAt[index] != nil || (hasDeterminer && mentionAt[index + 1] != nil),
      let list = reader.list(at: index, allowsUnnamedFirst: false)
    else { return nil }
    var group = ActorGroup(actors: list.value)
    var next = list.next
    var left: [CondensedPassage.Omission] = []
    while let aside = reader.aside(at: next, isSetOff: false) {
      group.asides.append(aside.value)
      left.append(omission(from: next, upTo: aside.next, aside: aside.value))
      next = aside.next
    }
    copy(upTo: words[index].range.start)
    let mask = group.actors.count > 1 ? WordList.maskMany : .maskOne
    replace(
      words[index].range.start, words[list.next - 1].range.end,
      by: lists[mask].first ?? surface.text(words[index].range), content: .actors(group))
    for omission in left {
      omissions.append(omission)
      taken = max(taken, omission.source.end)
    }
    if left.isEmpty, group.actors.last?.speaksFor.isEmpty == false, reader.isMark(",", at: next) {
      // The comma that closes `, for the G-77/China,`.
      taken = words[next].range.end
      next += 1
    }
    return next
  }

  /// `some Annex I Parties`, `many LDCs` are not the group but `some parties`, `many parties`.
  private mutating func takeMembers(at index: Int) -> Int? {
    let words = surface.words
    guard index > 0, isQuantity(words[index - 1]),
      let mention = mentionAt[index], case .actor(let id) = mention.entity, !isState(id),
      let mask = lists[.maskMembers].first
    else { return nil }
    var next = index
    while next < words.count, words[next].range.start < mention.range.end { next += 1 }
    copy(upTo: mention.range.start)
    replace(mention.range.start, mention.range.end, by: mask, content: .mention(mention))
    return next
  }

  /// `some`, `four`, `12`; not a year.
  private func isQuantity(_ word: SurfaceWords.Word) -> Bool {
    lists[.quantifiers].contains(word.lower) || lists[.numbers].contains(word.lower)
      || word.range.count < 4 && word.lower.allSatisfy(\.isNumber)
  }

  /// `the Treaty on the Prohibition of Nuclear Weapons` becomes `the Treaty`.
  private mutating func takeTreaty(at index: Int) -> Int? {
    let words = surface.words
    guard let mention = mentionAt[index], case .treaty = mention.entity else { return nil }
    var next = index
    while next < words.count, words[next].range.start < mention.range.end { next += 1 }
    let name = words[index..<next].first { lists[.treatyNouns].contains($0.lower) }
    copy(upTo: mention.range.start)
    replace(
      mention.range.start, mention.range.end,
      by: surface.text(name?.range ?? mention.range), content: .mention(mention))
    return next
  }

  private mutating func takeParenthesis(at index: Int) -> Int? {
    guard reader.isMark("(", at: index) else { return nil }
    var next = index + 1
    while next < surface.words.count, next - index < 60 {
      if reader.isMark("(", at: next) { return nil }
      if reader.isMark(")", at: next) {
        // `Article 4.2 (a) and (b)`: the letter belongs to the name.
        if surface.words[next].range.start - surface.words[index].range.end < 3 { return nil }
        leaveOut(omission(from: index, upTo: next + 1, aside: nil))
        return next + 1
      }
      next += 1
    }
    return nil
  }

  /// `emphasized, with China, that …`: an aside between a verb and what is said.
  private mutating func takeInsertedAside(at index: Int) -> Int? {
    guard index > 0, reader.isMark(",", at: index), !surface.words[index - 1].isMark,
      let aside = reader.aside(at: index, isSetOff: true), aside.next < surface.words.count,
      reader.isMark(",", at: aside.next - 1),
      lists[.that].contains(surface.words[aside.next].lower)
    else { return nil }
    var omission = omission(from: index, upTo: aside.next, aside: aside.value)
    omission.looksBack = true
    leaveOut(omission)
    return aside.next
  }

  /// `regrets, however, that …`: words between commas that only link.
  private mutating func takeInsertion(at index: Int) -> Int? {
    let words = surface.words
    guard index > 0, reader.isMark(",", at: index) else { return nil }
    for length in 1...3 where reader.isMark(",", at: index + length + 1) {
      let phrase = words[index + 1...index + length].map(\.lower).joined(separator: " ")
      let next = index + length + 2
      let leadsToClause = next < words.count && lists[.that].contains(words[next].lower)
      guard lists[.insertions].contains(phrase), leadsToClause || words[index - 1].isCapitalized
      else { return nil }
      leaveOut(omission(from: index, upTo: next, aside: nil))
      return next
    }
    return nil
  }

  // MARK: Writing

  mutating func copy(upTo end: Int) {
    guard end > taken else { return }
    append(
      surface.text(ScalarRange(taken, end)), source: ScalarRange(taken, end), content: .verbatim)
    taken = end
  }

  private mutating func replace(
    _ start: Int, _ end: Int, by name: String, content: CondensedPassage.Content
  ) {
    append(name, source: ScalarRange(start, end), content: content)
    taken = end
  }

  func omission(from: Int, upTo: Int, aside: Aside?) -> CondensedPassage.Omission {
    let words = surface.words
    return CondensedPassage.Omission(
      source: ScalarRange(words[from].range.start, words[upTo - 1].range.end), aside: aside)
  }

  mutating func leaveOut(_ omission: CondensedPassage.Omission) {
    // The space before goes with what is left out; without one the parser would see two.
    var start = omission.source.start
    while start > taken, surface.scalars[start - 1] == " " { start -= 1 }
    copy(upTo: start)
    omissions.append(omission)
    taken = omission.source.end
    if written == 0, taken < surface.scalars.count, surface.scalars[taken] == " " { taken += 1 }
  }

  private mutating func append(
    _ string: String, source: ScalarRange, content: CondensedPassage.Content
  ) {
    let count = string.unicodeScalars.count
    guard count > 0 else { return }
    pieces.append(
      .init(start: written, end: written + count, source: source, content: content))
    text += string
    written += count
  }
}
