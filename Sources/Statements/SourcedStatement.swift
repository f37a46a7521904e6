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
    let reportID: Int64

    init(id: Int64, statement: Statement, article: Article, articleID: Int64, reportID: Int64) {
      self.id = id
      self.statement = statement
      self.article = article
      self.articleID = articleID
      self.reportID = reportID
    }

    static func == (left: Content, right: Content) -> Bool {
      left === right
        || left.id == right.id && left.articleID == right.articleID
          && left.reportID == right.reportID && left.article == right.article
          && left.statement == right.statement
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(id)
      hasher.combine(articleID)
    }
  }

  private let content: Content

  /// The same in nearly the same words in other articles, the earliest first; found where positions
  /// are weighed.
  public var repeats: [SourcedStatement] = []

  /// `report` is the number of the article that this one copies, nil where it copies none.
  public init(
    id: Int64, statement: Statement, article: Article, articleID: Int64, report: Int64? = nil
  ) {
    content = Content(
      id: id, statement: statement, article: article, articleID: articleID,
      reportID: report ?? articleID)
  }

  /// The same place in the store, where people say that the statement is another.
  package func saying(_ statement: Statement) -> SourcedStatement {
    guard statement != content.statement else { return self }
    return SourcedStatement(
      id: id, statement: statement, article: article, articleID: articleID, report: reportID)
  }

  /// The number that the store gave it.
  public var id: Int64 { content.id }
  /// What was found.
  public var statement: Statement { content.statement }
  /// The article that it was found in.
  public var article: Article { content.article }
  /// The store's number of the article.
  public var articleID: Int64 { content.articleID }
  /// The day of the position, else that of the article.
  public var date: CalendarDate? { statement.date ?? article.date }
  /// The number of the article that was first of all that print the same report: by it they are
  /// counted once.
  public var reportID: Int64 { content.reportID }
}
