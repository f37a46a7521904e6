/// Undoes the hyphen at a line end where the text itself shows how the word is written.
struct LineEndHyphens {
  private let bytes: [UInt8]
  /// What to do with a word that occurs nowhere else: typesetters split words, editors do not.
  private let splitsWords: Bool
  /// All words of the text, lower case; built when the first hyphen is met.
  private var vocabulary: Set<String>?

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
    let joins = words.contains(whole) || (splitsWords && !words.contains(compound))
    return (joins ? last : last + 1)..<first
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func words(of bytes: [UInt8]) -> Set<String> {
    Set(bytes.split { !($0.isLetter || $0 == 0x2D) }.lazy.filter { $0.count < 128 }.map(word))
  }
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !belongs($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
