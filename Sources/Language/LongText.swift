/// Cuts a text that is too long to be parsed at once where that hurts least.
struct LongText {
  let pieces: [String]

  /// Unicode scalars beyond which a text is cut; spaCy refuses such texts.
  static let limit = 1_000_000
  /// UTF-8 bytes of the pieces, which bound the memory that parsing takes.
  static let pieceSize = 262_144

  static func isTooLong(_ text: String) -> Bool {
    text.utf8.count > limit && text.unicodeScalars.count > limit
  }

  /// Cuts after the last empty line in a piece, else after a line, else after white space.
  init(_ text: String, pieceSize limit: Int = pieceSize) {
    var pieces: [String] = []
    let bytes = Array(text.utf8)
    var start = 0
    while bytes.count - start > limit {
      let end = Self.cut(bytes, from: start, to: start + limit)
      pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    self.pieces = pieces
  }

  private static func cut(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    let newline = UInt8(ascii: "\n")
    let space = UInt8(ascii: " ")
    var afterLine = 0
    var afterSpace = 0
    for index in stride(from: limit - 1, to: start + (limit - start) / 2, by: -1) {
      if bytes[index] == newline {
        if bytes[index - 1] == newline { return index + 1 }
        if afterLine == 0 { afterLine = index + 1 }
      } else if bytes[index] == space, afterSpace == 0 {
        afterSpace = index + 1
      }
    }
    if afterLine > 0 { return afterLine }
    if afterSpace > 0 { return afterSpace }
    // One word of half a million bytes: cut it between two scalars.
    var end = limit
    while bytes[end] & 0xc0 == 0x80 { end -= 1 }
    return end
  }
}
