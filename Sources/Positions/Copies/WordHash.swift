import Foundation

/// A word of a text as two texts are compared by it: case, accents and all that is no letter or
/// digit aside.
struct WordHash: Hashable {
  var value: UInt64
  /// True where it begins with a capital letter or a digit, as names, dates and amounts do.
  var isName: Bool

  /// The words of a text, in order: `“The US’s plan”` has four.
  static func words(of text: String) -> [WordHash] {
    var words: [WordHash] = []
    words.reserveCapacity(text.utf8.count / 5)
    var word: WordHash?
    for scalar in text.plainScalars {
      let kind = WordScalar(scalar)
      switch kind {
      case .letter(let folded, let isCapital):
        word = (word ?? WordHash(value: 0xCBF2_9CE4_8422_2325, isName: isCapital)).with(folded)
      case .nothing: break
      case .gap:
        if let word { words.append(word) }
        word = nil
      }
    }
    if let word { words.append(word) }
    return words
  }

  /// FNV-1a, a scalar at a time.
  private func with(_ scalar: UInt32) -> WordHash {
    WordHash(value: (value ^ UInt64(scalar)) &* 0x100_0000_01B3, isName: isName)
  }
}

/// What a scalar is to a word.
private enum WordScalar {
  case letter(UInt32, isCapital: Bool)
  /// Of no weight, wherever it stands: an accent, a soft hyphen.
  case nothing
  case gap

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: self = .letter(scalar.value, isCapital: false)
    case 0x41...0x5A: self = .letter(scalar.value | 0x20, isCapital: true)
    case 0x30...0x39: self = .letter(scalar.value, isCapital: true)
    case ..<0x80: self = .gap
    default: self.init(beyondASCII: scalar)
    }
  }

  private init(beyondASCII scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .format: self = .nothing
    case .uppercaseLetter, .titlecaseLetter:
      let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
      self = .letter(lower.value, isCapital: true)
    case .decimalNumber: self = .letter(scalar.value, isCapital: true)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .spacingMark, .letterNumber:
      self = .letter(scalar.value, isCapital: false)
    default: self = .gap
    }
  }
}

extension String {
  /// The scalars with each accent apart from its letter, however the text wrote it.
  fileprivate var plainScalars: String.UnicodeScalarView {
    // Below U+00C0 there is nothing to take apart, and above the dashes and quotation marks of
    // English text there is hardly anything else.
    let hasLetters = unicodeScalars.contains { scalar in
      scalar.value >= 0xC0 && !(0x2000...0x206F).contains(scalar.value)
    }
    return hasLetters ? decomposedStringWithCanonicalMapping.unicodeScalars : unicodeScalars
  }
}
