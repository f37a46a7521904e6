import Statements

/// How an actor's stance on one object went through time: each side that it took, and when.
///
/// The rules are the same for all actors and objects:
/// 1. Statements below the minimum confidence, and hearsay that its speaker denies or doubts, decide
///    nothing.
/// 2. Later outweighs earlier. Statements count by their day; those without a date count as earliest.
/// 3. On one day acts outweigh words. Among words the side with the greater sum of confidence times
///    firmness speaks for the day; of equal sides the one that was quoted last.
/// 4. A side stands until the other side's statements since then, taken together, are as sure as
///    `overturningConfidence`, or surer than what they overturn.
/// 5. A side taken by an act stands until a later act, or until words in two later articles
///    that are not copies of each other.
/// 6. Neutral words take no side and overturn none; an abstention is an act and does.
/// 7. A plan holds until it is known that nothing came of it: *planned to sign* counts no longer
///    where a later statement tells that the actor did not sign.
/// 8. What is only possible takes no side that the actor denies to be on, on the same day or later:
///    who *does not oppose the treaty* and *warns that it might do harm* is no opponent.
/// 9. Two articles that disagree are no change: words of one report alone overturn nothing where
///    another report had another side at most `disagreementDays` before.
/// 10. A day on which as many reports tell one side as the other, neither much surer, is no change
///    either: it dates one, and counts towards it, where a later day tells the same.
/// 11. A side that only the judge hears, without a word of stance in the text, overturns no act, and
///    words only where two reports have it.
public struct PositionHistory: Hashable, Sendable {
  /// A side and the time for which it was held.
  public struct Standing: Hashable, Sendable {
    /// Which side.
    public var polarity: Polarity
    /// The day of the first statement that took this side; nil where the text tells none.
    public var since: CalendarDate?
    /// The statements that hold this side, oldest first.
    public var inFavour: [SourcedStatement]
    /// Those of the same time to the other side: too weak to overturn it, strong enough to show.
    public var against: [SourcedStatement]

    /// What holds it best.
    var force: Force { inFavour.map(\.statement.force).max() ?? .words }
  }

  /// Below this a statement does not count unless asked: as likely wrong as right.
  public static let minimumConfidence = 0.5
  /// How sure the words must be, taken together, that overturn other words. Set by judgement.
  public static let overturningConfidence = 0.6
  /// Reports so few days apart tell of one event. Set by judgement.
  public static let disagreementDays = 3
  /// So many times likelier than the other is what counts of two reports of a day. Set by judgement.
  static let settlingOdds = 3.0

  /// The statements that decide, oldest first.
  public let counted: [SourcedStatement]
  /// The sides taken, oldest first; empty where none was.
  public private(set) var standings: [Standing] = []
  /// Statements that take no side, oldest first.
  public let neutral: [SourcedStatement]
  /// Plans and possibilities that nothing came of, and the votes that such a plan took back, oldest
  /// first: they decide nothing.
  public let overruled: [SourcedStatement]

  /// The numbers of statements of days on which reports disagree.
  private(set) var disputed: Set<Int64> = []

  private var challenge: [SourcedStatement] = []

  /// Weighs the statements of one actor on one object.
  public init(
    _ statements: [SourcedStatement], minimumConfidence: Double = Self.minimumConfidence
  ) {
    counted = statements.filter { $0.statement.counts(from: minimumConfidence) }
      .sorted(by: Self.precedes)
    let overruled = Self.overruled(in: counted)
    self.overruled = overruled
    neutral = counted.filter { !$0.statement.takesSide }
    let idle = Set(overruled.map(\.id))
    let sided = counted.filter { $0.statement.takesSide && !idle.contains($0.id) }
    let days = sided.chunked(by: { $0.date == $1.date }).map(DaySide.init)
    for day in days { take(day, among: sided) }
  }

  /// From when no side was taken: from the first neutral words, or those that overruled a plan.
  var undecidedSince: CalendarDate? {
    guard let plan = overruled.last?.date else { return neutral.first?.date }
    let later = neutral.first { ($0.date ?? plan) >= plan }
    return (later ?? neutral.first)?.date
  }

  private static func overruled(in statements: [SourcedStatement]) -> [SourcedStatement] {
    let denials = statements.filter(\.isDenial)
    var undone: Set<Relation> = []
    var overruled: [SourcedStatement] = []
    // From the end, so that what is undone came later than the plan.
    for source in statements.reversed() {
      let statement = source.statement
      if statement.isUndoneAct {
        undone.insert(statement.relation)
      } else if statement.isPlannedAct, statement.takesSide, undone.contains(statement.relation) {
        overruled.append(source)
      } else if statement.modality == .possible, statement.takesSide,
        denials.contains(where: { $0.denies(source) })
      {
        overruled.append(source)
      } else if source.statement.force == .voteOnText,
        overruled.contains(where: { $0.takesBack(source) })
      {
        overruled.append(source)
      }
    }
    return overruled.reversed()
  }

