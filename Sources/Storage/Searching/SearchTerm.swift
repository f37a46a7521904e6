/// Words that an article must have beside each other, in one of several spellings.
///
/// Case, accents, punctuation and endings do not matter: `G-77/China` is three words, `vetoes` has
/// the stem of `veto`.
package struct SearchTerm: Hashable, Sendable {
  /// Any of them does.
  package var spellings: [String]
  /// Or all of these, with one word between them at most, each in any of its own spellings.
  package var neighbours: [[String]]

  package init(spellings: [String], neighbours: [[String]] = []) {
    self.spellings = spellings
    self.neighbours = neighbours
  }

  /// The ways in which an article can have it: all phrases of one of them, near each other.
  var ways: [[SearchPhrase]] {
    let groups = neighbours.map { Self.phrases(of: $0) }
    let near = groups.reduce(groups.isEmpty ? [] : [[]]) { begun, phrases in
      begun.flatMap { begin in phrases.map { begin + [$0] } }
    }
    return Self.phrases(of: spellings).map { [$0] } + near
  }

  /// Nil where no spelling has a letter or digit to look for.
  var expression: String? {
    let ways = ways.map { phrases in
      let words = phrases.map(\.expression).joined(separator: " ")
      return phrases.count == 1 ? words : "NEAR(\(words), 1)"
    }
    return ways.isEmpty ? nil : "(" + ways.joined(separator: " OR ") + ")"
  }

  private static func phrases(of spellings: [String]) -> [SearchPhrase] {
    spellings.flatMap(\.waysToSetNumbers).compactMap { SearchPhrase($0) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// Words in their order.
struct SearchPhrase: Hashable {
  let words: String
  /// True where the last one may go on.
  let isStart: Bool

  /// Nil without a letter or digit. Quotation marks are the only sign with a meaning among words, so that
  /// whatever else a person types is a word; a star at the end asks for all words that begin so.
  init?(_ spelling: String) {
    guard spelling.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
    isStart = spelling.hasSuffix("*")
    words = (isStart ? String(spelling.dropLast()) : spelling)
      .split(separator: "\"").joined(separator: " ")
  }

  var expression: String { "\"\(words)\"" + (isStart ? "*" : "") }
}

extension String {
  /// A letter and a number may stand together, with a hyphen, or apart: `G77`, `G-77`.
  fileprivate var waysToSetNumbers: [String] {
    var together = ""
    var apart = ""
    let characters = Array(self)
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      if before.isLetter && character.isNumber { apart.append(" ") }
      apart.append(character)
      if character == "-", before.isLetter, after.isNumber { continue }
      together.append(character)
    }
    return [self, together, apart]
  }
}
