import Statements

/// What the text around a name tells about it.
struct NameContext {
  let directory: ActorDirectory
  let words: [ScannedWord]
  let bytes: UnsafeBufferPointer<UInt8>

  init(directory: ActorDirectory, words: [ScannedWord], bytes: UnsafeBufferPointer<UInt8>) {
    self.directory = directory
    self.words = words
    self.bytes = bytes
  }

  func occurrence(
    of found: FoundName, _ candidates: [NameOccurrence.Candidate]
  ) -> NameOccurrence {
    let last = words[found.words.upperBound - 1]
    // What closes a name is one byte of ASCII.
    let end = last.end + found.closingScalars
    let isTied =
      end + 1 < bytes.count && bytes[end] == Byte.hyphen && Byte.isLowercase(bytes[end + 1])
    return NameOccurrence(
      range: ScalarRange(
        words[found.words.lowerBound].scalarStart, last.scalarEnd + found.closingScalars),
      candidates: candidates, isCompoundPart: isTied)
  }

  /// False within an address, a handle or a sum of money.
  func standsAlone(_ found: FoundName) -> Bool {
    let start = words[found.words.lowerBound].start
    let end = words[found.words.upperBound - 1].end
    let before = start > 0 ? bytes[start - 1] : 0
    let after = end < bytes.count ? bytes[end] : 0
    let afterNext = end + 1 < bytes.count ? bytes[end + 1] : 0
    if before == UInt8(ascii: "@") || before == UInt8(ascii: "_") { return false }
    switch after {
    case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "$"): return false
    case Byte.period: return !Byte.isLowercase(afterNext)
    default: return true
    }
  }

  /// The states and blocs that the name before claims this name for: the Philippines in "the
  /// Philippine Senate", Japan in "Japan's Justice Department".
  func owners(
    of found: FoundName, after previous: NameOccurrence?, endingAt end: Int
  ) -> [ActorID] {
    guard let previous, isTied(found.words.lowerBound, toNameEndingAt: end) else { return [] }
    return previous.candidates.compactMap { candidate in
      guard case .actor(let id) = candidate.entity, let kind = directory.actor(id)?.kind,
        kind == .state || kind == .bloc
      else { return nil }
      return id
    }
  }

  private func isTied(_ index: Int, toNameEndingAt end: Int) -> Bool {
    guard index < words.count, end > 0 else { return false }
    switch words[index].gapBefore {
    case .possessive: return index == end
    case .space:
      guard index != end else { return true }
      let between = words[index - 1]
      return index == end + 1 && between.gapBefore == .apostrophe
        && between.end - between.start == 1
    default: return false
    }
  }

  /// True for a name that others bear after a word that tells of one of them: the Raab of
  /// "Jennifer Raab", the senate of "the Texas Senate" and the party of "the Social Progress Party"
  /// are not those of the directory.
  func isPartOfUnknownName(_ found: FoundName) -> Bool {
    let first = found.words.lowerBound
    guard first > 0 else { return false }
    let before = words[first - 1]
    let gap = words[first].gapBefore
    guard gap == .space || gap == .periodSpace,
      NameIndex.startsWithCapital(bytes, before.start), let sort = sort(of: found)
    else { return false }
    let folded = WordScanner.fold(bytes, before.start..<before.end)
    switch directory.source.precedingWords[NameKey(folded: folded)] {
    case .opener: return false
    case .title: return sort == .weakName
    case .kin: return sort != .organ
    case nil:
      if sort == .organ { return gap == .space && !isHeadline() }
      // The first word of a sentence has a capital whatever it is: "But Labour".
      if sort == .party { return gap == .space && before.gapBefore == .space && !isHeadline() }
      // After a period a sentence begins, but for an initial: "Fred C. Trump".
      return gap == .space || before.end - before.start == 1
    }
  }

  /// Whether only parties have a name.
  func isParty(_ found: FoundName) -> Bool {
    !found.aliases.isEmpty
      && found.aliases.allSatisfy {
        guard case .actor(let id) = directory.aliases[$0].entity else { return false }
        return directory.actor(id)?.kind == .party
      }
  }

  /// True where nearly all words have a capital and no period ends them: capitals tell nothing.
  private func isHeadline() -> Bool {
    guard bytes.last(where: { $0 > 0x20 }) != Byte.period else { return false }
    var long = 0
    var capitalized = 0
    // Articles and prepositions are short, and small in headlines, too.
    for word in words where word.end - word.start > 3 {
      long += 1
      if NameIndex.startsWithCapital(bytes, word.start) { capitalized += 1 }
    }
    return capitalized * 4 > long * 3
  }

  /// The sorts of names that several bear.
  private enum SharedName { case lastName, weakName, organ, party }

  private func sort(of found: FoundName) -> SharedName? {
    guard !found.aliases.isEmpty else { return nil }
    if found.aliases.allSatisfy({ directory.aliases[$0].kind == .lastName }) { return .lastName }
    if found.aliases.allSatisfy({ directory.source.aliasOwners[$0] != nil }) { return .organ }
    if isParty(found) { return .party }
    let isWeak = found.aliases.allSatisfy {
      let alias = directory.aliases[$0]
      return alias.strength == .weak && (alias.kind == .name || alias.kind == .capital)
    }
    return isWeak && found.words.count == 1 ? .weakName : nil
  }
}
