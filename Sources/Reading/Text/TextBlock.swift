import Statements

/// A stretch of a source text that becomes a passage: its bytes, less the cuts.
struct TextBlock: Hashable {
  var kind: Passage.Kind
  var range: Range<Int>
  /// Markup, quotation marks of mail, hyphens of line ends; ascending and apart from each other.
  var cuts: [Range<Int>] = []
}
