/// Undoes the hyphen at a line end where the text itself shows how the word is written.
struct LineEndHyphens {
  private let bytes: [UInt8]
  /// What to do with a word that occurs nowhere else: typesetters split words, editors do not.
  private let splitsWords: Bool
  /// How often each word of the text occurs, lower case; counted when the first hyphen is met.
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
  mutating func cut(between line: Range<Int>, and next: Range<Int>) -> Range<Int>? {
    guard let last = line.last, bytes[last] == 0x2D, line.count >= 3, bytes[last - 1].isLetter,
      let first = next.first, bytes[first].isLower || bytes[first] >= 0x80
    else { return nil }
    let stem = bytes[line.dropLast()].suffix(while: { $0.isLetter || $0 == 0x2D })
    let rest = bytes[next].prefix { $0.isLetter || $0 == 0x2D }
    guard stem.count < 64, rest.count < 64 else { return nil }
    let words = vocabulary ?? Self.words(of: bytes)
    vocabulary = words
    let whole = Self.word(stem + rest)
    let compound = Self.word(stem + [0x2D] + rest)
    // "vector- and water-borne": a short word that the text often has is no part of another.
    if rest.count <= 3, words[Self.word(rest), default: 0] > 3, words[whole] == nil,
      words[compound] == nil
    {
      return nil
    }
    // Two words that the text also has apart are a compound; the rest counts once for this line.
    let areWords =
      words[Self.word(stem), default: 0] > 0 && words[Self.word(rest), default: 0] > 1
    let isSplit = splitsWords && words[compound] == nil && !areWords
    return (words[whole] != nil || isSplit ? last : last + 1)..<first
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func words(of bytes: [UInt8]) -> [String: Int] {
    var words: [String: Int] = [:]
    for part in bytes.split(whereSeparator: { !($0.isLetter || $0 == 0x2D) }) where part.count < 128
    {
      words[word(part), default: 0] += 1
    }
    return words
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
