import Statements

/// Who stands where on one object, all of them: what a picture of the sides is drawn from. Statements
/// are there only of those who are shown.
package struct StanceOverview: Hashable, Sendable {
  package var object: PositionObject
  /// The most quoted first.
  package var stances: [HeldStance]
  /// Statements on the object, repeats once.
  package var statementCount: Int
  /// How many articles these stand in.
  package var spread: SpreadCounts
  package var firstDate: CalendarDate?
  package var lastDate: CalendarDate?
  /// Statements on the object that were too unsure to count.
  package var uncertainCount: Int
  /// Holders who are found in too few articles to be told of.
  package var hiddenCount: Int
  /// Statements on something else, or on what their words leave open.
  package var onOtherObjects: Int

  package init(object: PositionObject, stances: [HeldStance], hiddenCount: Int = 0) {
    self.object = object
    self.stances = stances
    self.hiddenCount = hiddenCount
    statementCount = 0
    spread = SpreadCounts(reportCount: 0, articleCount: 0)
    uncertainCount = 0
    onOtherObjects = 0
  }

  /// The treaty that most statements are on, else the provision or issue, and who is found in at least
  /// so many articles; nil where no statement is on anything. O(statements).
  package init?(of standings: Standings, atLeast articles: Int = 1) {
    guard let main = standings.mainObject else { return nil }
    let all = main.sides.positions
    let found = all.filter { $0.articleCount >= articles }.ordered { HolderRank($0) }
    self.init(
      object: main.object, stances: found.map { HeldStance($0) },
      hiddenCount: all.count - found.count)
    let counted = found.flatMap(\.statements)
    statementCount = counted.count
    spread = counted.spread.counts.withoutOutlets
    let dates = counted.compactMap(\.date)
    firstDate = dates.min()
    lastDate = dates.max()
    uncertainCount = standings.uncertain.count { ObjectKey($0.statement.object) == main.key }
    onOtherObjects =
      standings.counted.count + standings.uncertain.count - main.statementCount - uncertainCount
  }
}

/// A position as a picture of the sides tells it.
package struct HeldStance: Hashable, Sendable {
  package var holder: PositionHolder
  package var polarity: Polarity
  package var relation: Relation
  package var modality: Modality
  package var sideSince: CalendarDate?
  package var confidence: Double
  package var statementCount: Int
  package var spread: SpreadCounts
  package var sideBefore: Polarity?
  package var isContested: Bool
  /// The reports that its statements stand in, each once.
  package var reports: [Int64]
  /// By which a store knows the holder; nil where no store was asked.
  package var number: Int?
  /// What is told only of those who are shown.
  package var proof = Proof()

  /// What is told of a position besides how it stands.
  package struct Proof: Hashable, Sendable {
    /// The condition that the deciding statement makes.
    package var condition: String?
    /// How many reports tell the other side since the present one stands.
    package var reportsAgainst = 0
    /// Statements, oldest first: all, or the newest.
    package var statements: [SourcedStatement] = []
    /// The sides taken, oldest first; empty where only the newest statements are given.
    package var standings: [PositionHistory.Standing] = []

    package init() {}
  }

  package init(
    holder: PositionHolder, polarity: Polarity, relation: Relation, modality: Modality,
    sideSince: CalendarDate?, confidence: Double, statementCount: Int, spread: SpreadCounts,
    sideBefore: Polarity?, isContested: Bool, reports: [Int64]
  ) {
    self.holder = holder
    self.polarity = polarity
    self.relation = relation
    self.modality = modality
    self.sideSince = sideSince
    self.confidence = confidence
    self.statementCount = statementCount
    self.spread = spread
    self.sideBefore = sideBefore
    self.isContested = isContested
    self.reports = reports
  }

  /// With all its statements.
  package init(_ position: Position) {
    let statements = position.statements
    let standings = position.history.standings
    self.init(
      holder: position.holder, polarity: position.polarity, relation: position.relation,
      modality: position.modality, sideSince: position.sideSince, confidence: position.confidence,
      statementCount: statements.count, spread: statements.spread.counts,
      sideBefore: standings.dropLast().last?.polarity, isContested: position.isContested,
      reports: Set(statements.map(\.reportID)).sorted())
    proof.condition = position.deciding.statement.condition?.text
    proof.reportsAgainst = standings.last?.against.reportCount ?? 0
    proof.statements = statements
    proof.standings = standings
  }

  /// How many articles show it; copies of one report and repeats of one quote count once.
  package var articleCount: Int { spread.reportCount }

  /// The order of positions: who is found in most articles first, then who has most statements, then by
  /// name.
  package static func leads(_ left: HeldStance, _ right: HeldStance) -> Bool {
    if left.articleCount != right.articleCount { return left.articleCount > right.articleCount }
    if left.statementCount != right.statementCount {
      return left.statementCount > right.statementCount
    }
    return (left.holder.name, HolderKey(left.holder)) < (right.holder.name, HolderKey(right.holder))
  }
}

extension Sequence<HeldStance> {
  /// How many articles show them together.
  package var articleCount: Int {
    var reports: Set<Int64> = []
    for stance in self { reports.formUnion(stance.reports) }
    return reports.count
  }
}
