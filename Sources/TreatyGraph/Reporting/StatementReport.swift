import Statements
import Storage

/// One statement with its article and what people have said of it.
public struct StatementReport: Hashable, Sendable {
  /// Its number.
  public let number: Int64
  /// As it is now, or would be if nobody had refused it; nil for what no reading finds any more.
  public let statement: Statement?
  /// True where it counts as a statement.
  public let counts: Bool
  /// Where it stands.
  public let article: ArticleEntry
  /// Whether somebody looked at it, notes and tags.
  public let marks: StatementMarks

  /// Throws a `TreatyGraphError` for a number that no statement has.
  init(_ number: Int64, in store: StatementStore) throws {
    guard let claim = try store.claim(number),
      let article = try store.articles(matching: "\(claim.articleID)").first
    else { throw TreatyGraphError.unknownStatement(number) }
    self.number = number
    statement = claim.statement ?? claim.decided.proposal
    counts = claim.statement != nil
    self.article = ArticleEntry(article)
    let subject = JournalSubject.statement(number)
    marks = try StatementMarks.marks(on: [subject], in: store)[subject] ?? StatementMarks()
  }
}

extension Archive {
  /// One statement by its number, also one that is refused; throws a `TreatyGraphError` where there is
  /// none.
  public func statement(_ number: Int64) throws -> StatementReport {
    try StatementReport(number, in: openForReading())
  }
}
