import Statements

/// A paragraph, heading, list item or cell of a page, with what tells text from menus.
struct PageBlock {
  var kind: Passage.Kind
  var text: String
  /// How many characters of the text are links.
  var linkLength: Int
  /// The block element that it stands in, an index of the tree.
  var node: Int
  var wordCount: Int
  var endsSentence: Bool
  var length: Int

  init(kind: Passage.Kind, text: String, linkLength: Int, node: Int) {
    self.kind = kind
    self.text = text
    self.linkLength = linkLength
    self.node = node
    let bytes = Array(text.utf8)
    wordCount = bytes.reduce(1) { $1 == 0x20 ? $0 + 1 : $0 }
    endsSentence = LineBreaks(bytes: bytes).endsSentence(0..<bytes.count)
    length = text.unicodeScalars.count
  }

  var isMostlyLinks: Bool { 2 * linkLength > length }

  /// True of sentences, false of menus, captions and bylines.
  var isProse: Bool {
    !isMostlyLinks && kind != .heading && (wordCount >= 10 || (endsSentence && wordCount >= 4))
  }

  /// What the block adds to the elements round it: its words where it is prose, less than nothing
  /// where it looks like a menu.
  var weight: Int {
    if isProse { return wordCount }
    if isMostlyLinks { return -(wordCount + 3) }
    switch kind {
    case .heading, .tableCell, .listItem: return 0
    default: return -3
    }
  }
}
