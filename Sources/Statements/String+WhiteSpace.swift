extension String {
  /// Without white space round it, and with one space for each run of it inside.
  package func foldingWhiteSpace() -> String {
    if isFolded { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether only single spaces stand between words of ASCII: most strings, told without a copy.
  private var isFolded: Bool {
    var previous = UInt8(ascii: " ")
    for byte in utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      if byte >= 0x80 || byte < 0x20 || isSpace && previous == UInt8(ascii: " ") { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ") || isEmpty
  }
}
