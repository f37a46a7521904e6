import Actors
import Foundation
import Positions
import Statements
import Storage

/// From when on something is new, by the time at which it was taken in.
public enum NewsStart: Hashable, Sendable {
  /// The first second of the day before the present one, in UTC.
  case yesterday
  /// The last time that the same coder asked so; yesterday for who never did.
  case last
  /// The first second of a day, in UTC.
  case day(CalendarDate)
}

/// What a store knows that it did not know before: one page to read in the morning.
public struct NewsPage: Hashable, Sendable {
  /// The first second that counts.
  public var since: Int64
  /// When it was asked.
  public var until: Int64
  /// The articles that were taken in, at most so many.
  public var articles: [ArticleEntry] = []
  /// How many they are.
  public var articleCount = 0
  /// Who changed sides, as they tell.
  public var changes: [PositionChange] = []
  /// What became a change though its articles are older: it is read otherwise, or was corrected. No
  /// change in the world.
  public var readOtherwise: [PositionChange] = []
  /// What registers and people tell that was done.
  public var acts: [ActEntry] = []
  /// Who takes a position on a treaty for the first time.
  public var firsts: [PositionSummary] = []
  /// The names of the treaties that positions are on.
  public var treatyNames: [TreatyID: String] = [:]

  /// True where there is nothing to tell: cron need not send it.
  public var isEmpty: Bool {
    articleCount == 0 && changes.isEmpty && readOtherwise.isEmpty && acts.isEmpty && firsts.isEmpty
  }

  /// What a change or position is on, by the name of the directory.
  public func name(of object: PositionObject) -> String {
    object.treaty.flatMap { treatyNames[$0] } ?? object.name
  }
}

extension Archive {
  /// So much of a sort is told.
  private static let mostTold = 50

  /// What was taken in since a time, and what it changes; on one treaty, or on all. With `.last` the
  /// store remembers that the coder has seen it.
  public func news(
    since start: NewsStart, on treaty: String? = nil, by coder: String
  ) throws -> NewsPage {
    let now = Int64(Date().timeIntervalSince1970)
    let store = try openForReading()
    let directory = try loadDirectory()
    let named = try treaty.map {
      try NameQuestion(directory: directory, store: store).treaty(named: $0)
    }
    let since: Int64
    switch start {
    case .day(let day): since = day.firstSecond
    case .yesterday: since = Self.yesterday(at: now)
    case .last: since = try store.newsSeen(by: coder) ?? Self.yesterday(at: now)
    }
    var report = NewsPage(since: since, until: now)
    if store.view == nil {
      report.articleCount = try store.articleCount(takenSince: since)
      report.articles = try store.articles(takenSince: since, atMost: Self.mostTold)
        .map(ArticleEntry.init)
      try report.readChanges(in: store, on: named?.id)
      report.firsts =
        try store.firstPositions(takenSince: since, atMost: Self.mostTold)?
        .filter { named == nil || $0.object.treaty == named?.id } ?? []
    }
    report.acts = ActLedger(
      try store.acts(matching: ActQuery(treaty: named?.id, takenSince: since))
    ).acts.map { ActEntry($0, in: directory) }
    let objects =
      (report.changes + report.readOtherwise).map(\.object) + report.firsts.map(\.object)
    for treaty in Set(objects.compactMap(\.treaty)) {
      report.treatyNames[treaty] = directory.treaty(treaty)?.name
    }
    if start == .last { try openToDecide().noteNewsSeen(by: coder, until: now) }
    return report
  }

  private static func yesterday(at now: Int64) -> Int64 { (now / 86_400 - 1) * 86_400 }
}

extension NewsPage {
  /// Changes that new articles tell, apart from those that only a new reading of old ones does.
  fileprivate mutating func readChanges(in store: StatementStore, on treaty: TreatyID?) throws {
    let limit = 50
    changes =
      try store.keptChanges(ChangeQuery(treaty: treaty, takenSince: since, limit: limit))?.changes
      ?? []
    let told = Set(changes.map { [$0.before.id, $0.after.id] })
    readOtherwise =
      try store.keptChanges(ChangeQuery(treaty: treaty, foundSince: since, limit: limit))?.changes
      .filter { !told.contains([$0.before.id, $0.after.id]) } ?? []
  }
}

extension CalendarDate {
  /// Its first second in UTC, since 1970.
  fileprivate var firstSecond: Int64 {
    let epoch = CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber ?? 0
    return Int64(dayNumber - epoch) * 86_400
  }
}
