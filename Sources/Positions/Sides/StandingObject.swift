import Statements

/// An object with all who take a position on it.
package struct StandingObject: Hashable, Sendable {
  package let key: ObjectKey
  package let sides: Sides
  package let holderCount: Int
  package let statementCount: Int

  package var object: PositionObject { sides.object }

  /// Nil where nobody does.
  init?(key: ObjectKey, positions: [Position]) {
    guard let first = positions.first else { return nil }
    self.key = key
    sides = Sides(first.object, positions)
    holderCount = positions.count
    statementCount = positions.map(\.statements.count).reduce(0, +)
  }

  /// What most holders take a position on first.
  struct Rank: Hashable, Comparable {
    private let holderCount: Int
    private let key: ObjectKey

    init(_ object: StandingObject) {
      holderCount = object.holderCount
      key = object.key
    }

    static func < (left: Rank, right: Rank) -> Bool {
      left.holderCount == right.holderCount
        ? left.key < right.key : left.holderCount > right.holderCount
    }
  }
}
