/// Undoes the hyphen at a line end where the text itself shows how the word is written.
struct LineEndHyphens {
  private let bytes: [UInt8]
  /// What to do with a word that occurs nowhere else: typesetters split words, editors do not.
  private let splitsWords: Bool
  /// How often each word of the text occurs, lower case, and in capitals where it has no others;
  /// counted when the first hyphen is met.
  private var vocabulary: [String: Int]?

  init(bytes: [UInt8], splitsWords: Bool = false) {
    self.bytes = bytes
    self.splitsWords = splitsWords
  }

  /// The bytes to leave out between two lines of a paragraph; nil where white space belongs there.
  ///
  ///     imple-        // "implementation" where the text has that word elsewhere, or is typeset
  ///     mentation
  ///     long-         // "long-term"
  ///     term
  ///     SWITZER-      // "SWITZERLAND", but "non-Annex" and "G-77"
  ///     LAND
  mutating func cut(between line: Range<Int>, and next: Range<Int>) -> Range<Int>? {
    guard let last = line.last, bytes[last] == 0x2D, line.count >= 2,
      bytes[last - 1].isAlphanumeric || bytes[last - 1] >= 0x80, let first = next.first,
      bytes[first].isAlphanumeric || bytes[first] >= 0x80
    else { return nil }
    let stem = bytes[line.dropLast()].suffix(while: { $0.isLetter || $0 == 0x2D })
    let rest = bytes[next].prefix { $0.isLetter || $0 == 0x2D }
    guard stem.count < 64, rest.count < 64 else { return nil }
    let words = vocabulary ?? Self.words(of: bytes)
    vocabulary = words
    let whole = Self.word(stem + rest)
    let compound = Self.word(stem + [0x2D] + rest)
    let isLower = bytes[first].isLower || bytes[first] >= 0x80
    guard !stem.isEmpty, !rest.isEmpty, isLower || (stem.isCapitals && rest.isCapitals) else {
      // A capital or a number goes on with a compound, as far as the hyphen is no dash.
      return splitsWords || words[compound] != nil ? last + 1..<first : nil
    }
    // "vector- and water-borne": a short word that the text often has is no part of another.
    if rest.count <= 3, words[Self.word(rest), default: 0] > 3, words[whole] == nil,
      words[compound] == nil, !endsName(stem, before: next.dropFirst(rest.count))
    {
      return nil
    }
    // Two words that the text also has apart are a compound; of capitals one is enough: AWG-LCA.
    let areWords =
      isLower
      ? Self.isWord(Self.word(stem), in: words) && Self.isWord(Self.word(rest), in: words)
      : words[String(decoding: stem, as: UTF8.self)] != nil
    let isSplit = splitsWords && words[compound] == nil && !areWords
    return (words[whole] != nil || isSplit ? last : last + 1)..<first
  }

  /// True of "New Zeal- and", where no compound follows as in "Anglo- and Franco-German".
  private func endsName(_ stem: ArraySlice<UInt8>, before rest: Range<Int>) -> Bool {
    guard splitsWords, stem.count >= 4, stem.first?.isUpper == true else { return false }
    let following = bytes[rest].prefix(64).drop { $0.isSpace }.prefix { !$0.isSpace }
    return !following.contains(0x2D)
  }

  /// Acronyms do not count: the text may be full of the UN and have no "un".
  private static func isWord(_ word: String, in words: [String: Int]) -> Bool {
    words[word, default: 0] > (word.utf8.count > 1 ? words[word.uppercased(), default: 0] : 0)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Without the halves of words that a line end cuts, which would pass for words themselves.
  private static func words(of bytes: [UInt8]) -> [String: Int] {
    var words: [String: Int] = [:]
    var isHalf = false
    for part in bytes.split(whereSeparator: { !($0.isLetter || $0 == 0x2D) }) where part.count < 128
    {
      let isCut =
        part.last == 0x2D && part.endIndex < bytes.count && bytes[part.endIndex].isLineEnd
      if !isCut && !isHalf {
        words[word(part), default: 0] += 1
        if part.isCapitals { words[String(decoding: part, as: UTF8.self), default: 0] += 1 }
      }
      isHalf = isCut
    }
    return words
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isCapitals: Bool { count >= 2 && allSatisfy { !$0.isLower } }

  fileprivate func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
