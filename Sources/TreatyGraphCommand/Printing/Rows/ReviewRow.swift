import TreatyGraph

extension Listing<ReviewItem> {
  /// The statements that deserve a look.
  static let review = Listing(
    columns: [
      .number("NO."), .wrapping("ACTOR"), .wrapping("STANDS"), .wrapping("ON"), .number("SURE"),
      .wrapping("WHY"),
    ]
  ) { item in
    let statement = item.statement.statement
    return [
      Table.Cell(String(item.statement.id)), Table.Cell(statement.actor.name),
      Table.Cell(
        "\(statement.polarity.symbol) \(statement.stanceWords)", TextStyle(statement.polarity)),
      Table.Cell(statement.objectWords), Table.Cell(statement.confidence.percent),
      Table.Cell(item.reasons.map(\.words).joined(separator: ", "), .faint),
    ]
  }
}

extension ReviewItem.Reason {
  /// As a reader is told it.
  var words: String {
    switch self {
    case .judge: "judge differs"
    case .bothSides: "both sides"
    case .unsure: "unsure"
    case .new: "new"
    }
  }
}
