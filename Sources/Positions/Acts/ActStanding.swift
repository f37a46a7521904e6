import Statements

/// What an actor has done to a treaty, as far as registers and people tell it: the furthest it went.
public enum ActStanding: Hashable, Sendable {
  /// Is bound, by this act.
  case bound(Act)
  /// Was bound, and has left.
  case left(Act)
  /// Has signed, and is not known to be bound.
  case signed(Act)
  /// Has not signed, though it could: as a register tells of a day, or a source says.
  case notSigned(asOf: CalendarDate?)

  /// `ratified 2016-10-05`, `signed 2016-04-22`, `not signed (2026-01-01)`.
  public var words: String {
    switch self {
    case .bound(let act), .left(let act), .signed(let act):
      [act.kind.rawValue, act.date?.description].compactMap(\.self).joined(separator: " ")
    case .notSigned(let day): "not signed" + (day.map { " (\($0))" } ?? "")
    }
  }
}

extension ActLedger {
  /// What each actor has done to a treaty; of those that a register does not list, whether they have not
  /// signed: those of `others` that can.
  package func standings(
    on treaty: Treaty, registers: [ActTable], others: [ActorID], canJoin: (ActorID) -> Bool
  ) -> [ActorID: ActStanding] {
    var found: [ActorID: ActStanding] = [:]
    for (actor, acts) in byActor(on: treaty.id) {
      if let standing = Self.standing(acts.map(\.act)) { found[actor] = standing }
    }
    guard let opened = treaty.openedForSignature else { return found }
    let register = registers.filter { $0.treaty == treaty.id && $0.kinds.contains(.signed) }
      .max { ($0.asOf?.dayNumber ?? 0) < ($1.asOf?.dayNumber ?? 0) }
    guard let register, let day = register.asOf, day >= opened else { return found }
    for actor in others where found[actor] == nil && canJoin(actor) {
      found[actor] = .notSigned(asOf: day)
    }
    return found
  }

  private static func standing(_ acts: [Act]) -> ActStanding? {
    if let end = acts.last(where: { $0.kind.ends && $0.isDone }) { return .left(end) }
    if let bond = acts.first(where: { $0.kind.makesParty && $0.isDone }) { return .bound(bond) }
    if let signature = acts.first(where: { $0.kind == .signed && $0.isDone }) {
      return .signed(signature)
    }
    let denial = acts.last { $0.kind == .signed && $0.isNegated }
    return denial.map { .notSigned(asOf: $0.date) }
  }
}
