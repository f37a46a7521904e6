import Statements

/// Which acts a question asks for; what is left nil asks for nothing.
package struct ActQuery: Hashable, Sendable {
  package var actor: StatementQuery.Holder?
  package var treaty: TreatyID?
  package var resolution: String?
  package var kind: ActKind?
  package var since: CalendarDate?
  package var until: CalendarDate?
  /// Only acts taken in from this second on.
  package var takenSince: Int64?

  package init(
    actor: StatementQuery.Holder? = nil, treaty: TreatyID? = nil, resolution: String? = nil,
    kind: ActKind? = nil, since: CalendarDate? = nil, until: CalendarDate? = nil,
    takenSince: Int64? = nil
  ) {
    self.actor = actor
    self.treaty = treaty
    self.resolution = resolution
    self.kind = kind
    self.since = since
    self.until = until
    self.takenSince = takenSince
  }

  /// The conditions on the table `act` with their values.
  func conditions() -> ActConditions {
    var found = ActConditions()
    switch actor {
    case .known(let id): found.require("actorID = ?", id.rawValue)
    case .unknown(let name):
      found.require("actorID IS NULL AND lower(actorName) = lower(?)", name)
    case nil: break
    }
    if let treaty { found.require("treaty = ?", treaty.rawValue) }
    if let resolution { found.require("resolution = ? COLLATE NOCASE", resolution) }
    if let kind { found.require("act.kind = ?", kind.rawValue) }
    if let since { found.require("date >= ?", since.description) }
    if let until { found.require("date <= ?", until.description) }
    if let takenSince { found.require("journal.time >= ?", takenSince) }
    return found
  }
}

/// Conditions of SQL, all of which must hold, with their values.
struct ActConditions {
  private(set) var texts: [String] = []
  private(set) var values: [any SQLBindable] = []

  var text: String { texts.isEmpty ? "1" : texts.joined(separator: " AND ") }

  mutating func require(_ text: String, _ value: any SQLBindable) {
    texts.append(text)
    values.append(value)
  }
}
