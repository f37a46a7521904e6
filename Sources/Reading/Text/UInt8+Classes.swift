/// Classes of UTF-8 code units.
extension UInt8 {
  var isContinuation: Bool { self & 0xC0 == 0x80 }
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isLower: Bool { (0x61...0x7A).contains(self) }
  /// An ASCII letter or part of a character beyond ASCII.
  var isLetter: Bool { isUpper || isLower || self >= 0x80 }
  var isAlphanumeric: Bool { isLetter || isDigit }
}
