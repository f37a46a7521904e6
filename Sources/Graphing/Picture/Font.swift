/// A size and weight of the one family that the pictures are set in.
///
/// Widths come from the metrics that Adobe published for Helvetica, which Arial, Nimbus Sans and
/// Liberation Sans share. A machine without any of them falls back to a wider face; `width(of:)`
/// leaves room for DejaVu Sans, the usual one on Linux, measured 10 to 22 % wider on our captions.
struct Font: Hashable, Sendable {
  var size: Double
  var isBold: Bool

  init(_ size: Double, bold: Bool = false) {
    self.size = size
    isBold = bold
  }

  /// The PostScript name, which Graphviz maps to whatever the machine has.
  var name: String { isBold ? "Helvetica-Bold" : "Helvetica" }

  var lineHeight: Double { size * 1.2 }

  /// The room that a text needs, whichever of the usual fonts it is drawn with.
  func width(of text: String) -> Double {
    let table = isBold ? HelveticaMetrics.bold : HelveticaMetrics.regular
    let ems = text.unicodeScalars.reduce(0) { $0 + Self.width(of: $1, in: table) }
    return Double(ems) / 1000 * size * (isBold ? 1.22 : 1.16)
  }

  /// The text, or as much of it as the width holds, with an ellipsis.
  func fitting(_ text: String, in width: Double) -> String {
    guard self.width(of: text) > width else { return text }
    var shortened = ""
    for character in text {
      guard self.width(of: shortened + String(character) + "…") <= width else { break }
      shortened.append(character)
    }
    while shortened.last?.isWhitespace == true { shortened.removeLast() }
    return shortened + "…"
  }

  /// As large as the text can have it in the width, down to a size that can still be read.
  func fitted(to text: String, in width: Double) -> Font {
    let needed = self.width(of: text)
    guard needed > width else { return self }
    return Font(max(min(size, Self.smallestSize), size * width / needed), bold: isBold)
  }

  private static let smallestSize = 9.0

  /// The text in lines that the width holds, at most so many; the last may be shortened.
  func lines(of text: String, width: Double, atMost count: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, self.width(of: last + " " + word) <= width || lines.count == count {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { fitting($0, in: width) }
  }

  private static func width(of scalar: Unicode.Scalar, in table: [Int]) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return table[Int(scalar.value) - 0x20]
    case 0..<0x20, 0x7F: return 0
    case 0xA0, 0xB7: return 333
    case 0x2013, 0x2018...0x201D, 0x2026: return 1000
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F000...0x1FAFF, 0x20000...0x3FFFD:
      return 1050
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    case .lowercaseLetter: return 600
    default: return 760
    }
  }
}

/// The widths of the printable ASCII characters from the space on, in thousandths of the size.
///
/// Adobe Font Metrics for the 14 standard PostScript fonts.
private enum HelveticaMetrics {
  static let regular = [
    278, 278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 222, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  static let bold = [
    278, 333, 474, 556, 556, 889, 722, 278, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 278, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
