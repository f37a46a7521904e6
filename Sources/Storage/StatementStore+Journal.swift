import Statements
import Synchronization

extension StatementStore {
  /// Adds an entry to the journal whose kind is folded when a question is asked, as notes are.
  @discardableResult
  package func add(_ entry: JournalEntry) throws -> NumberedEntry {
    try connection.withLock { connection in
      try connection.transaction { try JournalWriter(connection: connection).add(entry) }
    }
  }

  /// Adds what a person decides on a statement; nil where the words of a correction do not stand in
  /// its article.
  ///
  /// It holds for the same words in copies of the report, and stands whatever a later reading finds.
  /// Kind, subjects and fields of the entry are those of the verdict.
  @discardableResult
  package func add(
    _ verdict: StatementVerdict, on statement: Int64, by coder: String, at time: Int64,
    because: String? = nil
  ) throws -> NumberedEntry? {
    let entry = JournalEntry(
      coder: coder, time: time, kind: verdict.kind, because: because)
    return try connection.withLock { connection in
      try connection.transaction {
        try JournalWriter(connection: connection).add(verdict, on: statement, entry)
      }
    }
  }

  /// Adds a statement that a person has marked in the text of an article; it holds for the copies of
  /// the report. The number that its sentence has is looked up.
  @discardableResult
  package func add(
    _ statement: Statement, toArticle article: Int64, by coder: String, at time: Int64,
    fields: [String: String] = [:], because: String? = nil
  ) throws -> NumberedEntry? {
    let entry = JournalEntry(
      coder: coder, time: time, kind: .addStatement, fields: fields, because: because)
    return try connection.withLock { connection in
      try connection.transaction {
        try JournalWriter(connection: connection).add(statement, toArticle: article, entry)
      }
    }
  }

  /// The articles that print the report of an article, itself among them, in the order of their
  /// numbers.
  package func report(ofArticle article: Int64) throws -> [Int64] {
    try connection.withLock { connection in
      (try ReportTwins(connection: connection).otherCopies(ofArticle: article) + [article]).sorted()
    }
  }

  /// Takes back an entry of the coder's own, the last one where no number is given.
  package func undo(
    _ number: Int64? = nil, by coder: String, at time: Int64, because: String? = nil
  ) throws -> UndoOutcome {
    try connection.withLock { connection in
      try connection.transaction {
        try Undoing(connection: connection).undo(number, by: coder, at: time, because: because)
      }
    }
  }

  /// Takes the coder's last undo back, unless the coder has done something else since.
  package func redo(by coder: String, at time: Int64, because: String? = nil) throws -> UndoOutcome
  {
    try connection.withLock { connection in
      try connection.transaction {
        try Undoing(connection: connection).redo(by: coder, at: time, because: because)
      }
    }
  }

  /// The entries of the journal that a query asks for, in their order.
  package func journal(matching query: JournalQuery = JournalQuery()) throws -> [NumberedEntry] {
    try connection.withLock { connection in
      let entries = try JournalTable(connection: connection).entries(matching: query)
      return try view?.seen(entries, in: connection) ?? entries
    }
  }
}
