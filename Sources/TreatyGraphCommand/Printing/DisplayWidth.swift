import CCharacterWidth
import Glibc

extension Character {
  /// The columns that a terminal gives it: 2 for 中, 0 for a lone combining mark.
  ///
  /// The C library's table is asked, which is Unicode's only under a locale of UTF-8.
  var displayWidth: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii < 0x7f ? 1 : 0 }
    guard hasUnicodeTable else { return 1 }
    return unicodeScalars.lazy.map { max(0, Int(tg_character_width($0.value))) }.max() ?? 0
  }
}

/// Asked for once, and whatever the user's language is.
private let hasUnicodeTable = setlocale(LC_CTYPE, "C.UTF-8") != nil

extension StringProtocol {
  var displayWidth: Int {
    isPlain ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }

  /// True for letters, marks and spaces of ASCII: each is a character of one column.
  var isPlain: Bool { utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }

  /// The text in at most so many columns, with an ellipsis where something was cut.
  func truncated(toWidth width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    var result = ""
    var room = width - 1
    for character in self {
      room -= character.displayWidth
      if room < 0 { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text without what a terminal would obey: control characters and marks that turn the
  /// direction of what follows.
  var printable: String {
    guard !isPlain else { return String(self) }
    func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .control: true
      case .format:
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      case .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
    guard unicodeScalars.contains(where: isObeyed) else { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if !isObeyed(scalar) {
        result.append(scalar)
      } else if scalar.properties.isWhitespace {
        result.append(" ")
      } else {
        result.append("\u{FFFD}")
      }
    }
    return String(result)
  }
}
