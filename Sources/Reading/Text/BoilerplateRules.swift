/// Tells lines that are no part of an article: navigation, calls to subscribe, sharing buttons.
package struct BoilerplateRules: Hashable, Sendable {
  enum Kind: String, CaseIterable, Sendable {
    /// The whole line, in any case.
    case line
    /// How the line begins, as written.
    case start
    /// A heading below which nothing belongs to the article any more.
    case end
  }

  /// Lower case.
  private var lines: Set<String> = []
  private var starts: [[UInt8]] = []
  private var ends: Set<String> = []

  /// Longer lines are never taken for boilerplate: a sentence may begin with any words.
  private static let longest = 120

  package init() {}

  mutating func add(_ text: String, as kind: Kind) {
    switch kind {
    case .line: lines.insert(text)
    case .start: starts.append(Array(text.utf8))
    case .end: ends.insert(text)
    }
  }

  /// True of `Comments (12)` and the like.
  func endsArticle(_ heading: String) -> Bool {
    guard heading.utf8.count <= Self.longest else { return false }
    let words = heading.lowercased().split { !$0.isLetter }
    return ends.contains(words.joined(separator: " "))
  }

  func covers(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= Self.longest, !line.isEmpty else { return false }
    for start in starts where line.starts(with: start) {
      // A word that only begins alike is another word: "NEXT" is not "NEXTEL".
      guard line.count > start.count, let last = start.last, last.isLetter else { return true }
      if !line[line.startIndex + start.count].isLetter { return true }
    }
    return lines.contains(String(decoding: line, as: UTF8.self).lowercased())
  }
}
