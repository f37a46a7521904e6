import Statements

/// Lays acts beside those that the store has.
struct ActComparison {
  let connection: Connection

  struct Outcome {
    var intake = ActIntake()
    /// The numbers of the acts that are gone.
    var goneNumbers: [Int64] = []
    /// True where a table tells of another day than the last one did.
    var hasNewTables = false
  }

  private struct Numbered {
    var number: Int64
    var stored: StoredAct
  }

  /// Acts are looked for among those on the same treaties and resolutions.
  func compare(
    _ acts: [Act], _ tables: [ActTable], _ isRecorded: Bool
  ) throws -> Outcome {
    var outcome = Outcome()
    let known = try present(
      on: Set(acts.compactMap(\.treaty)).union(tables.compactMap(\.treaty)),
      in: Set(acts.compactMap(\.resolution)).union(tables.compactMap(\.resolution)))
    let identities = Set(known.map(\.stored.act.identity))
    var seen: Set<Act.Identity> = []
    for act in acts where seen.insert(act.identity).inserted {
      if identities.contains(act.identity) {
        outcome.intake.knownCount += 1
      } else {
        outcome.intake.new.append(act)
      }
    }
    for old in known where covers(tables, old.stored) && !seen.contains(old.stored.act.identity) {
      outcome.goneNumbers.append(old.number)
      outcome.intake.gone.append(old.stored.act)
    }
    let last = try self.tables(on: nil)
    outcome.hasNewTables = tables.contains { table in
      !last.contains {
        $0.treaty == table.treaty && $0.resolution == table.resolution && $0.asOf == table.asOf
          && $0.kinds == table.kinds
      }
    }
    return outcome
  }

  /// True of what a register of that treaty or resolution would list.
  private func covers(_ tables: [ActTable], _ stored: StoredAct) -> Bool {
    guard case .register = stored.origin, stored.act.stage == .done else { return false }
    return tables.contains { table in
      table.treaty == stored.act.treaty && table.resolution == stored.act.resolution
        && table.kinds.contains(stored.act.kind)
    }
  }

  private func present(
    on treaties: Set<TreatyID>, in resolutions: Set<String>
  ) throws -> [Numbered] {
    let amendments = try connection.amendments()
    return try connection.rows(
      """
      SELECT act.id, \(ActRow.columns) FROM \(ActRow.source)
      WHERE act.treaty IN (SELECT value FROM json_each(?))
        OR act.resolution IN (SELECT value FROM json_each(?))
      ORDER BY act.id
      """,
      [
        try JournalTable.list(of: treaties.map(\.rawValue).sorted()),
        try JournalTable.list(of: resolutions.sorted()),
      ]
    ) { row in
      Numbered(number: row.integer64(), stored: try ActRow.read(&row, amendments))
    }
  }

  func tables(on treaty: TreatyID?) throws -> [ActTable] {
    let all = try connection.rows(
      """
      SELECT treaty, resolution, actTable.kinds, asOf, source
      FROM actTable JOIN journal ON journal.id = actTable.entry AND journal.stands
      WHERE CAST(?1 AS TEXT) IS NULL OR treaty = ?1 ORDER BY actTable.id DESC
      """, [treaty?.rawValue]
    ) { row in
      ActTable(
        treaty: row.optionalText().map { TreatyID($0) }, resolution: row.optionalText(),
        kinds: Set(row.text().split(separator: " ").compactMap { ActKind(rawValue: String($0)) }),
        asOf: row.optionalText().flatMap { CalendarDate($0) }, source: row.text())
    }
    var seen: Set<[String]> = []
    return all.filter { seen.insert([$0.treaty?.rawValue ?? "", $0.resolution ?? ""]).inserted }
      .reversed()
  }
}
