import Positions
import Statements
import Storage

extension Archive {
  /// Gives articles, by number, name or address, to coders to read. Who codes blind sees nothing of
  /// them but what is the coder's own; a later assignment that is not blind ends that.
  ///
  /// Throws a `TreatyGraphError` for an article that is not there, or not the only one.
  @discardableResult
  public func assign(
    _ references: [String], to coders: [String], blind: Bool, by assigner: String,
    because: String? = nil
  ) throws -> LogEntry {
    let store = try openForReading()
    let articles = try references.map { reference in
      try ArticleReport(of: reference, in: store).article.number
    }
    let entry = Assignments.entry(
      of: articles, to: coders, blind: blind, by: assigner, because: because)
    return try LogEntry(openForWriting().add(entry), in: store)
  }

  /// The sentences that people have reviewed, as a gold standard.
  public func goldLines() throws -> [GoldLine] { try GoldLine.reviewed(in: openForReading()) }

  /// How far coders agree, and where they do not; of those of some names, else of all.
  public func agreement(among coders: [String]? = nil) throws -> AgreementReport {
    try AgreementReport(in: openForReading(), among: coders)
  }

  /// An article as a coder may see it: as `article(_:)` gives it, or with nothing but the coder's own
  /// statements where it is to be coded blind.
  public func article(_ reference: String, for coder: String) throws -> ArticleReport {
    let store = try openForReading()
    let report = try ArticleReport(of: reference, in: store)
    let number = report.article.number
    guard try Assignments(of: store).isBlind(coder, in: number) else { return report }
    let own = try store.claims(ofArticle: number).compactMap { OwnCoding(of: $0, by: coder) }
    return ArticleReport(
      blind: report, text: try store.text(ofArticle: number) ?? "",
      statements: own.compactMap { coding in
        coding.statement.map {
          SourcedStatement(
            id: coding.claim, statement: $0, article: report.article.article, articleID: number)
        }
      })
  }
}
