extension String {
  /// The text on one line, without what a renderer could take for anything but text.
  ///
  /// White space is folded to single spaces; control characters, the marks that turn the direction
  /// of writing, and stacks of more than three accents are left out. At most so many scalars.
  func drawable(atMost limit: Int = 300) -> String {
    if isPlain(atMost: limit) { return self }
    var drawable = String.UnicodeScalarView()
    var marks = 0
    var isBlank = true
    var count = 0
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace {
        if !isBlank { drawable.append(" ") }
        isBlank = true
        continue
      }
      guard scalar.isDrawable else { continue }
      let isMark = [.nonspacingMark, .enclosingMark].contains(scalar.properties.generalCategory)
      marks = isMark ? marks + 1 : 0
      guard marks <= 3 else { continue }
      guard count < limit else {
        drawable.append("…")
        break
      }
      drawable.append(scalar)
      count += 1
      isBlank = false
    }
    while drawable.last == " " { drawable.removeLast() }
    return String(drawable)
  }

  /// True for words of ASCII with single spaces between: most names.
  private func isPlain(atMost limit: Int) -> Bool {
    guard utf8.count <= limit else { return false }
    var isBlank = true
    for byte in utf8 {
      guard (0x20...0x7E).contains(byte), byte != 0x20 || !isBlank else { return false }
      isBlank = byte == 0x20
    }
    return !isBlank || utf8.isEmpty
  }
}

extension Unicode.Scalar {
  /// False for control characters, for what turns the direction of the text after it, for what XML
  /// cannot hold, and for what has no glyph in any font.
  var isDrawable: Bool {
    switch value {
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: false
    case 0xFFFE, 0xFFFF: false
    default: properties.generalCategory != .control && !properties.isNoncharacterCodePoint
    }
  }
}