  private mutating func take(_ day: DaySide, among sided: [SourcedStatement]) {
    if day.isDisputed { disputed.formUnion(day.statements.map(\.id)) }
    let side = day.surest
    let inFavour = day.statements.filter { $0.statement.polarity == side }
    let against = day.statements.filter { $0.statement.polarity != side }
    guard let standing = standings.last else {
      begin(side, with: inFavour, against: against)
      return
    }
    let isDoubtful = Self.isContradicted(inFavour, side, among: sided)
    if isDoubtful || side == standing.polarity {
      add(day.statements)
      if !isDoubtful, !day.isDisputed { challenge = [] }
      return
    }
    if challenge.first?.statement.polarity != side { challenge = [] }
    challenge += inFavour
    if !day.isDisputed, isOverturned(standing) {
      let challengers = Set(challenge.map(\.id))
      standings[standings.count - 1].against.removeAll { challengers.contains($0.id) }
      begin(side, with: challenge, against: against)
    } else {
      add(day.statements)
    }
  }

  /// Words that change nothing, to the side that stands and against it.
  private mutating func add(_ statements: [SourcedStatement]) {
    guard let side = standings.last?.polarity else { return }
    for source in statements {
      if source.statement.polarity == side {
        standings[standings.count - 1].inFavour.append(source)
      } else {
        standings[standings.count - 1].against.append(source)
      }
    }
  }

  private mutating func begin(
    _ side: Polarity, with inFavour: [SourcedStatement], against: [SourcedStatement]
  ) {
    standings.append(
      Standing(
        polarity: side, since: inFavour.first?.date, inFavour: inFavour, against: against))
    challenge = []
  }

  /// True of words that one report alone has, shortly after a report of another side: of two that tell
  /// of one event the first is believed.
  private static func isContradicted(
    _ statements: [SourcedStatement], _ side: Polarity, among all: [SourcedStatement]
  ) -> Bool {
    guard let first = statements.first, let date = first.date, date.precision == .day,
      statements.allSatisfy({ $0.reportID == first.reportID && !$0.statement.isOfficialAct })
    else { return false }
    return all.contains { other in
      guard other.statement.polarity != side, other.reportID != first.reportID,
        let day = other.date, day.precision == .day
      else { return false }
      return (1...disagreementDays).contains(date.dayNumber - day.dayNumber)
    }
  }

  private func isOverturned(_ standing: Standing) -> Bool {
    let force = challenge.map(\.statement.force).max() ?? .words
    if force != .words, force >= standing.force { return true }
    let told = challenge.filter { !$0.statement.isOnlyHeard }
    if standing.force == .act {
      guard Set(told.map(\.reportID)).count > 1 else { return false }
    } else if told.isEmpty, Set(challenge.map(\.reportID)).count < 2 {
      return false
    }
    return Self.weightTogether(challenge)
      >= min(Self.overturningConfidence, Self.weightTogether(standing.inFavour))
  }

  /// How sure the statements are together, as independent articles would be: `1 - ∏(1 - weight)`.
  ///
  /// An article counts once with all its copies, by its strongest statement: its sentences repeat
  /// each other.
  private static func weightTogether(_ statements: [SourcedStatement]) -> Double {
    together(statements) { $0.weight }
  }

  static func together(
    _ statements: [SourcedStatement], _ measure: (Statement) -> Double
  ) -> Double {
    var strongest: [Int64: Double] = [:]
    for statement in statements {
      strongest[statement.reportID, default: 0] = max(
        strongest[statement.reportID, default: 0], measure(statement.statement))
    }
    // In the order of the articles: a product of floating-point numbers depends on the order.
    let doubts = strongest.sorted { $0.key < $1.key }.map { 1 - $0.value }
    return 1 - doubts.reduce(1, *)
  }

  /// The order in which statements decide: by day, those without one first; of one day as articles
  /// came and tell it.
  package static func precedes(_ left: SourcedStatement, _ right: SourcedStatement) -> Bool {
    guard left.date == right.date else {
      guard let rightDate = right.date else { return false }
      return left.date.map { $0 < rightDate } ?? true
    }
    let leftIndex = left.statement.evidence.sentenceIndex
    let rightIndex = right.statement.evidence.sentenceIndex
    return (left.articleID, leftIndex, left.id) < (right.articleID, rightIndex, right.id)
  }
}

extension SourcedStatement {
  /// True where it says on which side the actor is not: *does not oppose the treaty*.
  fileprivate var isDenial: Bool {
    statement.isNegated && statement.modality == .asserted && !statement.takesSide
  }

  /// True of a plan to the other side than a vote before it.
  fileprivate func takesBack(_ vote: SourcedStatement) -> Bool {
    statement.modality == .planned && statement.isPlannedAct
      && statement.polarity == vote.statement.polarity.reversed
  }

  /// True where the side denied is the other's, of the same day or earlier.
  fileprivate func denies(_ other: SourcedStatement) -> Bool {
    guard statement.relation.polarity == other.statement.polarity else { return false }
    guard let otherDate = other.date else { return true }
    return date.map { $0 >= otherDate } ?? false
  }
}

extension Array {
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [[Element]] {
    var chunks: [[Element]] = []
    for element in self {
      if let last = chunks.last?.last, belong(last, element) {
        chunks[chunks.count - 1].append(element)
      } else {
        chunks.append([element])
      }
    }
    return chunks
  }
}
