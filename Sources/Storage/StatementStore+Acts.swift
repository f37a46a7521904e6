import Statements
import Synchronization

extension StatementStore {
  /// Takes in acts, in one transaction; what the store has already is not taken twice.
  ///
  /// Of what the tables cover, acts of registers that are not among these are gone: a register that
  /// is read again says all there is. The entry may be about articles that came along. With `isTrial` nothing is written.
  package func add(
    _ acts: [Act], tables: [ActTable], isRecorded: Bool = false, isTrial: Bool = false,
    noting entry: JournalEntry
  ) throws -> ActIntake {
    try connection.withLock { connection in
      if isTrial {
        return try connection.reading {
          try ActComparison(connection: connection).compare(acts, tables, isRecorded).intake
        }
      }
      return try connection.transaction {
        let comparison = try ActComparison(connection: connection)
          .compare(acts, tables, isRecorded)
        var intake = comparison.intake
        // The same again is no event.
        guard !intake.isEmpty || comparison.hasNewTables || !entry.subjects.isEmpty else {
          return intake
        }
        let number = try JournalWriter(connection: connection).add(entry).number
        intake.entry = number
        for act in intake.new {
          try ActRow.insert(act, by: number, isRecorded: isRecorded, into: connection)
        }
        for id in comparison.goneNumbers {
          try connection.run("UPDATE act SET goneWith = ? WHERE id = ?", number, id)
        }
        for table in tables { try insert(table, by: number, into: connection) }
        return intake
      }
    }
  }

  private func insert(
    _ table: ActTable, by entry: Int64, into connection: Connection
  ) throws {
    try connection.run(
      """
      INSERT INTO actTable (entry, treaty, resolution, kinds, asOf, source)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      entry, table.treaty?.rawValue, table.resolution,
      table.kinds.map(\.rawValue).sorted().joined(separator: " "), table.asOf?.description,
      table.source)
  }

  /// The acts of registers and people that a query asks for, the oldest first, those without a day
  /// before all, of everybody and every treaty as people say that they are. O(what is on its treaty or of
  /// its actor).
  package func acts(matching query: ActQuery = ActQuery()) throws -> [StoredAct] {
    try connection.withLock { connection in
      let amendments = try connection.amendments()
      let conditions = try query.conditions(amendments)
      return try connection.rows(
        """
        SELECT \(ActRow.columns) FROM \(ActRow.source) WHERE \(conditions.text)
        ORDER BY date NULLS FIRST, actorName, act.id
        """, conditions.values
      ) { try ActRow.read(&$0, amendments) }
    }
  }

  /// What registers cover, the last that was read of each treaty or resolution.
  package func actTables(on treaty: TreatyID? = nil) throws -> [ActTable] {
    try connection.withLock { try ActComparison(connection: $0).tables(on: treaty) }
  }

  /// Those of some treaties that something is known of by registers or people, each found by an index;
  /// all where people amend which treaty is which.
  package func treatiesWithActs(among treaties: Set<TreatyID>) throws -> Set<TreatyID> {
    try connection.withLock { connection in
      guard try connection.amendments().isEmpty else { return treaties }
      return Set(
        try connection.rows(
          """
          SELECT asked.value FROM json_each(?) AS asked
          WHERE EXISTS (SELECT 1 FROM act WHERE act.treaty = asked.value)
            OR asked.value IN (SELECT treaty FROM actTable)
          """, [try JournalTable.list(of: treaties.map(\.rawValue).sorted())]
        ) { TreatyID($0.text()) })
    }
  }

  /// When an article was taken in, in seconds since 1970; nil where the store does not know.
  package func intakeTime(ofArticle article: Int64) throws -> Int64? {
    try connection.withLock { connection in
      try connection.row(
        "SELECT time FROM intake WHERE article = ?", article, read: { $0.integer64() })
    }
  }
}
