/// What a reader of sides thinks of a holder and a target in a sentence.
package struct Verdict: Hashable, Sendable {
  /// Which side the holder takes.
  package enum Side: String, Hashable, Sendable, CaseIterable {
    // In the order of the trained classes.
    case none, support, oppose, neutral
  }

  /// How firmly.
  package enum State: String, Hashable, Sendable, CaseIterable {
    // In the order of the trained classes.
    case asserted, planned, conditional, possible, over
  }

  /// The probabilities of the sides, in their order; they sum to 1.
  package let sides: [Double]
  /// The probabilities of the states, in their order; they mean nothing where no side is taken.
  package let states: [Double]

  package subscript(side: Side) -> Double { Self.value(sides, of: side) }

  package subscript(state: State) -> Double { Self.value(states, of: state) }

  /// The likeliest side.
  package var side: Side { Side.allCases.max { self[$0] < self[$1] } ?? .none }

  /// The likeliest state.
  package var state: State { State.allCases.max { self[$0] < self[$1] } ?? .asserted }

  private static func value<Class: CaseIterable & Equatable>(
    _ values: [Double], of wanted: Class
  ) -> Double {
    zip(Class.allCases, values).first { $0.0 == wanted }?.1 ?? 0
  }
}
