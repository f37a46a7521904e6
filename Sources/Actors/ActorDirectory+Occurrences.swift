import Statements

extension ActorDirectory {
  /// Every name of the directory in a text, in order, the longest where several start together.
  ///
  /// Names within words, addresses (`un.org`), sums (`US$`) and after the hyphen of a word that is
  /// no name (`non-EU`, `Sino-Russian`) are not found, nor those within a hiding name (`South
  /// China Sea`).
  package func occurrences(in text: String) -> [NameOccurrence] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [ScannedWord] = []
      words.reserveCapacity(bytes.count / 5)
      WordScanner.scan(bytes, into: &words)
      var occurrences: [NameOccurrence] = []
      var index = 0
      // The word after the last name: a hyphen may tie a further name to it.
      var afterName = 0
      while index < words.count {
        guard let found = names.longestName(at: index, of: words, in: bytes),
          words[index].gapBefore != .hyphen || index == afterName,
          Self.standsAlone(words[index], words[found.words.upperBound - 1], in: bytes),
          index == afterName || !isPartOfUnknownName(found, of: words, in: bytes)
        else {
          index += 1
          continue
        }
        if !found.aliases.isEmpty {
          occurrences.append(occurrence(found, words, bytes))
        }
        index = found.words.upperBound
        afterName = index
      }
      return occurrences
    }
  }

  private func occurrence(
    _ found: FoundName, _ words: [ScannedWord], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> NameOccurrence {
    var candidates: [NameOccurrence.Candidate] = []
    for alias in found.aliases.map({ aliases[$0] }) {
      let candidate = NameOccurrence.Candidate(
        entity: alias.entity, kind: alias.kind, strength: alias.strength)
      if let index = candidates.firstIndex(where: { $0.entity == alias.entity }) {
        if candidates[index].strength == .weak { candidates[index] = candidate }
      } else {
        candidates.append(candidate)
      }
    }
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

  /// True for a name that people bear after a word that tells of somebody else:
  /// `Raab` in "Jennifer Raab" is not the Raab that the directory knows.
  private func isPartOfUnknownName(
    _ found: FoundName, of words: [ScannedWord], in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let first = found.words.lowerBound
    guard first > 0, !found.aliases.isEmpty else { return false }
    let isLastName = found.aliases.allSatisfy { aliases[$0].kind == .lastName }
    let isWeakName =
      found.words.count == 1
      && found.aliases.allSatisfy {
        aliases[$0].strength == .weak && (aliases[$0].kind == .name || aliases[$0].kind == .capital)
      }
    let before = words[first - 1]
    guard isLastName || isWeakName, NameIndex.startsWithCapital(bytes, before.start) else {
      return false
    }
    let gap = words[first].gapBefore
    guard gap == .space || gap == .periodSpace else { return false }
    switch precedingWords[NameKey(folded: WordScanner.fold(bytes, before.start..<before.end))] {
    case .opener: return false
    case .title: return isWeakName
    case .kin: return true
    // After a period a sentence begins, but for an initial: "Fred C. Trump".
    case nil: return gap == .space || before.end - before.start == 1
    }
  }

  /// False within an address, a handle or a sum of money.
  private static func standsAlone(
    _ first: ScannedWord, _ last: ScannedWord, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let before = first.start > 0 ? bytes[first.start - 1] : 0
    let after = last.end < bytes.count ? bytes[last.end] : 0
    let afterNext = last.end + 1 < bytes.count ? bytes[last.end + 1] : 0
    if before == UInt8(ascii: "@") || before == UInt8(ascii: "_") { return false }
    switch after {
    case UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "$"): return false
    case Byte.period: return !Byte.isLowercase(afterNext)
    default: return true
    }
  }
}
