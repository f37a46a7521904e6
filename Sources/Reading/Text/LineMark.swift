/// What a line begins with, and with it what kind of line it is.
enum LineMark: Hashable {
  case blank
  /// Punctuation only: `-----`, `* * *`.
  case rule
  /// The content begins behind the bullet or number.
  case bullet(content: Int)
  case number(content: Int)
  case quotation(content: Int)
  /// `## Heading ##`, in Markdown only.
  case heading(content: Range<Int>)
  /// ```` ``` ````, in Markdown only.
  case fence
  /// `| cell | cell |`, in Markdown only.
  case tableRow
  /// Something that is not read, in Markdown only: the definition of a link, a comment.
  case definition
  case text

  init(of line: SourceLine, in bytes: [UInt8], isMarkdown: Bool) {
    guard let first = line.range.first else {
      self = .blank
      return
    }
    let content = bytes[line.range]
    if isMarkdown, let mark = Self.markdown(content) {
      self = mark
    } else if !content.contains(where: \.isAlphanumeric) || Self.isPunctuation(content) {
      self = .rule
    } else if bytes[first] == 0x3E {
      self = .quotation(content: Self.skippingMarks(0x3E, of: content))
    } else if let end = Self.bulletEnd(content) {
      self = .bullet(content: end)
    } else if let end = Self.numberEnd(content) {
      self = .number(content: end)
    } else {
      self = .text
    }
  }

  private static func markdown(_ content: ArraySlice<UInt8>) -> LineMark? {
    switch content.first {
    case 0x23:
      let level = content.prefix { $0 == 0x23 }
      guard level.count <= 6, level.endIndex < content.endIndex, content[level.endIndex].isSpace
      else { return nil }
      var end = content.endIndex
      while end > level.endIndex, content[end - 1] == 0x23 || content[end - 1].isSpace { end -= 1 }
      return .heading(content: level.endIndex..<end)
    case 0x60, 0x7E:
      return content.prefix(3).allSatisfy { $0 == content.first } && content.count >= 3
        ? .fence : nil
    case 0x7C: return content.dropFirst().contains(0x7C) ? .tableRow : nil
    case 0x5B:
      guard let close = content.firstIndex(of: 0x5D), close + 1 < content.endIndex,
        content[close + 1] == 0x3A, content[content.startIndex + 1] != 0x5E
      else { return nil }
      return .definition
    default: return nil
    }
  }

  /// True where all is general punctuation: `———`, `•`, `…`.
  private static func isPunctuation(_ content: ArraySlice<UInt8>) -> Bool {
    var index = content.startIndex
    while index < content.endIndex {
      let byte = content[index]
      if byte.isDigit || byte.isUpper || byte.isLower { return false }
      if byte < 0x80 {
        index += 1
      } else if byte == 0xE2 && index + 1 < content.endIndex && content[index + 1] <= 0x81 {
        index += 3
      } else if byte == 0xC2 {
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  private static func bulletEnd(_ content: ArraySlice<UInt8>) -> Int? {
    guard let first = content.first else { return nil }
    let marks: [[UInt8]] = first < 0x80 ? asciiBullets : bullets
    for mark in marks where content.starts(with: mark) {
      let end = content.startIndex + mark.count
      if end < content.endIndex && (content[end].isSpace || mark.count > 1) { return end }
    }
    return nil
  }

  private static let asciiBullets: [[UInt8]] = [[0x2D], [0x2A], [0x2B]]
  private static let bullets: [[UInt8]] = ["•", "·", "▪", "◦", "‣", "●", "○"].map { Array($0.utf8) }

  /// `1.`, `12)`, `(3)` or `(a)`, and a space.
  private static func numberEnd(_ content: ArraySlice<UInt8>) -> Int? {
    var index = content.startIndex
    let isBracketed = content.first == 0x28
    if isBracketed { index += 1 }
    let start = index
    while index < content.endIndex && index - start < 3 && content[index].isDigit { index += 1 }
    if index == start, isBracketed, index < content.endIndex, content[index].isLower { index += 1 }
    guard index > start, index + 1 < content.endIndex, content[index + 1].isSpace,
      content[index] == 0x29 || (content[index] == 0x2E && !isBracketed)
    else { return nil }
    return index + 1
  }

  private static func skippingMarks(_ mark: UInt8, of content: ArraySlice<UInt8>) -> Int {
    content.firstIndex { $0 != mark && !$0.isSpace } ?? content.endIndex
  }
}
