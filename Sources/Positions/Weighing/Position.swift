import Statements

/// Where one actor stands on one object, weighed from its statements by the rules of
/// `PositionHistory`.
public struct Position: Hashable, Sendable {
  /// Whose position it is.
  public let holder: PositionHolder
  /// What it is on.
  public let object: PositionObject
  /// Where it stands now; neutral where it never took a side.
  public let polarity: Polarity
  /// The statement that stands for the position: the last act, else the latest words, of one day
  /// the firmest. What is only possible yields to what is firmer.
  public let deciding: SourcedStatement
  /// The day from which holds what `relation` says: of an act the day on which it was done, else the
  /// first day of the side that stands now. `signs` since 2025-10-27, in favour since 2017.
  public var since: CalendarDate? { actDate ?? sideSince }
  /// The first day of the side that stands now.
  public let sideSince: CalendarDate?
  /// The day of the act that decides; nil where words do, or the articles do not tell it.
  public let actDate: CalendarDate?
  /// How likely the side is right: that its articles tell it, times its share of the weight of all
  /// that was said since it stands.
  public let confidence: Double
  /// All statements counted, whichever side they take, oldest first.
  public let statements: [SourcedStatement]
  /// How many articles show it; copies of one report and repeats of one quote count once.
  public let articleCount: Int
  /// How it came about.
  public let history: PositionHistory

  /// What the deciding statement says that the actor does.
  public var relation: Relation { deciding.statement.relation }
  /// How firmly the deciding statement says it.
  public var modality: Modality { deciding.statement.modality }
  /// True where the actor took another side before.
  public var hasChanged: Bool { history.standings.count > 1 }
  /// True where statements to the other side were found since the present one stands.
  public var isContested: Bool { !(history.standings.last?.against.isEmpty ?? true) }
  /// The last thing done rather than said: signed, ratified, voted.
  public var lastAct: SourcedStatement? { statements.last { $0.statement.isOfficialAct } }

  /// Nil where nothing counts: all statements are below the minimum confidence, or denied hearsay.
  ///
  /// The statements must be one actor's on one object; `Standings` sorts a mixture.
  public init?(
    weighing given: [SourcedStatement], of holder: PositionHolder? = nil,
    on object: PositionObject? = nil,
    minimumConfidence: Double = PositionHistory.minimumConfidence
  ) {
    let history = PositionHistory(given, minimumConfidence: minimumConfidence)
    let counted = history.counted
    guard let first = counted.first else { return nil }
    let standing = history.standings.last
    guard let deciding = Self.deciding(among: standing?.inFavour ?? history.neutral) else {
      return nil
    }
    self.holder = holder ?? PositionHolder(first.statement.actor)
    self.object = object ?? PositionObject(first.statement.object)
    polarity = standing?.polarity ?? .neutral
    self.deciding = deciding
    sideSince = standing.map(\.since) ?? history.undecidedSince
    actDate = standing.flatMap { Self.actDate(of: deciding, among: $0.inFavour) }
    confidence = Self.confidence(
      inFavour: standing?.inFavour ?? history.neutral, against: standing?.against ?? [])
    statements = counted
    articleCount = counted.reportCount
    self.history = history
  }

  private static func deciding(among statements: [SourcedStatement]) -> SourcedStatement? {
    if let act = statements.last(where: { $0.statement.isOfficialAct }) { return act }
    let firm = statements.filter { $0.statement.modality != .possible }
    let candidates = firm.isEmpty ? statements : firm
    let latest = candidates.filter { $0.date == candidates.last?.date }
    return latest.max { left, right in
      left.statement.weight < right.statement.weight
    }
  }

  /// Articles tell of an act for years: the first who tell it are nearest to its day. Of a year and
  /// a day in it the day is better.
  private static func actDate(
    of deciding: SourcedStatement, among statements: [SourcedStatement]
  ) -> CalendarDate? {
    guard deciding.statement.isOfficialAct else { return nil }
    let relation = deciding.statement.relation
    guard relation.isDoneOnce else { return deciding.date }
    let dates = statements.lazy.filter {
      $0.statement.isOfficialAct && $0.statement.relation == relation
    }.compactMap(\.date)
    guard let first = dates.first else { return nil }
    return dates.first { $0.precision == .day && $0.period(first.precision) == first } ?? first
  }

  private static func confidence(
    inFavour: [SourcedStatement], against: [SourcedStatement]
  ) -> Double {
    let support = inFavour.map(\.statement.weight).reduce(0, +)
    let doubt = against.map(\.statement.weight).reduce(0, +)
    guard support + doubt > 0 else { return 0 }
    return PositionHistory.together(inFavour) { $0.confidence } * support / (support + doubt)
  }
}
