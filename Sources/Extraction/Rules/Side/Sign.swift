import Statements

/// Which way a word points what stands behind it: `joining` keeps the side, `leaving` turns it.
enum Sign: Hashable, Sendable {
  case positive, negative

  /// Nil for words that tell no side.
  init?(_ polarity: Polarity?) {
    switch polarity {
    case .support: self = .positive
    case .oppose: self = .negative
    case .neutral, nil: return nil
    }
  }

  var reversed: Sign { self == .positive ? .negative : .positive }

  static func * (left: Sign, right: Sign) -> Sign { left == right ? .positive : .negative }
}

extension Polarity {
  /// The side on what a word of that sign governs: who is against leaving is for staying.
  func turned(by sign: Sign) -> Polarity { sign == .positive ? self : reversed }
}
