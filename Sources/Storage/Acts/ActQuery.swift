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

  /// The conditions on the table `act` with their values; where people have amended who is who, on all
  /// that may be meant.
  func conditions(_ amendments: Amendments) throws -> ActConditions {
    var found = ActConditions()
    if let actor {
      let sources = amendments.sources(of: actor.subject).map(\.name)
      let list = try JournalTable.list(of: sources.sorted())
      found.require(
        """
        (actorID IN (SELECT value FROM json_each(?))
          OR actorID IS NULL AND lower(actorName) IN (SELECT value FROM json_each(?)))
        """, list, list)
    }
    if let treaty {
      let sources = amendments.sources(of: JournalSubject(.treaty, treaty.rawValue)).map(\.name)
      found.require(
        "treaty IN (SELECT value FROM json_each(?))", try JournalTable.list(of: sources.sorted()))
    }
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

  var text: String { texts.isEmpty ? "TRUE" : texts.joined(separator: " AND ") }

  mutating func require(_ text: String, _ values: any SQLBindable...) {
    texts.append(text)
    self.values += values
  }
}
