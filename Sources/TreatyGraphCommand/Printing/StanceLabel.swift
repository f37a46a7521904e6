import TreatyGraph

extension Polarity {
  /// A sign that needs no colour: `+`, `−` or `○`.
  var symbol: String {
    switch self {
    case .support: "+"
    case .oppose: "−"
    case .neutral: "○"
    }
  }
}

extension Page {
  /// What the signs before statements mean, below answers that print both sides.
  mutating func addSignLegend(width: Int) {
    add()
    let words = """
      Signs: \(Polarity.support.symbol) for what stands above, \(Polarity.oppose.symbol) against it, \
      \(Polarity.neutral.symbol) neither. The word behind is the sentence's own: \
      \(Polarity.oppose.symbol) signs is a refusal to sign, \(Polarity.support.symbol) criticises is \
      said of what stands against it.
      """
    add(StyledText(words, .faint).lines(width: width))
  }
}

extension RawRepresentable where RawValue == String {
  /// The name as words: `votesAgainst` is "votes against".
  var words: String {
    rawValue.reduce(into: "") { result, character in
      result += character.isUppercase ? " \(character.lowercased())" : String(character)
    }
  }
}

extension Statement {
  /// What the actor does, and how firmly: `supports, planned`.
  var stanceWords: String {
    var parts = [relation.words]
    if isNegated { parts.append("negated") }
    if modality != .asserted { parts.append(modality.words) }
    return parts.joined(separator: ", ")
  }
}

extension Statement {
  /// What the position is on: the name of a treaty or actor, else the words of the text.
  var objectWords: String {
    switch object.kind {
    case .treaty, .actor: object.name
    case .provision, .issue, .act: object.quote.text.isEmpty ? object.name : object.quote.text
    }
  }
}

extension Double {
  /// A probability in whole percent: `91%`.
  var percent: String { "\(Int((self * 100).rounded()))%" }
}
