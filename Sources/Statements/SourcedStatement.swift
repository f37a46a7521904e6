/// A statement as the store gives it back: with its number and the article that it stands in.
///
/// A statement holds some thirty strings. This value shares them with its copies, so that weighing
/// and grouping thousands of statements moves pointers only.
public struct SourcedStatement: Hashable, Sendable {
  private final class Content: Hashable, Sendable {
    let id: Int64
    let statement: Statement
    let article: Article
    let articleID: Int64

    init(id: Int64, statement: Statement, article: Article, articleID: Int64) {
      self.id = id
      self.statement = statement
      self.article = article
      self.articleID = articleID
    }

    static func == (left: Content, right: Content) -> Bool {
      left === right
        || left.id == right.id && left.articleID == right.articleID
          && left.article == right.article && left.statement == right.statement
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(articleID)
    }
  }

  private let content: Content

  public init(id: Int64, statement: Statement, article: Article, articleID: Int64) {
    content = Content(id: id, statement: statement, article: article, articleID: articleID)
  }

  /// The number that the store gave it.
  public var id: Int64 { content.id }
  public var statement: Statement { content.statement }
  public var article: Article { content.article }
  /// The store's number of the article.
  public var articleID: Int64 { content.articleID }
}
