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

  /// Nil where no spelling has a letter or digit to look for.
  ///
  /// Quotation marks are the only sign with a meaning between them, so that whatever else a person
  /// types is a word; a star at the end asks for all words that begin so.
  var expression: String? {
    let groups = neighbours.map { Self.phrases(of: $0) }
    let near = groups.reduce(groups.isEmpty ? [] : [""]) { begun, phrases in
      begun.flatMap { begin in phrases.map { begin.isEmpty ? $0 : "\(begin) \($0)" } }
    }
    let ways = Self.phrases(of: spellings) + near.map { "NEAR(\($0), 1)" }
    return ways.isEmpty ? nil : "(" + ways.joined(separator: " OR ") + ")"
  }

  private static func phrases(of spellings: [String]) -> [String] {
    let phrases = spellings.flatMap(\.waysToSetNumbers).compactMap { spelling -> String? in
      guard spelling.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
      let isStart = spelling.hasSuffix("*")
      let words = isStart ? String(spelling.dropLast()) : spelling
      return "\"\(words.split(separator: "\"").joined(separator: " "))\"" + (isStart ? "*" : "")
    }
    return phrases.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
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
