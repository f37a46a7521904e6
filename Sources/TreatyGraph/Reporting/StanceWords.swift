import Positions
import Statements

extension Polarity {
  /// A sign that needs no colour: `+`, `−` or `○`.
  package var symbol: String {
    switch self {
    case .support: "+"
    case .oppose: "−"
    case .neutral: "○"
    }
  }
}

extension RawRepresentable where RawValue == String {
  /// The name as words: `votesAgainst` is "votes against".
  package var words: String {
    rawValue.reduce(into: "") { result, character in
      result += character.isUppercase ? " \(character.lowercased())" : String(character)
    }
  }
}

extension Statement {
  /// What the actor does, and how firmly: `supports, planned`.
  package var stanceWords: String {
    var parts = [relation.words]
    if isNegated { parts.append("negated") }
    if modality != .asserted { parts.append(modality.words) }
    return parts.joined(separator: ", ")
  }
}

extension Statement {
  /// What the position is on: the name of a treaty or actor, else the words of the text.
  package var objectWords: String {
    switch object.kind {
    case .treaty, .actor: object.name
    case .provision, .issue, .act: object.quote.text.isEmpty ? object.name : object.quote.text
    }
  }
}

extension Double {
  /// A probability in whole percent: `91%`.
  package var percent: String { "\(Int((self * 100).rounded()))%" }
}

extension Act {
  /// What was done, and how far: `signed`, `did not sign`, `withdrew, announced`.
  package var words: String {
    let verb = isNegated ? "not \(kind.words)" : kind.words
    return stage == .done ? verb : "\(verb), \(stage.words)"
  }
}

extension PositionSummary {
  /// Of an act its day, and beside it since when the side is held: `2025-10-27 · for since 2017`.
  package var sinceWords: String {
    guard let since else { return "unknown" }
    guard let sideSince, sideSince != since, polarity != .neutral else { return since.description }
    return "\(since) · \(polarity == .support ? "for" : "against") since \(sideSince)"
  }

  /// What one must know besides the side: a condition, a change, dissent among the articles.
  package var remarks: String {
    var remarks: [String] = []
    if let condition = deciding.statement.condition { remarks.append(condition.text) }
    if let sideBefore { remarks.append("before: \(sideBefore.words)") }
    if isContested { remarks.append("articles disagree") }
    if let words = spread.words { remarks.append(words) }
    return remarks.joined(separator: "; ")
  }
}

/// `1 article`, `2 articles`.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
