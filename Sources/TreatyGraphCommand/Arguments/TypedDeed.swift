import TreatyGraph

/// What an actor is said to do, as a person types it: a relation of a statement (`supports`, *did not
/// sign*), else an act that no relation has a word for (`acceded`, `was absent`, `reserved`).
enum TypedDeed: Hashable, Sendable {
  case stance(TypedStance)
  case act(ActKind, isNegated: Bool)

  /// Nil for what is neither.
  init?(_ text: String) {
    if let stance = TypedStance(text) {
      self = .stance(stance)
      return
    }
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    let isNegated = words.contains { $0 == "not" || $0.hasSuffix("n't") || $0.hasSuffix("n’t") }
    // What is behind the negation, without the little words of a verb: was absent, has acceded to.
    if isNegated, let place = words.lastIndex(where: { $0 == "not" || $0.contains("n't") }) {
      words = Array(words[(place + 1)...])
    }
    for start in words.indices {
      for end in (start + 1...words.count).reversed() {
        let phrase = words[start..<end].joined(separator: " ")
        if let kind = ActKind(typed: phrase) ?? ActKind(stem: phrase) {
          self = .act(kind, isNegated: isNegated)
          return
        }
      }
    }
    return nil
  }

  /// The same as an act; nil for words.
  var asAct: TypedDeed? {
    switch self {
    case .act: self
    case .stance(let stance):
      ActKind(stance.relation).map { .act($0, isNegated: stance.isNegated) }
    }
  }
}

extension ActKind {
  /// By another form of its verb: `accedes` and `accede` for `acceded`.
  fileprivate init?(stem text: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue.verbStem == text.verbStem }) else {
      return nil
    }
    self = kind
  }
}

extension ValueKind where Value == TypedDeed {
  /// A relation, in any form of its verb, or an act.
  static var deed: Self {
    let names = Relation.allCases.map(\.words) + ActKind.allCases.map(\.words)
    var unique: [String] = []
    for name in names where !unique.contains(name) { unique.append(name) }
    return Self(
      placeholder: "RELATION", expectation: "one of " + unique.joined(separator: ", "),
      completion: .choices(unique), read: { TypedDeed($0) })
  }
}
