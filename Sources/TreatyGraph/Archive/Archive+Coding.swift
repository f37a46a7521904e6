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
      of: articles, to: coders, blind: blind, by: assigner, at: .now, because: because)
    return try LogEntry(openForWriting().add(entry), in: store)
  }

  /// The sentences that people have reviewed, as a gold standard.
  public func goldLines() throws -> [GoldLine] { try GoldLine.reviewed(in: openForReading()) }

  /// How far coders agree, and where they do not; of those of some names, else of all.
  ///
  /// Figures tell nothing of a single article; of articles that the viewer codes blind, the places
  /// where coders differ are counted only.
  public func agreement(among coders: [String]? = nil) throws -> AgreementReport {
    try AgreementReport(
      in: StatementStore(path: path, for: .reading), among: coders,
      seenBy: openForReading().view)
  }

  /// How many articles show the viewer nothing but what is the viewer's own.
  public func blindArticleCount() throws -> Int { try openForReading().view?.articles.count ?? 0 }
}
