/// What a character is to a reader: seen, a space, or nothing.
enum ScalarClass {
  case visible, space, invisible

  /// Classifies the scalar of that many bytes.
  init(at index: Int, length: Int, in bytes: [UInt8]) {
    let first = bytes[index]
    switch length {
    case 1 where first.isSpace: self = .space
    case 1: self = first < 0x20 || first == 0x7F ? .invisible : .visible
    case 2 where first == 0xC2: self = Self(latin: bytes[index + 1])
    case 3: self = Self(first, bytes[index + 1], bytes[index + 2])
    default: self = .visible
    }
  }

  private init(latin second: UInt8) {
    switch second {
    case 0x85, 0xA0: self = .space
    case 0x80...0x9F, 0xAD: self = .invisible
    default: self = .visible
    }
  }

  private init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    switch (first, second, third) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      self = .space
    // Zero-width space, direction marks, word joiner, byte order mark. The zero-width joiners
    // stay: words of several scripts are spelled with them.
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE),
      (0xE2, 0x81, 0xA0), (0xE2, 0x81, 0xA6...0xA9), (0xEF, 0xBB, 0xBF):
      self = .invisible
    default: self = .visible
    }
  }
}
