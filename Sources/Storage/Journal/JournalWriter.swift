import Statements

/// Adds entries to the journal and lets follow what hangs on them; within a transaction.
///
/// Before and after: what the store keeps for its answers (the statements of claims, which articles
/// are removed) is the fold over the entries that stand.
struct JournalWriter {
  let connection: Connection

  private var table: JournalTable { JournalTable(connection: connection) }

  /// Adds an entry about no statement's values; of most kinds nothing else follows, as they are folded
  /// when a question is asked.
  func add(_ entry: JournalEntry) throws -> NumberedEntry {
    let number =
      Amendments.kinds.contains(entry.kind)
      ? try AmendedArticles.noting(in: connection) { try table.insert(entry) }
      : try table.insert(entry)
    try RemovedArticles(connection: connection).settle(after: number)
    return NumberedEntry(number: number, entry: entry)
  }

  /// Adds what a person decides on a statement, which holds for its twins in copies of the report;
  /// nil where the words of a correction do not stand in the article.
  func add(_ verdict: StatementVerdict, on claim: Int64, _ entry: JournalEntry) throws
    -> NumberedEntry?
  {
    guard let record = try connection.claimRecords(where: "claim.id = ?", [claim]).first else {
      throw StorageError.noClaim(path: connection.path, number: claim)
    }
    let verdict = record.proposal.map(verdict.completed) ?? verdict
    guard let effects = try effects(of: verdict, on: record) else { return nil }
    var entry = entry
    entry.subjects = [.statement(claim)]
    entry.fields = verdict.fields
    let added = NumberedEntry(number: try table.insert(entry), entry: entry)
    try add(effects, to: record, from: added)
    for twin in try twins(of: record) {
      guard let effects = try self.effects(of: verdict, on: twin) else { continue }
      try add(effects, to: twin, from: added)
    }
    return try table.entry(added.number)
  }

  /// Adds a statement that a person has marked in an article, and in the copies of its report.
  func add(
    _ statement: Statement, toArticle article: Int64, _ entry: JournalEntry
  ) throws -> NumberedEntry? {
    let marking = MarkedClaims(connection: connection)
    guard let record = try marking.insert(statement, in: article) else { return nil }
    var entry = entry
    entry.subjects = [.statement(record.id)]
    let added = NumberedEntry(number: try table.insert(entry), entry: entry)
    let copies = try ReportTwins(connection: connection).otherCopies(ofArticle: article)
    let twins = try copies.compactMap {
      try marking.insert(statement, wordsOf: statement.evidence, in: $0)
    }
    for record in [record] + twins {
      try add([.accept, .confidence(statement.confidence)], to: record, from: added)
    }
    return try table.entry(added.number)
  }

  /// Takes an entry back, or lets one stand again whose undo is taken back.
  func add(_ entry: JournalEntry, revoking revoked: NumberedEntry) throws -> NumberedEntry {
    try AmendedArticles.noting(in: connection) { try addRevoking(entry, revoked) }
  }

  private func addRevoking(
    _ entry: JournalEntry, _ revoked: NumberedEntry
  ) throws -> NumberedEntry {
    var entry = entry
    entry.subjects = revoked.entry.subjects
    let number = try table.insert(entry, revoking: revoked.number)
    try table.set(stands: false, of: revoked.number)
    if entry.kind == .redo, let again = revoked.revokes {
      try table.set(stands: true, of: again)
      try settle(again)
    } else {
      try settle(revoked.number)
    }
    return NumberedEntry(number: number, entry: entry, revokes: revoked.number)
  }

  /// Folds anew what hangs on an entry that has just been taken back, or stands again.
  func settle(_ entry: Int64) throws {
    let records = try connection.claimRecords(
      where: "claim.id IN (SELECT claim FROM decision WHERE entry = ?)", [entry])
    for record in records {
      try ClaimWriter(connection: connection, article: record.articleID)
        .update(record, to: record)
    }
    try RemovedArticles(connection: connection).settle(after: entry)
  }

  /// Puts the decision of an entry behind all others of a claim, and gives the claim as it is then.
  @discardableResult
  func add(
    _ effects: [Decision.Effect], to record: ClaimRecord, from added: NumberedEntry
  ) throws -> ClaimRecord {
    var new = record
    let entry = added.entry
    new.add(
      Decision(
        maker: .person(entry.coder), name: entry.kind.rawValue, effects: effects,
        because: entry.because, time: entry.time),
      entry: added.number, stands: added.stands)
    try ClaimWriter(connection: connection, article: record.articleID).update(record, to: new)
    try table.add(.statement(record.id), to: added.number)
    new.kept = new.statement
    return new
  }

  func effects(of verdict: StatementVerdict, on record: ClaimRecord) throws -> [Decision.Effect]? {
    guard let statement = record.proposal else { return verdict == .reject ? [.refuse] : nil }
    guard case .correct = verdict else { return verdict.effects(on: statement, in: "") }
    let text = try connection.row(
      "SELECT text FROM article WHERE id = ?", record.articleID, read: { $0.text() })
    return verdict.effects(on: statement, in: text ?? "")
  }

  private func twins(of record: ClaimRecord) throws -> [ClaimRecord] {
    let twins = ReportTwins(connection: connection)
    return try twins.otherCopies(ofArticle: record.articleID).compactMap {
      try twins.twin(of: record, in: $0)
    }
  }
}
