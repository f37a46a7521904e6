import TreatyGraph

extension Listing<LikelyDouble> {
  /// Actors that may be one.
  static let doubles = Listing(
    columns: [
      .wrapping("ACTOR"), .number("STATEMENTS"), .wrapping("MAY BE"), .number("STATEMENTS"),
      .wrapping("WHY"),
    ]
  ) { double in
    [
      Table.Cell(double.name), Table.Cell(String(double.statementCount)),
      Table.Cell(double.target), Table.Cell(String(double.targetCount)),
      Table.Cell(double.reason.words, .faint),
    ]
  }
}

extension LikelyDouble.Reason {
  /// As a reader is told it.
  fileprivate var words: String {
    switch self {
    case .spelling: "the same letters"
    case .initials: "its initials"
    case .slip: "a letter differs"
    case .part: "a part of the name"
    }
  }
}
