/// Tells the line breaks that end a paragraph from those of hard-wrapped text.
///
/// A program that wraps text breaks a line only where the next word would not fit any more. A line
/// that had room for it was broken on purpose; if it also ends a sentence, or is no sentence at
/// all, what follows is another paragraph.
struct LineBreaks {
  private let bytes: [UInt8]
  /// The width to which the text seems to be wrapped, in scalars.
  private(set) var wrapWidth = 0

  /// Nobody wraps running text narrower: such lines are verses, names, addresses.
  private static let narrowest = 40
  /// Nobody wraps running text wider: such lines are paragraphs.
  private static let widest = 160

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Takes as width what nine in ten of the lines inside paragraphs keep to.
  mutating func measure(_ lines: [SourceLine]) {
    var widths: [Int] = []
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      widths.append(line.width)
    }
    widths.sort()
    wrapWidth = widths.isEmpty ? 0 : widths[widths.count * 9 / 10]
  }

  /// True where the next line's first word would have found room on this one.
  func isVoluntary(_ line: SourceLine, _ next: SourceLine) -> Bool {
    room(line, next, share: 1) || wrapWidth < Self.narrowest
  }

  private func room(_ line: SourceLine, _ next: SourceLine, share: Double) -> Bool {
    let width = max(wrapWidth, next.width)
    // More than the widest line need not be looked at: a word may be a megabyte long.
    let word = bytes[next.range].prefix(4 * Self.widest).prefix { !$0.isSpace }
    let wordWidth = word.reduce(0) { $1.isContinuation ? $0 : $0 + 1 }
    return Double(line.width + 1 + wordWidth) <= Double(width) * share
  }

  func endsParagraph(_ line: SourceLine, _ next: SourceLine) -> Bool {
    if line.width > Self.widest && endsSentence(line.range) { return true }
    guard isVoluntary(line, next) else { return false }
    return line.width > Self.widest || endsSentence(line.range)
  }

  /// True of a short line without full stop above the beginning of a sentence.
  func startsHeading(_ line: SourceLine, _ next: SourceLine) -> Bool {
    beginsLikeSentence(line.range) && beginsLikeSentence(next.range)
      && !endsWithPunctuation(line.range)
      && (room(line, next, share: 0.75) || wrapWidth < Self.narrowest)
  }

  func endsSentence(_ range: Range<Int>) -> Bool {
    let text = withoutClosers(bytes[range.suffix(16)])
    return Self.enders.contains { text.reversed().starts(with: $0.reversed()) }
  }

  /// True where a heading would not end so.
  func endsWithPunctuation(_ range: Range<Int>) -> Bool {
    guard let last = bytes[range].last else { return false }
    return last == 0x2C || last == 0x3B || last == 0x3A || last == 0x2D || endsSentence(range)
  }

  /// A capital, a digit, an opening quotation mark, or a script without capitals.
  func beginsLikeSentence(_ range: Range<Int>) -> Bool {
    guard let first = bytes[range].first else { return false }
    return first.isUpper || first.isDigit || first >= 0x80 || first == 0x22 || first == 0x27
  }

  private func withoutClosers(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let closer = Self.closers.first(where: { text.reversed().starts(with: $0.reversed()) }) {
      text = text.dropLast(closer.count)
    }
    return text
  }

  private static let enders: [[UInt8]] = [".", "!", "?", "…", "。", "！", "？", "؟"].map {
    Array($0.utf8)
  }
  private static let closers: [[UInt8]] = ["\"", "'", ")", "]", "”", "’", "»", "*"].map {
    Array($0.utf8)
  }
}
