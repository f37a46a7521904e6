import Actors
import Positions
import Statements
import Storage

/// Who stands where, as far as a page shows it: what `treatygraph positions` prints as a table.
public struct PositionsOverview: Sendable {
  /// Set where everybody's positions on one treaty were asked for, and somebody holds one.
  public let everybodyOn: Treaty?
  /// Those positions.
  public let sides: TreatyOverview?
  /// Everybody's who was asked for, or who holds a position on a concept; the most quoted first.
  public let holders: [HolderOverview]
  /// How many statements were too unsure to count.
  public let leftOutCount: Int
  /// Set where there is no position: who was understood, and what else there is.
  public let emptiness: EmptyAnswer?
  /// What those shown have done to the treaties shown, by registers and people.
  public var deeds = Deeds()
  /// What names the treaties.
  package let directory: ActorDirectory
}

extension PositionsOverview {
  /// As far as a page shows a whole answer. O(statements of the answer).
  init(_ report: PositionsReport, _ extent: HolderOverview.Extent, atMost limit: Int) {
    everybodyOn = report.emptiness == nil ? report.everybodyOn : nil
    let answer = report.answer
    sides = everybodyOn.map { TreatyOverview(answer, on: $0.id, atMost: limit) }
    holders =
      everybodyOn == nil
      ? HolderOverview.overviews(of: answer, naming: report.directory, extent) : []
    leftOutCount = answer.leftOutCount
    emptiness = report.emptiness
    directory = report.directory
  }

  /// By answers that are kept; nil where nobody holds a position.
  init?(
    of holder: StatementQuery.Holder?, on treaty: Treaty?, _ extent: HolderOverview.Extent,
    atMost limit: Int, in store: StatementStore, _ directory: ActorDirectory
  ) throws {
    self.directory = directory
    emptiness = nil
    if let holder {
      let kept = try store.holderOverviews(of: holder, on: treaty?.id, extent: extent) {
        directory.treaty($0)?.name ?? $1 ?? $0.rawValue
      }
      guard let kept, !kept.value.isEmpty else { return nil }
      everybodyOn = nil
      sides = nil
      holders = kept.value
      leftOutCount = kept.leftOutCount
    } else {
      guard let treaty, let kept = try store.treatyOverview(of: treaty.id, atMost: limit),
        kept.value.isAnything
      else { return nil }
      everybodyOn = treaty
      sides = kept.value
      holders = []
      leftOutCount = kept.leftOutCount
    }
  }
}

extension Archive {
  /// Where an actor stands, who stands where on a treaty, or both, as far as a page shows it.
  ///
  /// What is asked for with no filter costs what it shows, however much the store holds; with one,
  /// its statements are weighed for the question. `limit` is how many of each side are shown.
  public func overview(
    of actor: String? = nil, on treaty: String? = nil,
    among filter: PositionFilter = PositionFilter(), extent: HolderOverview.Extent = .page,
    limit: Int = .max
  ) throws -> PositionsOverview {
    if filter == PositionFilter(), actor != nil || treaty != nil {
      let store = try openForReading()
      let directory = try loadDirectory()
      let names = NameQuestion(directory: directory, store: store)
      let known = try treaty.map { try names.treaty(named: $0) }
      let kept = try PositionsOverview(
        of: try actor.map { try names.holder(named: $0) }, on: known, extent, atMost: limit,
        in: store, directory)
      if let kept { return try kept.completed(in: store, loadRegisterBook) }
    }
    return try PositionsOverview(
      try positions(of: actor, on: treaty, among: filter), extent, atMost: limit
    ).completed(in: openForReading(), loadRegisterBook)
  }
}

extension PositionsOverview {
  /// With what those shown have done. O(acts on the treaties shown).
  fileprivate func completed(
    in store: StatementStore, _ loadBook: () throws -> RegisterBook
  ) throws -> PositionsOverview {
    var overview = self
    let shown =
      holders.flatMap(\.onTreaties)
      + (sides.map { sides in Polarity.allCases.flatMap { sides[$0].positions } } ?? [])
    overview.deeds = try Deeds(
      of: Array(Set(shown.compactMap(\.holder.id))).sorted(),
      on: shown.compactMap(\.object.treaty), in: store, directory, loadBook)
    return overview
  }
}

