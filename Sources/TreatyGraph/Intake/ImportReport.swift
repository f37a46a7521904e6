import Statements
import Storage

/// What became of an article whose lines were imported.
public struct ImportedArticle: Hashable, Sendable {
  /// The name by which the lines call it.
  public var document: String
  /// What the import did to the store.
  public var outcome: AdditionOutcome
  /// How many statements are new in the store.
  public var statementCount: Int
}

/// What an import did, for its closing note.
public struct ImportReport: Hashable, Sendable {
  /// In the order of the lines.
  public var articles: [ImportedArticle] = []
  /// One for each line, or file, of which nothing is in the store.
  public var refusals: [Diagnostic] = []
  /// True where the user stopped the run before its end.
  public var isStopped = false

  /// All statements that are new in the store.
  public var statementCount: Int { articles.map(\.statementCount).reduce(0, +) }

  /// True where no line held anything to import.
  public var isEmpty: Bool { articles.isEmpty && refusals.isEmpty && !isStopped }
}

/// A step of an import, as it is done.
public enum ImportStep: Hashable, Sendable {
  /// The article and its statements are in the store.
  case stored(ImportedArticle)
  /// Nothing of the line or file is in the store.
  case refused(Diagnostic)
}
