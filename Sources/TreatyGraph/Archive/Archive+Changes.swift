import Actors
import Positions
import Statements
import Storage

/// Who changed sides: what `treatygraph changes` prints.
public struct ChangesReport: Hashable, Sendable {
  /// The latest first.
  public var changes: [PositionChange]
  /// How many there are; more than these where a limit leaves some out.
  public var count: Int
}

extension Archive {
  /// Who moved from where to where, the latest first: by any name of the actor or treaty, by the first
  /// day of the new side.
  ///
  /// What changed because texts are read otherwise or corrected is no change here: all of history is
  /// weighed by what is known now.
  public func changes(
    of actor: String? = nil, on treaty: String? = nil, since: CalendarDate? = nil,
    until: CalendarDate? = nil, limit: Int? = nil
  ) throws -> ChangesReport {
    let store = try openForReading()
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: store)
    let query = ChangeQuery(
      holder: try actor.map { try names.holder(named: $0) },
      treaty: try treaty.map { try names.treaty(named: $0).id }, since: since, until: until,
      limit: limit)
    if let kept = try store.keptChanges(query) {
      return ChangesReport(changes: kept.changes, count: kept.count)
    }
    let standings = try PositionQuestion(holder: query.holder, treaty: query.treaty)
      .standings(from: store)
    let changes = standings.changes.filter { change in
      guard since != nil || until != nil else { return true }
      guard let day = change.until else { return false }
      return since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
    return ChangesReport(
      changes: limit.map { Array(changes.prefix($0)) } ?? changes, count: changes.count)
  }

  /// Who is on both sides within so many days and did not change, the latest first.
  public func contradictions(
    of actor: String? = nil, on treaty: String? = nil, within days: Int,
    since: CalendarDate? = nil, until: CalendarDate? = nil
  ) throws -> [Contradiction] {
    let store = try openForReading()
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: store)
    // A state's parliament is an actor of its own: it is laid beside the state.
    let holder = try actor.map { try names.holder(named: $0) }
    let question = PositionQuestion(treaty: try treaty.map { try names.treaty(named: $0).id })
    return try question.standings(from: store).contradictions(within: days).filter { pair in
      guard holder.map({ pair.isOf($0) }) ?? true else { return false }
      guard let day = pair.second.date else { return since == nil && until == nil }
      return since.map { $0 <= day } ?? true && until.map { day <= $0 } ?? true
    }
  }

  /// What actors say laid beside what they do: on one treaty, or on all that acts are known of.
  public func inconsistencies(
    of actor: String? = nil, on treaty: String? = nil
  ) throws -> [InconsistencyEntry] {
    let store = try openForReading()
    let directory = try loadDirectory()
    let names = NameQuestion(directory: directory, store: store)
    let holder = try actor.map { try names.holder(named: $0) }
    let named = try treaty.map { try names.treaty(named: $0) }
    let ledger = try store.ledger(of: holder, on: named?.id)
    let registers = try store.actTables(on: named?.id)
    let book = try loadRegisterBook()
    let treaties =
      named.map { [$0] }
      ?? Set(ledger.acts.compactMap(\.act.treaty) + registers.compactMap(\.treaty)).sorted()
      .compactMap { directory.treaty($0) }
    return try treaties.flatMap { treaty -> [InconsistencyEntry] in
      let standings = try PositionQuestion(holder: holder, treaty: treaty.id)
        .standings(from: store)
      let check = ConsistencyCheck(
        treaty: treaty, registers: registers, ledger: ledger
      ) { book.canJoinTreaties(directory.actor($0)) }
      return check.inconsistencies(of: standings.sides(on: treaty.id)?.positions ?? []).map {
        InconsistencyEntry($0, treatyName: treaty.name)
      }
    }
  }
}

/// What does not go together, with the name of the treaty.
public struct InconsistencyEntry: Hashable, Sendable {
  /// What does not go together.
  public let inconsistency: Inconsistency
  /// The name of the treaty.
  public let treatyName: String

  init(_ inconsistency: Inconsistency, treatyName: String) {
    self.inconsistency = inconsistency
    self.treatyName = treatyName
  }
}

extension Contradiction {
  /// True where the actor is on one of its sides.
  fileprivate func isOf(_ asked: StatementQuery.Holder) -> Bool {
    [first, second].contains { source in
      switch asked {
      case .known(let id): source.statement.actor.id == id
      case .unknown(let name): source.statement.actor.name.lowercased() == name.lowercased()
      }
    }
  }
}
