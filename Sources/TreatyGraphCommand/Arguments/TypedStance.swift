import TreatyGraph

/// What an actor does towards an object, as a person types it: as tables print it (`votes for`,
/// `signs, planned`, `supports, negated`), in another form of the verb (`signed`), or with a
/// negation (`did not sign`).
struct TypedStance: Hashable, Sendable {
  var relation: Relation
  /// Nil where it is not said how firmly.
  var modality: Modality?
  var isNegated = false

  init(_ relation: Relation) { self.relation = relation }

  /// Nil for what is no relation.
  init?(_ text: String) {
    let parts = text.split(separator: ",").map { $0.split(whereSeparator: \.isWhitespace) }
    guard var words = parts.first, !words.isEmpty else { return nil }
    for part in parts.dropFirst() {
      let word = part.joined(separator: " ")
      if let modality = Modality(typed: word) {
        self.modality = modality
      } else if word.lowercased() == Self.negation {
        isNegated = true
      } else {
        return nil
      }
    }
    if let place = words.firstIndex(where: \.isNegation) {
      words = Array(words[(place + 1)...])
      isNegated = true
    }
    let typed = words.joined(separator: " ")
    if let relation = Relation(typed: typed) {
      self.relation = relation
      return
    }
    let stem = typed.verbStem
    guard let relation = Relation.allCases.first(where: { $0.words.verbStem == stem }) else {
      return nil
    }
    self.relation = relation
  }

  /// As `Statement.stanceWords` says it.
  private static let negation = "negated"
}

extension RawRepresentable where Self: CaseIterable, RawValue == String {
  /// The value of a name as tables print it, or nearly so: `votes for` and `votesFor`,
  /// `non-governmental organization`. Only letters and digits count, and not their case.
  init?(typed text: String) {
    let typed = text.typedLetters
    guard !typed.isEmpty,
      let value = Self.allCases.first(where: { $0.rawValue.typedLetters == typed })
    else { return nil }
    self = value
  }
}

extension String {
  /// The letters and digits, in small letters.
  fileprivate var typedLetters: String { lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The words with the first one, a verb, without its ending: `signs`, `signed` and `sign` have
  /// the same. No stem of a relation is another's.
  var verbStem: String {
    let words = lowercased().split(whereSeparator: \.isWhitespace)
    guard let verb = words.first else { return "" }
    var stem = String(verb).replacing("iz", with: "is")
    for ending in ["ies", "ied", "ing", "ed", "es", "s"]
    where stem.hasSuffix(ending) && stem.count > ending.count + 2 {
      stem =
        String(stem.dropLast(ending.count)) + (ending.hasPrefix("i") && ending != "ing" ? "y" : "")
      break
    }
    if stem.hasSuffix("e") { stem.removeLast() }
    return ([stem] + words.dropFirst().map(String.init)).joined(separator: " ")
  }
}

extension Substring {
  fileprivate var isNegation: Bool {
    let word = lowercased()
    return word == "not" || word.hasSuffix("n't") || word.hasSuffix("n’t")
  }
}

extension ValueKind where Value == TypedStance {
  /// A relation, in any form of its verb.
  static var stance: Self {
    let names = Relation.allCases.map(\.words)
    return Self(
      placeholder: "RELATION", expectation: "one of " + names.joined(separator: ", "),
      completion: .choices(names), read: { TypedStance($0) }, print: { $0.relation.words })
  }
}
