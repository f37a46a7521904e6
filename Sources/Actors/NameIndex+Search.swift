/// A name found in a text, as a run of its words.
struct FoundName {
  let words: Range<Int>
  /// Empty where a name was found that hides others.
  let aliases: [Int]
  /// 1 where a closing period or parenthesis belongs to the name.
  let closingScalars: Int
}

extension NameIndex {
  /// The longest name that starts at a word.
  func longestName(
    at start: Int, of words: [ScannedWord], in bytes: UnsafeBufferPointer<UInt8>
  ) -> FoundName? {
    guard var node = step(from: Self.root, by: words[start].hash) else { return nil }
    var longest: FoundName?
    var index = start
    while true {
      if let entry = firstEntry(at: node),
        let name = name(endingAt: entry, words: start..<index + 1, of: words, in: bytes)
      {
        longest = name
      }
      index += 1
      guard index < words.count, words[index].gapBefore != .other,
        let next = step(from: node, by: words[index].hash)
      else { return longest }
      node = next
    }
  }

  private func name(
    endingAt firstEntry: Int, words range: Range<Int>, of words: [ScannedWord],
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> FoundName? {
    var aliases: [Int] = []
    var closingScalars = 0
    var isHiding = false
    var entry: Int? = firstEntry
    while let current = entry {
      let candidate = entries[current]
      entry = candidate.next
      guard let closing = closing(of: candidate, after: words[range.upperBound - 1], in: bytes),
        matches(candidate, words[range], in: bytes)
      else { continue }
      // The longer of two names that differ in what closes them: OPEC+ before OPEC.
      guard closing >= closingScalars else { continue }
      if closing > closingScalars {
        aliases = []
        isHiding = false
        closingScalars = closing
      }
      if let alias = candidate.alias { aliases.append(alias) } else { isHiding = true }
    }
    guard isHiding || !aliases.isEmpty else { return nil }
    return FoundName(
      words: range, aliases: isHiding ? [] : aliases.sorted(), closingScalars: closingScalars)
  }

  private func matches(
    _ entry: Entry, _ words: ArraySlice<ScannedWord>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard words.count == entry.partCount else { return false }
    for (offset, word) in words.enumerated() {
      let part = parts[entry.firstPart + offset]
      guard offset == 0 || part.gapBefore.admits(word.gapBefore) else { return false }
      let range = word.start..<word.end
      switch entry.caseRule {
      case .exact:
        guard letters[part.letters].elementsEqual(bytes[range]) else { return false }
      case .title, .any:
        if entry.caseRule == .title, part.isCapitalized,
          !Self.startsWithCapital(bytes, word.start)
        {
          return false
        }
        guard letters[part.folded].elementsEqual(WordScanner.fold(bytes, range)) else {
          return false
        }
      }
    }
    return true
  }

  /// How many scalars after the last word belong to the name; nil where one is missing.
  private func closing(
    of entry: Entry, after word: ScannedWord, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let next = word.end < bytes.count ? bytes[word.end] : 0
    switch entry.closing {
    case .nothing: return 0
    // Writers drop the last period of an abbreviation.
    case .period: return next == Byte.period ? 1 : 0
    case .parenthesis: return next == Byte.closingParenthesis ? 1 : nil
    case .plus: return next == Byte.plus ? 1 : nil
    }
  }
}
