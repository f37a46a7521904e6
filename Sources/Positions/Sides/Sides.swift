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
    let sides = Dictionary(grouping: positions.sorted(by: Position.leads), by: \.polarity)
    support = sides[.support] ?? []
    oppose = sides[.oppose] ?? []
    neutral = sides[.neutral] ?? []
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

extension Position {
  /// The order in which holders are named: who is found in most articles first, then who has most
  /// statements, then by name.
  package static func leads(_ left: Position, _ right: Position) -> Bool {
    if left.articleCount != right.articleCount { return left.articleCount > right.articleCount }
    if left.statements.count != right.statements.count {
      return left.statements.count > right.statements.count
    }
    return (left.holder.name, HolderKey(left.holder)) < (right.holder.name, HolderKey(right.holder))
  }
}
