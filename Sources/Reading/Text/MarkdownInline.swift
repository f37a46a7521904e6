/// Finds the markup inside a block of Markdown that is not text.
struct MarkdownInline {
  private let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The block with its emphasis, link targets, images, code marks, footnote marks and tags cut.
  func unmarked(_ block: TextBlock) -> TextBlock {
    var scan = Scan(bytes: bytes, range: block.range)
    let found = scan.markup()
    guard !found.isEmpty else { return block }
    var block = block
    block.cuts = Self.merged(block.cuts + found)
    return block
  }

  private static func merged(_ cuts: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for cut in cuts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, cut.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, cut.upperBound)
      } else {
        merged.append(cut)
      }
    }
    return merged
  }

  private struct Opener {
    var mark: UInt8
    var range: Range<Int>
  }

  private struct Scan {
    let bytes: [UInt8]
    let range: Range<Int>
    var index: Int
    var cuts: [Range<Int>] = []
    var openers: [Opener] = []
    var brackets: [Range<Int>] = []

    /// Longer link targets and tags are taken for text, which bounds the time.
    static let longestTarget = 4096

    init(bytes: [UInt8], range: Range<Int>) {
      self.bytes = bytes
      self.range = range
      index = range.lowerBound
    }

    mutating func markup() -> [Range<Int>] {
      while index < range.upperBound {
        switch bytes[index] {
        case 0x5C: escape()
        case 0x2A, 0x5F: emphasis(bytes[index])
        case 0x60: cut(run(of: 0x60))
        case 0x21 where next == 0x5B: openBracket(length: 2)
        case 0x5B: openBracket(length: 1)
        case 0x5D: closeBracket()
        case 0x3C: tag()
        default: index += 1
        }
      }
      return cuts
    }

    private var next: UInt8? { index + 1 < range.upperBound ? bytes[index + 1] : nil }

    private mutating func cut(_ range: Range<Int>) {
      cuts.append(range)
      index = max(index, range.upperBound)
    }

    private func run(of byte: UInt8) -> Range<Int> {
      var end = index
      while end < range.upperBound && bytes[end] == byte { end += 1 }
      return index..<end
    }

    private mutating func escape() {
      guard let next, next < 0x80, !next.isAlphanumeric, !next.isSpace else {
        index += 1
        return
      }
      cut(index..<index + 1)
      index += 1
    }

    /// Cuts the marks in pairs; a mark without its partner is text.
    private mutating func emphasis(_ mark: UInt8) {
      let marks = run(of: mark)
      index = marks.upperBound
      let before = marks.lowerBound > range.lowerBound ? bytes[marks.lowerBound - 1] : 0x20
      let after = marks.upperBound < range.upperBound ? bytes[marks.upperBound] : 0x20
      let isWord = mark == 0x5F && before.isAlphanumeric && after.isAlphanumeric
      guard !isWord else { return }
      if !before.isSpace,
        let opener = openers.lastIndex(where: { $0.mark == mark && $0.range.count == marks.count })
      {
        cuts += [openers[opener].range, marks]
        openers.removeSubrange(opener...)
      } else if !after.isSpace {
        openers.append(Opener(mark: mark, range: marks))
        if openers.count > 64 { openers.removeFirst() }
      }
    }

    private mutating func openBracket(length: Int) {
      brackets.append(index..<index + length)
      index += length
    }

    private mutating func closeBracket() {
      let close = index
      index += 1
      guard let open = brackets.popLast() else { return }
      let isFootnote = open.upperBound < close && bytes[open.upperBound] == 0x5E
      if isFootnote {
        let isDefinition = index < range.upperBound && bytes[index] == 0x3A
        cut(open.lowerBound..<(isDefinition ? index + 1 : index))
        return
      }
      guard index < range.upperBound, bytes[index] == 0x28 || bytes[index] == 0x5B else { return }
      let closer: UInt8 = bytes[index] == 0x28 ? 0x29 : 0x5D
      let limit = min(range.upperBound, index + Self.longestTarget)
      guard let end = bytes[index..<limit].firstIndex(of: closer) else { return }
      if open.count == 2 {
        cut(open.lowerBound..<end + 1)
      } else {
        cuts.append(open)
        cut(close..<end + 1)
      }
    }

    /// An HTML tag is cut whole, the address in `<https://…>` keeps its text.
    private mutating func tag() {
      let limit = min(range.upperBound, index + Self.longestTarget)
      guard let next, next.isLower || next.isUpper || next == 0x2F,
        let end = bytes[index..<limit].firstIndex(of: 0x3E)
      else {
        index += 1
        return
      }
      if bytes[index..<end].starts(with: Array("<http".utf8)) {
        cuts += [index..<index + 1, end..<end + 1]
        index = end + 1
      } else {
        cut(index..<end + 1)
      }
    }
  }
}
