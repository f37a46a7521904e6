import Statements

/// Who stands where on one treaty, as far as a page shows it: counts of all there is, and the most
/// quoted of each side.
public struct TreatyOverview: Hashable, Sendable {
  /// Those who take one side.
  public struct Side: Hashable, Sendable {
    /// How many they are.
    public var count: Int
    /// The most quoted first.
    public var positions: [PositionSummary]

    /// A side of its parts.
    package init(count: Int, positions: [PositionSummary]) {
      self.count = count
      self.positions = positions
    }
  }

  /// Statements on the treaty as a whole.
  public var statementCount: Int
  /// How many articles these stand in.
  public var spread: SpreadCounts
  /// Who is for it.
  public var support: Side
  /// Who is against it.
  public var oppose: Side
  /// Who took no side.
  public var neutral: Side
  /// Holders of positions on its parts only.
  public var onPartsCount: Int

  /// An overview of its parts.
  package init(
    statementCount: Int, spread: SpreadCounts, support: Side, oppose: Side, neutral: Side,
    onPartsCount: Int
  ) {
    self.statementCount = statementCount
    self.spread = spread
    self.support = support
    self.oppose = oppose
    self.neutral = neutral
    self.onPartsCount = onPartsCount
  }

  /// One side.
  public subscript(polarity: Polarity) -> Side {
    switch polarity {
    case .support: support
    case .oppose: oppose
    case .neutral: neutral
    }
  }
}
