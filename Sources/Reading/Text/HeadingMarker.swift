import Statements

/// Finds the headings among the paragraphs of a text without markup.
struct HeadingMarker {
  private let bytes: [UInt8]
  private let breaks: LineBreaks
  /// In bytes; a longer line is a paragraph that lost its full stop.
  private static let longest = 150

  init(bytes: [UInt8]) {
    self.bytes = bytes
    breaks = LineBreaks(bytes: bytes)
  }

  /// A short paragraph without full stop is a heading if text follows, or another heading.
  func marking(_ blocks: [TextBlock]) -> [TextBlock] {
    var blocks = blocks
    var leadsToText = false
    for index in blocks.indices.reversed() {
      let couldBeHeading = blocks[index].kind == .paragraph && isShortAndOpen(blocks[index].range)
      if couldBeHeading && leadsToText { blocks[index].kind = .heading }
      leadsToText = leadsToText || !couldBeHeading
    }
    return blocks
  }

  private func isShortAndOpen(_ range: Range<Int>) -> Bool {
    range.count <= Self.longest && breaks.beginsLikeSentence(range)
      && !bytes[range].contains(where: \.isLineEnd)
      && !breaks.endsWithPunctuation(range)
  }
}
