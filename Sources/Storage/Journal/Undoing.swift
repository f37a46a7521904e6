import Statements

/// What became of the wish to take an entry of the journal back.
package enum UndoOutcome: Hashable, Sendable {
  /// It is taken back, by the second entry.
  case undone(NumberedEntry, by: NumberedEntry)
  /// The coder has done nothing that stands.
  case nothing
  /// The journal has no such entry.
  case unknown
  /// It is taken back already, or is an undo itself.
  case standsNot(NumberedEntry)
  /// Another coder did it.
  case notOwn(NumberedEntry)
  /// A later entry has built upon it.
  case builtUpon(NumberedEntry, by: NumberedEntry)
}

/// Which entry an undo or redo is about, and whether it may be.
struct Undoing {
  let connection: Connection

  private var table: JournalTable { JournalTable(connection: connection) }

  /// Takes back an entry, or the last of the coder's own that stands.
  func undo(_ number: Int64?, by coder: String, at time: Int64, because: String?) throws
    -> UndoOutcome
  {
    let wanted: NumberedEntry?
    if let number {
      wanted = try table.entry(number)
      guard wanted != nil else { return .unknown }
    } else {
      wanted = try last(by: coder, where: "stands AND kind NOT IN ('undo', 'redo')")
    }
    guard let wanted else { return .nothing }
    guard wanted.stands, wanted.revokes == nil else { return .standsNot(wanted) }
    guard wanted.entry.coder == coder else { return .notOwn(wanted) }
    if let later = try builder(on: wanted) { return .builtUpon(wanted, by: later) }
    let entry = JournalEntry(coder: coder, time: time, kind: .undo, because: because)
    let undo = try JournalWriter(connection: connection).add(entry, revoking: wanted)
    return .undone(try table.entry(wanted.number) ?? wanted, by: undo)
  }

  /// Takes back the coder's last undo, unless the coder has done something else since.
  func redo(by coder: String, at time: Int64, because: String?) throws -> UndoOutcome {
    guard let undo = try last(by: coder, where: "stands AND kind = 'undo'") else { return .nothing }
    let since = try connection.row(
      """
      SELECT 1 FROM journal
      WHERE coder = ? AND id > ? AND kind NOT IN ('undo', 'redo') LIMIT 1
      """, coder, undo.number, read: { $0.integer() })
    guard since == nil, let again = try undo.revokes.flatMap(table.entry) else { return .nothing }
    let entry = JournalEntry(coder: coder, time: time, kind: .redo, because: because)
    let redo = try JournalWriter(connection: connection).add(entry, revoking: undo)
    return .undone(try table.entry(again.number) ?? again, by: redo)
  }

  private func last(by coder: String, where condition: String) throws -> NumberedEntry? {
    try table.entries(
      where: "coder = ? AND \(condition)", [coder], limit: "ORDER BY id DESC LIMIT 1"
    ).first
  }

  /// The last entry that stands and would hang in the air: another coder's on the same subject, or
  /// anybody's on what this entry made.
  private func builder(on entry: NumberedEntry) throws -> NumberedEntry? {
    guard !entry.entry.kind.isMark else { return nil }
    let makes = entry.entry.kind.makesItsSubject
    return try table.entries(
      where: """
        (journal.id IN (
          SELECT later.entry FROM journalSubject AS own
          JOIN journalSubject AS later ON later.kind = own.kind AND later.name = own.name
          WHERE own.entry = ?1 AND later.entry > ?1)
        OR ?4 AND journal.id IN (
          SELECT decision.entry FROM journalSubject AS own
          JOIN claim ON own.kind = 'article' AND claim.article = CAST(own.name AS INTEGER)
          JOIN decision ON decision.claim = claim.id
          WHERE own.entry = ?1 AND decision.entry > ?1))
        AND stands AND journal.kind NOT IN ('undo', 'redo', 'note', 'tag', 'untag') AND (coder <> ?2 OR ?3)
        """, [entry.number, entry.entry.coder, makes, entry.entry.kind.bringsArticles],
      limit: "ORDER BY id DESC LIMIT 1"
    ).first
  }
}

extension JournalEntry.Kind {
  /// True for what stands beside its subject: nothing is built upon it, and it builds on nothing.
  var isMark: Bool {
    switch self {
    case .note, .tag, .untag: true
    default: false
    }
  }

  /// True where what the entry is about is not there without it.
  var makesItsSubject: Bool {
    switch self {
    case .addStatement, .define: true
    default: bringsArticles
    }
  }

  /// True where what the entry is about are articles with all that is in them.
  var bringsArticles: Bool { [.import, .record, .acts].contains(self) }
}
