/// A half-open range of Unicode scalars (code points) in a text.
public struct ScalarRange: Hashable, Sendable, Comparable {
  /// The first scalar.
  public var start: Int
  /// One behind the last scalar.
  public var end: Int

  /// From the first scalar to one behind the last.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many scalars it holds.
  public var count: Int { end - start }

  /// True where the other lies in it, its ends included.
  public func contains(_ other: ScalarRange) -> Bool { start <= other.start && other.end <= end }

  /// True where both hold a scalar.
  public func overlaps(_ other: ScalarRange) -> Bool { start < other.end && other.start < end }

  public static func < (left: ScalarRange, right: ScalarRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

/// An article with its text, cut into the passages that are worth reading.
public struct Document: Hashable, Sendable {
  /// What is known besides the text.
  public var article: Article
  /// The text as it was read, to the last scalar: every offset of a statement counts in it.
  public var text: String
  /// The passages in reading order; what belongs to none (rules, markup, menus) is not read.
  public var passages: [Passage]

  /// Offsets of the passages count in the text.
  public init(article: Article, text: String, passages: [Passage]) {
    self.article = article
    self.text = text
    self.passages = passages
  }
}

/// A heading, paragraph or list item: the unit that is parsed.
///
/// Its text is made for reading: lines joined, runs of white space folded to one space, markup left
/// out. `source(of:)` leads from it back to the document's text.
public struct Passage: Hashable, Sendable {
  /// What a passage is in the layout.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The headline, and what stands below it.
    case title, heading, paragraph, listItem, quotation, tableCell
  }

  /// From `offset` on, passage and document run in step, `source` scalars into the document.
  public struct Anchor: Hashable, Sendable {
    /// In the passage.
    public var offset: Int
    /// In the document.
    public var source: Int

    /// Both count Unicode scalars.
    public init(offset: Int, source: Int) {
      self.offset = offset
      self.source = source
    }
  }

  /// What it is in the layout.
  public var kind: Kind
  /// Made for reading.
  public var text: String
  /// Ascending; the first has offset 0.
  public var anchors: [Anchor]
  /// The page of the source, counted from 1, where it has pages.
  public var page: Int?

  /// The anchors ascend.
  public init(kind: Kind, text: String, anchors: [Anchor], page: Int? = nil) {
    self.kind = kind
    self.text = text
    self.anchors = anchors
    self.page = page
  }

  /// The range of the document's text that a range of the passage's text was made from.
  ///
  /// O(log n) in the number of anchors.
  public func source(of range: ScalarRange) -> ScalarRange {
    let start = source(at: range.start)
    return ScalarRange(start, range.count == 0 ? start : source(at: range.end - 1) + 1)
  }

  private func source(at offset: Int) -> Int {
    var low = 0
    var high = anchors.count
    while low < high {
      let middle = (low + high) / 2
      if anchors[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return anchors[low - 1].source + offset - anchors[low - 1].offset
  }
}
