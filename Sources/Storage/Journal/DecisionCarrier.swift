import Statements

/// Carries what people decided to another text that says the same: to a changed article, and to a copy
/// that comes later.
///
/// A decision moves along where its sentence is still there; what has no place in the new text stays
/// with the old one, where the journal finds it.
struct DecisionCarrier {
  let connection: Connection

  private var journal: JournalWriter { JournalWriter(connection: connection) }
  private var twins: ReportTwins { ReportTwins(connection: connection) }

  /// Carries to an article that has just been taken in what was decided on the version before it and
  /// on copies of its report.
  func carry(to article: Int64, replacing old: Int64?) throws {
    let copies = try twins.otherCopies(ofArticle: article)
    let sources = (old.map { [$0] } ?? []) + copies
    for record in try decided(in: sources) {
      if let twin = try twins.twin(of: record, in: article) {
        try carry(record, to: twin)
      } else if record.articleID == old || record.isMarked {
        try moveAlong(record, to: article)
      }
    }
    try RemovedArticles(connection: connection).carry(from: sources, to: article)
  }

  /// The claims of some articles that somebody decided on, also what was taken back: it may be done
  /// again.
  private func decided(in articles: [Int64]) throws -> [ClaimRecord] {
    guard !articles.isEmpty else { return [] }
    return try connection.claimRecords(
      where: """
        claim.article IN (SELECT value FROM json_each(?))
        AND EXISTS (SELECT 1 FROM decision WHERE claim = claim.id AND entry IS NOT NULL)
        """, [NumberList(articles)])
  }

  private func carry(_ record: ClaimRecord, to twin: ClaimRecord) throws {
    var twin = twin
    let known = Set(twin.entries.compactMap(\.entry))
    for number in record.entries.compactMap(\.entry) where !known.contains(number) {
      guard let entry = try JournalTable(connection: connection).entry(number),
        let verdict = StatementVerdict(entry.entry),
        let effects = try journal.effects(of: verdict, on: twin)
      else { continue }
      twin = try journal.add(effects, to: twin, from: entry)
    }
  }

  /// Takes a claim that the reading of the new text has not found to its sentence there, with all that
  /// was decided on it.
  private func moveAlong(_ record: ClaimRecord, to article: Int64) throws {
    guard record.isTouched, let statement = record.machineProposal ?? record.proposal else {
      return
    }
    let placing = MarkedClaims(connection: connection)
    guard let twin = try placing.insert(statement, wordsOf: record.claim.evidence, in: article)
    else { return }
    try carry(record, to: twin)
  }
}
