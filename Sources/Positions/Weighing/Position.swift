import Statements

/// Where one actor stands on one object, weighed from its statements by the rules of
/// `PositionHistory`.
public struct Position: Hashable, Sendable {
  public let holder: PositionHolder
  public let object: PositionObject
  /// Where it stands now; neutral where it never took a side.
  public let polarity: Polarity
  /// The statement that stands for the position: the last act, else the latest words, of one day
  /// the firmest. What is only possible yields to what is firmer.
  public let deciding: SourcedStatement
  /// The first day of the side that stands now.
  public let since: CalendarDate?
  /// How likely the side is right: that its articles tell it, times its share of the weight of all
  /// that was said since it stands.
  public let confidence: Double
  /// All statements counted, whichever side they take, oldest first.
  public let statements: [SourcedStatement]
  /// How many articles show it; copies of one report and repeats of one quote count once.
  public let articleCount: Int
  public let history: PositionHistory

  public var relation: Relation { deciding.statement.relation }
  public var modality: Modality { deciding.statement.modality }
  /// True where the actor took another side before.
  public var hasChanged: Bool { history.standings.count > 1 }
  /// True where statements to the other side were found since the present one stands.
  public var isContested: Bool { !(history.standings.last?.against.isEmpty ?? true) }
  /// The last thing done rather than said: signed, ratified, voted.
  public var lastAct: SourcedStatement? { statements.last { $0.statement.isOfficialAct } }

  /// Nil where nothing counts: all statements are below the minimum confidence, or denied hearsay.
  ///
  /// The statements must be one actor's on one object; `positions(from:)` sorts a mixture.
  public init?(
    weighing given: [SourcedStatement],
    minimumConfidence: Double = PositionHistory.minimumConfidence
  ) {
    let history = PositionHistory(given, minimumConfidence: minimumConfidence)
    let counted = history.counted
    guard let first = counted.first else { return nil }
    let standing = history.standings.last
    guard let deciding = Self.deciding(among: standing?.inFavour ?? history.neutral) else {
      return nil
    }
    holder = PositionHolder(first.statement.actor)
    object = PositionObject(first.statement.object)
    polarity = standing?.polarity ?? .neutral
    self.deciding = deciding
    since = standing.map(\.since) ?? history.neutral.first?.date
    confidence = Self.confidence(
      inFavour: standing?.inFavour ?? history.neutral, against: standing?.against ?? [])
    statements = counted
    articleCount = counted.reportCount
    self.history = history
  }

  /// One position for each actor and object among the statements, in the order of first mention.
  public static func positions(
    from statements: [SourcedStatement],
    minimumConfidence: Double = PositionHistory.minimumConfidence
  ) -> [Position] {
    var places: [PositionKey: Int] = [:]
    var groups: [[SourcedStatement]] = []
    for statement in statements {
      let key = PositionKey(statement.statement)
      if let place = places[key] {
        groups[place].append(statement)
      } else {
        places[key] = groups.count
        groups.append([statement])
      }
    }
    return groups.compactMap { Position(weighing: $0, minimumConfidence: minimumConfidence) }
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

  private static func confidence(
    inFavour: [SourcedStatement], against: [SourcedStatement]
  ) -> Double {
    let support = inFavour.map(\.statement.weight).reduce(0, +)
    let doubt = against.map(\.statement.weight).reduce(0, +)
    guard support + doubt > 0 else { return 0 }
    return PositionHistory.together(inFavour) { $0.confidence } * support / (support + doubt)
  }
}

/// What makes two statements speak of the same position: ids where there are any, else names.
///
/// A foreign minister of one state is not that of another: unknown actors are told apart by kind and
/// affiliation too.
struct PositionKey: Hashable {
  private let id: ActorID?
  private let unknownActor: PositionHolder?
  private let object: PositionObject

  init(_ statement: Statement) {
    id = statement.actor.id
    unknownActor = id == nil ? PositionHolder(statement.actor) : nil
    var object = PositionObject(statement.object)
    // Provisions and issues of one treaty share its id; the name tells them apart.
    if object.id != nil, [.treaty, .actor].contains(object.kind) { object.name = "" }
    self.object = object
  }
}
