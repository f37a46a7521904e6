import Statements

/// The fold of the entries that amend the directory, as far as a connection has read the journal.
struct FoldedAmendments {
  /// The last entry that was looked at.
  let last: Int64
  let amendments: Amendments

  /// The fold up to the last entry; what was folded before is not read again unless something was
  /// taken back.
  static func latest(after known: FoldedAmendments?, in connection: Connection) throws
    -> FoldedAmendments
  {
    let last =
      try connection.row(
        "SELECT ifnull(max(id), 0) FROM journal", read: { $0.integer64() }) ?? 0
    if let known, known.last == last { return known }
    let table = JournalTable(connection: connection)
    guard let known, try !connection.hasTakenBack(after: known.last) else {
      let query = JournalQuery(kinds: Amendments.kinds, standing: true)
      return FoldedAmendments(
        last: last, amendments: Amendments(try table.entries(matching: query)))
    }
    let query = JournalQuery(kinds: Amendments.kinds, standing: true, after: known.last)
    return FoldedAmendments(
      last: last, amendments: known.amendments.adding(try table.entries(matching: query)))
  }
}

extension Connection {
  /// The fold of the entries that amend the directory.
  func amendments() throws -> Amendments {
    let latest = try FoldedAmendments.latest(after: foldedAmendments, in: self)
    foldedAmendments = latest
    return latest.amendments
  }

  /// True where an entry behind another one takes something back, or lets it stand again.
  fileprivate func hasTakenBack(after entry: Int64) throws -> Bool {
    try row(
      "SELECT 1 FROM journal WHERE revokes IS NOT NULL AND id > ? LIMIT 1", entry,
      read: { $0.integer() }) != nil
  }
}
