import Statements

/// A passage cut at spaces and punctuation, for looking at words before anything is parsed.
struct SurfaceWords {
  struct Word {
    let range: ScalarRange
    let lower: String
    /// True for a single mark of punctuation.
    let isMark: Bool
    let isCapitalized: Bool
  }

  let scalars: [Unicode.Scalar]
  let words: [Word]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var words: [Word] = []
    words.reserveCapacity(scalars.count / 5)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isSpace(scalar) {
        index += 1
        continue
      }
      var end = index + 1
      let isWord = Self.isWordPart(scalar)
      if isWord {
        while end < scalars.count, Self.continues(scalars, at: end) { end += 1 }
      }
      words.append(
        Word(
          range: ScalarRange(index, end),
          lower: Self.string(scalars[index..<end], isLowercased: isWord), isMark: !isWord,
          isCapitalized: Self.isCapital(scalar)))
      index = end
    }
    self.scalars = scalars
    self.words = words
  }

  func text(_ range: ScalarRange) -> String {
    Self.string(scalars[range.start..<range.end], isLowercased: false)
  }

  /// Copies ASCII byte by byte, which is several times as fast as appending scalars.
  private static func string(
    _ scalars: ArraySlice<Unicode.Scalar>, isLowercased: Bool
  ) -> String {
    if scalars.allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: scalars.count) { buffer in
        for (offset, scalar) in scalars.enumerated() {
          let byte = UInt8(truncatingIfNeeded: scalar.value)
          buffer[offset] = isLowercased && (65...90).contains(byte) ? byte + 32 : byte
        }
        return scalars.count
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return isLowercased ? String(view).lowercased() : String(view)
  }

  /// The index of the first word that starts at or after an offset. O(log n).
  func index(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // Properties of scalars are looked up slowly; most text is ASCII.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (65...90).contains(scalar.value) : scalar.properties.isUppercase
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return (97...122).contains(scalar.value) || (65...90).contains(scalar.value)
        || (48...57).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic
  }

  /// Hyphens and apostrophes belong to a word between letters; `77/China` is cut at the stroke.
  private static func continues(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    if isWordPart(scalars[index]) { return true }
    guard scalars[index] == "-", index + 1 < scalars.count else { return false }
    return isWordPart(scalars[index + 1])
  }
}
