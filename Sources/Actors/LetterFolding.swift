/// Folds letters as names are compared: without case, and Latin ones without accents.
enum LetterFolding {
  /// What a scalar is to the scanner of words.
  enum Class: Equatable {
    /// A letter or digit, with the byte that it folds to; 0 where it stands for itself.
    case letter(folded: UInt8)
    /// A mark on the letter before, or an invisible joiner: part of the word, without effect.
    case mark
    /// What stands between words.
    case separator
  }

  /// The base letters of U+00C0 to U+017F, the accented Latin letters of European names; a period
  /// where there is no letter.
  private static let base: [UInt8] = Array(
    ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
      + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

  /// The class of a scalar beyond ASCII.
  static func classify(_ scalar: UInt32) -> Class {
    switch scalar {
    case 0xC0...0x17F:
      let letter = base[Int(scalar) - 0xC0]
      return letter == Byte.period ? .separator : .letter(folded: letter)
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return .mark
    case 0xAA, 0xB5, 0xBA: return .letter(folded: 0)
    // Punctuation, currency, symbols; CJK punctuation and full-width forms of ASCII's.
    case 0x80...0xBF, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE6F, 0xFF00...0xFF0F:
      return .separator
    default: return .letter(folded: 0)
    }
  }
}

/// A scalar decoded from valid UTF-8, and how many bytes it takes.
struct DecodedScalar {
  let value: UInt32
  let length: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let first = UInt32(bytes[index])
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0
    }
    switch first {
    case ..<0x80: (value, length) = (first, 1)
    case ..<0xE0: (value, length) = ((first & 0x1F) << 6 | next(1), 2)
    case ..<0xF0: (value, length) = ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    default:
      value = (first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3)
      length = 4
    }
  }
}
