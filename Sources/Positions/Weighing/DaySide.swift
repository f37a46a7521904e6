import Statements

/// What the statements of one day say together: their side, and whether reports disagree on it.
struct DaySide {
  /// The statements of the day that take a side, in their order.
  let statements: [SourcedStatement]
  /// The side of the day by its own statements: of acts on the treaty, else of votes on texts for it, else
  /// of the greater weight, of equal sides the one that was quoted last.
  let surest: Polarity
  /// True where as many reports tell one side firmly as tell another, none tells both, neither is much
  /// surer, and nothing was done: who is wrong does not show on the day.
  let isDisputed: Bool

  init(_ statements: [SourcedStatement]) {
    self.statements = statements
    let force = statements.map(\.statement.force).max() ?? .words
    surest = Self.surest(of: statements.filter { $0.statement.force == force })
    isDisputed = force == .words && Self.reportsDisagree(statements)
  }

  private static func surest(of statements: [SourcedStatement]) -> Polarity {
    var best = Polarity.neutral
    var bestWeight = -1.0
    // Latest first, so that of equal sides the one quoted last is kept.
    for polarity in statements.reversed().map(\.statement.polarity) where polarity != best {
      let weight = statements.lazy.filter { $0.statement.polarity == polarity }
        .map(\.statement.weight).reduce(0, +)
      if weight > bestWeight { (best, bestWeight) = (polarity, weight) }
    }
    return best
  }

  private static func reportsDisagree(_ statements: [SourcedStatement]) -> Bool {
    guard statements.first?.date?.precision == .day else { return false }
    let voices = Dictionary(grouping: statements.filter(\.statement.isFirm)) {
      $0.statement.polarity
    }.values.map { DayVoice($0) }.sorted { $0.odds > $1.odds }
    guard voices.count > 1, voices[0].reports.isDisjoint(with: voices[1].reports),
      voices[0].reports.count == voices[1].reports.count
    else { return false }
    return voices[0].odds < PositionHistory.settlingOdds * voices[1].odds
  }
}

/// The reports of a day that tell one side.
private struct DayVoice {
  let reports: Set<Int64>
  /// How much likelier they are right than wrong, all together.
  let odds: Double

  init(_ statements: [SourcedStatement]) {
    reports = Set(statements.map(\.reportID))
    let sure = min(PositionHistory.together(statements) { $0.confidence }, 0.999)
    odds = sure / (1 - sure)
  }
}
