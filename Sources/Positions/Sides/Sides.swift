import Statements

/// Who stands where on one object: everybody once, on one of three sides.
package struct Sides: Hashable, Sendable {
  package let object: PositionObject
  /// The most quoted first.
  package let support: [Position]
  package let oppose: [Position]
  /// Those who took no side, or abstained.
  package let neutral: [Position]

  init(_ object: PositionObject, _ positions: [Position]) {
    self.object = object
    let inOrder = positions.ordered { HolderRank($0) }
    support = inOrder.filter { $0.polarity == .support }
    oppose = inOrder.filter { $0.polarity == .oppose }
    neutral = inOrder.filter { $0.polarity == .neutral }
  }

  package subscript(polarity: Polarity) -> [Position] {
    switch polarity {
    case .support: support
    case .oppose: oppose
    case .neutral: neutral
    }
  }

  /// All sides, supporters first.
  package var positions: [Position] { support + oppose + neutral }
}
