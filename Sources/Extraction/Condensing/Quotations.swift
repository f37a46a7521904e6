import Statements

/// Which parts of a passage stand in quotation marks.
///
///     “We oppose it,” she said.  →  0 to 15
struct Quotations: Sendable {
  /// In order; a quotation that nothing closes goes to the end of the passage.
  let ranges: [ScalarRange]

  /// Curly marks count by their direction, straight ones in turns.
  init(_ scalars: [Unicode.Scalar]) {
    var ranges: [ScalarRange] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\u{201C}", "\u{00AB}": start = start ?? index
      case "\u{201D}", "\u{00BB}":
        if let begin = start { ranges.append(ScalarRange(begin, index + 1)) }
        start = nil
      case "\"":
        if let begin = start { ranges.append(ScalarRange(begin, index + 1)) }
        start = start == nil ? index : nil
      default: break
      }
    }
    if let start { ranges.append(ScalarRange(start, scalars.count)) }
    self.ranges = ranges
  }

  /// The quotation that holds a place; nil outside of quotations.
  func range(holding offset: Int) -> ScalarRange? {
    ranges.first { $0.start <= offset && offset < $0.end }
  }
}