extension TreatyOverview {
  /// False where nobody says anything of the treaty.
  fileprivate var isAnything: Bool {
    onPartsCount > 0 || Polarity.allCases.contains { self[$0].count > 0 }
  }

  /// As far as a page shows a whole answer.
  package init(_ answer: PositionAnswer, on treaty: TreatyID, atMost limit: Int = .max) {
    let sides = answer.standings.sides(on: treaty)
    let positions = sides?.positions ?? []
    let statements = positions.flatMap(\.statements)
    func side(_ polarity: Polarity) -> Side {
      let all = sides?[polarity] ?? []
      return Side(count: all.count, positions: all.prefix(limit).map { PositionSummary($0) })
    }
    let onTreaty = Set(positions.map { HolderKey($0.holder) })
    self.init(
      statementCount: statements.count, spread: statements.spread.counts.withoutOutlets,
      support: side(.support),
      oppose: side(.oppose), neutral: side(.neutral),
      onPartsCount: answer.standings.holders.count { !onTreaty.contains($0.key) })
  }
}

extension HolderOverview {
  /// One of everybody who answers, as far as a page shows them.
  package static func overviews(
    of answer: PositionAnswer, naming directory: ActorDirectory, _ extent: Extent
  ) -> [HolderOverview] {
    answer.standings.holders.map {
      HolderOverview($0, in: answer, naming: directory, extent)
    }
  }

  fileprivate init(
    _ standing: StandingHolder, in answer: PositionAnswer, naming directory: ActorDirectory,
    _ extent: Extent
  ) {
    let positions = answer.positions.filter { HolderKey($0.holder) == standing.key }
    let others = positions.filter { $0.object.treaty == nil }.map { PositionSummary($0) }
    let onTreaties = positions.filter { $0.object.treaty != nil }
    let dates = standing.statements.compactMap(\.date)
    let histories = TreatyHistory.histories(of: standing, in: answer, naming: directory)
    self.init(
      holder: standing.holder, statementCount: standing.statementCount,
      spread: standing.statements.spread.counts.withoutOutlets, firstDate: dates.min(),
      lastDate: dates.max(),
      onTreaties: onTreaties.map { PositionSummary($0) },
      titles: Dictionary(
        onTreaties.compactMap { position in
          position.object.treaty.map { ($0, answer.name(of: $0, in: directory)) }
        }, uniquingKeysWith: { first, _ in first }),
      others: Array(others.inOrderOfTime.prefix(extent.others)), otherCount: others.count,
      unnamedCount: standing.unnamed.count,
      histories: histories.prefix(extent.histories).map { history in
        var history = history
        history.statements = Array(history.statements.suffix(extent.statements))
        return history
      }, historyCount: histories.count)
  }
}

extension TreatyHistory {
  /// All of each: a holder's positions on the treaty and its parts, and those whose words leave open on
  /// what of the treaty they are.
  fileprivate static func histories(
    of holder: StandingHolder, in answer: PositionAnswer, naming directory: ActorDirectory
  ) -> [TreatyHistory] {
    let byTreaty = Dictionary(grouping: holder.statements) { sourced -> TreatyID? in
      let object = sourced.statement.object
      return object.kind == .actor ? nil : object.id.map { TreatyID($0) }
    }
    return byTreaty.compactMap { treaty, statements in
      treaty.map { treaty in
        TreatyHistory(
          treaty: treaty, title: answer.name(of: treaty, in: directory),
          articleCount: statements.reportCount, statementCount: statements.count,
          statements: statements.sorted(by: isEarlier))
      }
    }.sorted(by: TreatyHistory.leads)
  }

  private static func isEarlier(_ left: SourcedStatement, _ right: SourcedStatement) -> Bool {
    guard left.date == right.date else {
      guard let rightDate = right.date else { return false }
      return left.date.map { $0 < rightDate } ?? true
    }
    return left.id < right.id
  }
}
