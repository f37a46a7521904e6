import Statements

/// What a sentence does to a provision, and where it says so, in Unicode scalars of the text.
package struct DeclaredProvision: Hashable, Sendable {
  package var meaning: DeclarationMeaning
  /// `article 22`, `article 5, paragraph 2`
  package var name: String
  package var sentence: ScalarRange
  /// The words that tell what is done.
  package var words: ScalarRange
  package var provision: ScalarRange
}

extension ReadingRules {
  /// What the sentences of a declaration or reservation do to provisions.
  package func declaredProvisions(in text: String) -> [DeclaredProvision] {
    DeclarationReader(words: declarationWords).provisions(in: text)
  }
}

extension DeclarationReader {
  /// What the sentences of a text do to provisions; a sentence that names none is left out.
  func provisions(in text: String) -> [DeclaredProvision] {
    let scalars = Array(text.unicodeScalars)
    let patterns = ProvisionPatterns()
    return Self.ranges(ofSentencesIn: scalars).flatMap { range in
      var view = String.UnicodeScalarView()
      // One scalar for one, so that places stay; a line break is a space.
      view.append(contentsOf: scalars[range.start..<range.end].map(\.folded))
      return provisions(in: String(view), at: range, by: patterns)
    }
  }

  private func provisions(
    in sentence: String, at range: ScalarRange, by patterns: ProvisionPatterns
  ) -> [DeclaredProvision] {
    guard let meaning = meaning(of: sentence) else { return [] }
    let found = NamedProvision.all(in: sentence, by: patterns)
    guard !found.isEmpty,
      let told = words.filter({ $0.value == meaning }).keys
        .compactMap({ words in sentence.firstRange(of: words) })
        .min(by: { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) })
    else { return [] }
    func place(_ part: Range<String.Index>) -> ScalarRange {
      let scalars = sentence.unicodeScalars
      let start = range.start + scalars.distance(from: scalars.startIndex, to: part.lowerBound)
      return ScalarRange(
        start, start + scalars.distance(from: part.lowerBound, to: part.upperBound))
    }
    // Those that the words are on: the next behind them and what it is joined to.
    let first = found.firstIndex { $0.range.lowerBound >= told.lowerBound } ?? 0
    let joined = found[first...].prefix { $0.range == found[first].range || $0.isJoined }
    return joined.map {
      DeclaredProvision(
        meaning: meaning, name: $0.name, sentence: range, words: place(told),
        provision: place($0.range))
    }
  }
}

/// How provisions are named; made once for a text, as making them costs more than looking for them.
private struct ProvisionPatterns {
  let name =
    /\b(articles?|annex|paragraphs?|sections?) +([0-9ivxl]+(?: ?\([0-9a-z]+\))*)(?![a-z0-9])/
  let number = /[0-9ivxl]+(?: ?\([0-9a-z]+\))*/
  let joint = #/, and |, or |, | and | or /#
}

/// A provision as a sentence names it.
private struct NamedProvision {
  var name: String
  var range: Range<String.Index>
  /// True where only a comma, *and* or *or* stands between it and the one before.
  var isJoined: Bool

  /// Provisions in order; a paragraph of an article is one with it.
  static func all(in sentence: String, by patterns: ProvisionPatterns) -> [NamedProvision] {
    var found: [NamedProvision] = []
    for match in sentence.matches(of: patterns.name) {
      let word = match.output.1.hasSuffix("s") ? match.output.1.dropLast() : match.output.1
      var next = NamedProvision(
        name: "\(word) \(match.output.2)", range: match.range, isJoined: false)
      if let last = found.last {
        let between = sentence[last.range.upperBound..<match.range.lowerBound]
        let isPart = last.name.hasPrefix("article") != next.name.hasPrefix("article")
        if isPart, [", ", " of ", " of the "].contains(between) {
          let whole =
            last.name.hasPrefix("article") ? [last.name, next.name] : [next.name, last.name]
          next.name = whole.joined(separator: ", ")
          next.range = last.range.lowerBound..<match.range.upperBound
          next.isJoined = last.isJoined
          found.removeLast()
        } else {
          next.isJoined = isJoint(between)
        }
      }
      found.append(next)
      var end = match.range.upperBound
      // articles 22, 23 and 24
      while match.output.1.hasSuffix("s"),
        let joint = sentence[end...].prefixMatch(of: patterns.joint),
        let more = sentence[joint.range.upperBound...].prefixMatch(of: patterns.number)
      {
        found.append(
          NamedProvision(name: "\(word) \(more.output)", range: more.range, isJoined: true))
        end = more.range.upperBound
      }
    }
    return found
  }

  private static func isJoint(_ text: Substring) -> Bool {
    [", ", " and ", ", and ", " or ", " and to ", " and of "].contains(text)
  }
}

extension Unicode.Scalar {
  /// In lower case, where that is one scalar too; white space as a space.
  fileprivate var folded: Unicode.Scalar {
    if properties.isWhitespace { return " " }
    let lower = properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? self : self
  }
}
