// Looking inside the store takes a build for testing; a release is none and needs none of this.
#if DEBUG
  import Synchronization

  @testable import Storage

  extension StatementStore {
    /// Every row of every table, as text: equal dumps are equal stores. Of the answers that are kept
    /// what they say: their numbers are those of the order in which they were first needed. When
    /// articles were taken in is left out.
    package func dump() throws -> [String] {
      guard PostgreSQLAddress(path) == nil else {
        let copy = try StatementStore(inMemory: "dump")
        _ = try self.copy(into: copy)
        return try copy.dump()
      }
      return try connection.withLock { connection in
        let tables = try connection.rows(
          // Where the index of words keeps them is SQLite's own business.
          """
          SELECT name FROM pragma_table_list
          WHERE type = 'table' AND schema = 'main' AND name <> 'sqlite_schema'
            AND name NOT IN ('weighed', 'standing', 'appearance', 'tally', 'naming', 'holder',
              'discussedTreaty', 'discussedObject', 'spelling', 'outlet', 'intake',
              'change')
          ORDER BY name
          """
        ) { $0.text() }
        var lines: [String] = []
        for table in tables {
          let columns = try connection.rows(
            "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('\(table)')"
          ) { $0.text() }
          let row = columns.joined(separator: " || ', ' || ")
          lines += try connection.rows("SELECT '\(table): ' || \(row) FROM \(table) ORDER BY 1") {
            $0.text()
          }
        }
        return lines + (try AnswerLine.lines(in: connection).map { "answer: " + $0.text }.sorted())
      }
    }
  }

  extension StatementStore {
    /// Keeps all other writers out, as a program in the middle of its transaction does.
    package func lockForTest() throws {
      try connection.withLock { try $0.run("BEGIN IMMEDIATE") }
    }

    /// Makes the next page beyond the limit find the disk full.
    package func limitSizeForTest(pages: Int) throws {
      try connection.withLock { try $0.execute(script: "PRAGMA max_page_count = \(pages)") }
    }

    /// Leaves the store as a program that did not look for copies yet has left it.
    package func forgetCopiesForTest() throws {
      try connection.withLock { connection in
        try connection.execute(
          script: "DELETE FROM copy; DELETE FROM fingerprintKey; DELETE FROM fingerprint")
      }
    }

    /// Leaves the store as one that did not keep yet when its articles were taken in.
    package func forgetIntakeForTest() throws {
      try connection.withLock { connection in
        try connection.execute(script: "DELETE FROM intake; UPDATE change SET found = 0")
      }
    }

    package func unlockForTest() throws {
      try connection.withLock { try $0.run("ROLLBACK") }
    }
  }
#endif
