import Statements

/// A position as a row of a table tells it: what it is and how much it rests on, without all that it
/// rests on.
public struct PositionSummary: Hashable, Sendable {
  /// Whose position it is.
  public var holder: PositionHolder
  /// What it is on.
  public var object: PositionObject
  /// Where it stands now.
  public var polarity: Polarity
  /// The statement that stands for the position, without its repeats.
  public var deciding: SourcedStatement
  /// The first day of the side that stands now.
  public var sideSince: CalendarDate?
  /// The day of the act that decides.
  public var actDate: CalendarDate?
  /// How likely the side is right.
  public var confidence: Double
  /// How many statements are counted.
  public var statementCount: Int
  /// How many articles and outlets print them.
  public var spread: SpreadCounts
  /// The side before the one that stands; nil where there was no other.
  public var sideBefore: Polarity?
  /// True where statements to the other side were found since the present one stands.
  public var isContested: Bool

  /// The day from which holds what `relation` says.
  public var since: CalendarDate? { actDate ?? sideSince }
  /// How many articles show it; copies of one report and repeats of one quote count once.
  public var articleCount: Int { spread.reportCount }

  /// What there is to say of a position in one row. O(its statements).
  public init(_ position: Position) {
    holder = position.holder
    object = position.object
    polarity = position.polarity
    deciding = position.deciding
    deciding.repeats = []
    sideSince = position.sideSince
    actDate = position.actDate
    confidence = position.confidence
    statementCount = position.statements.count
    spread = position.statements.spread.counts
    sideBefore = position.history.standings.dropLast().last?.polarity
    isContested = position.isContested
  }

  /// A position that was weighed before.
  package init(
    holder: PositionHolder, object: PositionObject, polarity: Polarity, deciding: SourcedStatement,
    sideSince: CalendarDate?, actDate: CalendarDate?, confidence: Double, statementCount: Int,
    spread: SpreadCounts, sideBefore: Polarity?, isContested: Bool
  ) {
    self.holder = holder
    self.object = object
    self.polarity = polarity
    self.deciding = deciding
    self.sideSince = sideSince
    self.actDate = actDate
    self.confidence = confidence
    self.statementCount = statementCount
    self.spread = spread
    self.sideBefore = sideBefore
    self.isContested = isContested
  }
}
