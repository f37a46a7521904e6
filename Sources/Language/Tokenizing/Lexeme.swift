/// What is known of a word form whatever its context: the features of the embedding.
///
/// As https://spacy.io/api/lexeme defines them, counted in Unicode scalars.
struct Lexeme {
  var text: String
  /// The hash of the text without regard to reserved names.
  var hash: UInt64
  var norm: UInt64
  var prefix: UInt64
  var suffix: UInt64
  var shape: UInt64
  var scalarCount: Int
  var isSpace: Bool
  /// True if a tokenizer exception of several tokens begins with this form.
  var startsException: Bool
}

/// Computes lexical attributes from the bytes of a form.
enum LexicalAttribute {
  /// Whether a scalar is white space to Python, whose `str.isspace` the model was trained with.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0d, 0x1c...0x20, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f,
      0x205f, 0x3000:
      true
    default: false
    }
  }

  /// Lower case by full mappings, with the final sigma of `SpecialCasing.txt`.
  static func lowercased(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var lower: [UInt8] = []
    lower.reserveCapacity(bytes.count)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      for byte in bytes { lower.append(byte &- 65 < 26 ? byte + 32 : byte) }
      return lower
    }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.value == 0x3a3 {
        lower.append(contentsOf: isFinalSigma(scalars, at: index) ? [0xcf, 0x82] : [0xcf, 0x83])
      } else {
        lower.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return lower
  }

  private static func isFinalSigma(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    guard let before, before.properties.isCased else { return false }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    guard let after else { return true }
    return !after.properties.isCased
  }

  /// The form with letters as `X` and `x`, digits as `d`, and no run longer than four.
  ///
  ///     Oslo → Xxxx, 2024 → dddd, n't → x'x
  static func shape(_ bytes: UnsafeBufferPointer<UInt8>, scalarCount: Int) -> [UInt8] {
    if scalarCount >= 100 { return Array("LONG".utf8) }
    var shape: [UInt8] = []
    var last: Unicode.Scalar?
    var run = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let symbol = shapeSymbol(scalar)
      run = symbol == last ? run + 1 : 1
      last = symbol
      if run <= 4 { shape.append(contentsOf: UTF8.encode(symbol).map { Array($0) } ?? []) }
    }
    return shape
  }

  private static func shapeSymbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z": return "x"
      case "A"..."Z": return "X"
      case "0"..."9": return "d"
      default: return scalar
      }
    }
    if isLetter(scalar) { return scalar.properties.isUppercase ? "X" : "x" }
    switch scalar.properties.numericType {
    case .decimal, .digit: return "d"
    default: return scalar
    }
  }

  /// Whether a scalar is of one of the general categories for letters.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset of valid UTF-8, and the offset after it.
  @inline(__always)
  func scalar(at offset: inout Int) -> UInt32 {
    let first = UInt32(self[offset])
    offset += 1
    if first < 0x80 { return first }
    let following = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3
    var value = first & (0x3f >> UInt32(following))
    for _ in 0..<following {
      value = value << 6 | UInt32(self[offset] & 0x3f)
      offset += 1
    }
    return value
  }

  /// How many scalars there are: all bytes but those that continue one.
  var scalarCount: Int {
    var count = 0
    for byte in self where byte & 0xc0 != 0x80 { count += 1 }
    return count
  }

  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }
}
