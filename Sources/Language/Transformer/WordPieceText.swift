import Foundation

/// A text as BERT without case reads it: small letters without accents, in words.
///
/// Control characters are dropped; white space, punctuation and each Chinese character part words:
/// https://github.com/google-research/bert/blob/master/tokenization.py, `BasicTokenizer`.
struct WordPieceText {
  /// A scalar that is left, and the place of the one of the text that it comes from.
  struct Letter {
    let scalar: Unicode.Scalar
    let place: Int
  }

  /// Each with at least one letter.
  private(set) var words: [[Letter]] = []

  init(_ text: String) {
    var word: [Letter] = []
    func close() {
      if !word.isEmpty { words.append(word) }
      word.removeAll(keepingCapacity: true)
    }
    for (place, scalar) in text.unicodeScalars.enumerated() {
      switch Self.role(of: scalar) {
      case .nothing: continue
      case .space: close()
      case .word:
        for folded in Self.folded(scalar) {
          let letter = Letter(scalar: folded, place: place)
          // Folding may bring forth what stands alone: the Greek question mark is a semicolon.
          if Self.standsAlone(folded) {
            close()
            words.append([letter])
          } else {
            word.append(letter)
          }
        }
      case .character:
        close()
        words.append(Self.folded(scalar).map { Letter(scalar: $0, place: place) })
      }
    }
    close()
  }

  private enum Role { case nothing, space, word, character }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D: return .space
    case 0x21..<0x7F: return .word
    case 0, 0xFFFD: return .nothing
    default: break
    }
    if isChinese(scalar.value) { return .character }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse: return .nothing
    default: return scalar.properties.isWhitespace ? .space : .word
    }
  }

  /// The blocks that BERT takes for Chinese characters.
  private static func isChinese(_ value: UInt32) -> Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F,
      0x2B740...0x2B81F, 0x2B820...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }

  /// The scalar without accents, in small letters: none, one or several.
  private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if scalar.isASCII { return Array(scalar.properties.lowercaseMapping.unicodeScalars) }
    return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      .filter { $0.properties.generalCategory != .nonspacingMark }
      .flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    case ..<0x80: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
