import Actors
import Foundation
import Positions
import Reading
import Statements
import Storage

/// Which acts to list; what is left nil asks for nothing.
public struct ActFilter: Hashable, Sendable {
  /// What was done.
  public var kind: ActKind?
  /// Only from this day on.
  public var since: CalendarDate?
  /// Only up to this day.
  public var until: CalendarDate?

  /// What is not given asks for nothing.
  public init(kind: ActKind? = nil, since: CalendarDate? = nil, until: CalendarDate? = nil) {
    self.kind = kind
    self.since = since
    self.until = until
  }

  func allows(_ act: Act) -> Bool {
    guard kind == nil || act.kind == kind else { return false }
    guard since != nil || until != nil else { return true }
    guard let date = act.date else { return false }
    return since.map { $0 <= date } ?? true && until.map { date <= $0 } ?? true
  }
}

extension Archive {
  /// What was done, by registers, people and articles, the oldest first: by an actor, to a treaty, or
  /// both. Throws a `TreatyGraphError` with the nearest names for one that nobody is called.
  public func acts(
    of actor: String? = nil, on treaty: String? = nil, among filter: ActFilter = ActFilter()
  ) throws -> [ActEntry] {
    let store = try openForReading()
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: store)
    let ledger = try store.ledger(
      of: try actor.map { try names.holder(named: $0) },
      on: try treaty.map { try names.treaty(named: $0).id })
    return ledger.acts.filter { filter.allows($0.act) }.map { ActEntry($0, in: directory) }
  }

  /// Takes in an act that somebody states; the same twice changes nothing. It is an entry of the
  /// journal, which can be undone.
  @discardableResult
  public func record(
    _ act: DoneAct, by coder: String, because: String? = nil
  ) throws -> ActIntake {
    let directory = try loadDirectory()
    let store = try openForWriting()
    let act = try act.act(NameQuestion(directory: directory, store: store))
    let words = [act.actorName, act.isNegated ? "not" : "", act.kind.rawValue, act.stage.rawValue]
    let entry = JournalEntry(
      coder: coder, time: .now, kind: .acts,
      fields: [
        "act": words.filter { !$0.isEmpty && $0 != ActStage.done.rawValue }.joined(separator: " "),
        "on": act.treaty?.rawValue ?? "",
      ], because: because)
    return try store.add([act], tables: [], isRecorded: true, noting: entry)
  }
}

extension Archive {
  /// Takes in registers: tables of participants as depositaries print and export them, roll calls,
  /// simple tables, pages with such tables. Rows that cannot be right are named in the report, the
  /// rest is taken. The same register again shows what is new and what is gone.
  ///
  /// With `isTrial` nothing is written: the report tells what would be. Throws what spoils the run: a
  /// file that cannot be read, a treaty that nothing is called.
  public func takeRegisters(
    _ paths: [String], as wish: RegisterWish = RegisterWish(), isTrial: Bool = false,
    by coder: String, because: String? = nil
  ) throws -> RegisterReport {
    let directory = try loadDirectory()
    let rules = try ReadingRules(folder: try findData().reading.path)
    let treaty = try wish.treaty.map { try NameQuestion(directory: directory).treaty(named: $0) }
    let intake = RegisterIntake(
      directory: directory, book: try loadRegisterBook(),
      reader: RegisterReader(rules: rules, dateOrder: wish.dateOrder),
      wish: wish, treaty: treaty)
    let outcome = try intake.read(paths)
    var report = outcome.report
    guard !outcome.acts.isEmpty || !outcome.tables.isEmpty else { return report }
    var entry = JournalEntry(
      coder: coder, time: .now, kind: .acts,
      fields: ["files": paths.joined(separator: "\n"), "acts": String(outcome.acts.count)],
      because: because)
    let store = try isTrial ? openForReading() : openForWriting()
    if isTrial {
      report.intake = try store.add(
        outcome.acts, tables: outcome.tables, isTrial: true, noting: entry)
      return report
    }
    try store.together {
      let taken = try take(outcome.declarations, rules, into: store)
      report.provisionCount = taken.articles.map(\.statementCount).reduce(0, +)
      try store.add(taken, to: &entry)
      report.intake = try store.add(outcome.acts, tables: outcome.tables, noting: entry)
    }
    return report
  }
}

extension Archive {
  /// Keeps declarations as articles with a statement for each provision.
  private func take(
    _ declarations: [Declaration], _ rules: ReadingRules, into store: StatementStore
  ) throws -> ImportReport {
    let version = ExtractorVersion(program: Release.version, data: "declared")
    var report = ImportReport()
    for declaration in declarations {
      let statements = declaration.statements(by: rules)
      guard !statements.isEmpty else { continue }
      let document = declaration.document
      let outcome = try store.add(
        document, sentenceCount: statements.count,
        claims: DecidedClaim.proposing(statements, text: TextDigest.of(document.text)), by: version)
      report.articles.append(
        ImportedArticle(
          document: document.article.name, outcome: outcome, statementCount: statements.count))
    }
    return report
  }
}

extension StatementStore {
  /// What registers, people and articles tell of acts. O(acts, and statements of acts, that are asked
  /// for).
  func ledger(of actor: StatementQuery.Holder?, on treaty: TreatyID?) throws -> ActLedger {
    var query = StatementQuery(
      holder: actor, treaty: treaty, minimumConfidence: PositionHistory.minimumConfidence)
    query.isAct = true
    let told = try statements(matching: query).compactMap { sourced -> StoredAct? in
      guard let act = Act(sourced) else { return nil }
      let isRecorded = sourced.statement.pattern == RecordedFact.pattern
      return StoredAct(
        act: act,
        origin: isRecorded
          ? .person(sourced.id) : .statement(sourced.id, article: sourced.articleID),
        taken: nil)
    }
    return ActLedger(try acts(matching: ActQuery(actor: actor, treaty: treaty)) + told)
  }
}
