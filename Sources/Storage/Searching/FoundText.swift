import Statements

/// An article in which words were found, and where.
package struct FoundText: Hashable, Sendable {
  package var article: StoredArticle
  /// Its words, to the last scalar.
  package var text: String
  /// Where the words stand in the text, in order; empty where only the title has them.
  package var places: [ScalarRange]
}

/// The articles that have all of some words, the best first.
package struct SearchAnswer: Hashable, Sendable {
  package var found: [FoundText]
  /// How many have them, also those beyond the limit.
  package var count: Int
}

/// A text with marks around what was found in it, taken apart.
struct MarkedText {
  /// At the far end of what Unicode leaves for private use: no article has them.
  static let start: Unicode.Scalar = "\u{10F7F0}"
  static let end: Unicode.Scalar = "\u{10F7F1}"

  private(set) var places: [ScalarRange] = []
  private(set) var text: String

  init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var opened = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case Self.start: opened = count
      case Self.end: places.append(ScalarRange(opened, count))
      default:
        scalars.append(scalar)
        count += 1
      }
    }
    text = String(scalars)
  }
}
