import Statements

/// How an article came into the store.
package enum ArticleOrigin: String, Hashable, Sendable, CaseIterable {
  case read
  /// A fact that a user recorded by hand; its text is the quote.
  case recorded
}

/// An article of the store without its text.
package struct StoredArticle: Hashable, Sendable {
  /// The number that the store gave it; another version of it has another.
  package var id: Int64
  package var origin: ArticleOrigin
  package var article: Article
  package var sentenceCount: Int
  /// How many of its statements count where positions are weighed.
  package var statementCount: Int
  package var version: ExtractorVersion
  /// The version that replaced it, nil for the current one.
  package var supersededBy: Int64?
  /// The article whose report it prints again, nil where it copies none.
  package var original: Int64?
  /// True where a person has taken it out of all answers.
  package var isRemoved: Bool

  package init(
    id: Int64, origin: ArticleOrigin, article: Article, sentenceCount: Int, statementCount: Int,
    version: ExtractorVersion, supersededBy: Int64?, original: Int64? = nil,
    isRemoved: Bool = false
  ) {
    self.id = id
    self.origin = origin
    self.article = article
    self.sentenceCount = sentenceCount
    self.statementCount = statementCount
    self.version = version
    self.supersededBy = supersededBy
    self.original = original
    self.isRemoved = isRemoved
  }
}

/// What adding an article did to the store.
public enum AdditionOutcome: Hashable, Sendable {
  /// It is new, under this number.
  case added(Int64)
  /// The same text by the same extractor is there already, under this number.
  case unchanged(Int64)
  /// The text has changed: the new version took the place of the old one.
  case superseded(old: Int64, new: Int64)
  /// The text is the same, but another version of the program or its data has read it.
  case reread(Int64)

  /// The number under which the article stands in the store now.
  public var articleID: Int64 {
    switch self {
    case .added(let id), .unchanged(let id), .superseded(_, let id), .reread(let id): id
    }
  }
}
