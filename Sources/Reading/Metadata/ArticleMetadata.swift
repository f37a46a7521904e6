public import Statements

/// What a user or a file header says about an article; a field that is set outranks what is found.
public struct ArticleMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// When it was published.
  public var date: CalendarDate?
  /// Who published it.
  public var outlet: String?
  /// Where it can be read again.
  public var address: String?

  /// What is not said is looked for in the article.
  public init(
    title: String? = nil, date: CalendarDate? = nil, outlet: String? = nil, address: String? = nil
  ) {
    self.title = title
    self.date = date
    self.outlet = outlet
    self.address = address
  }

  /// This metadata, with the fields that it lacks taken from the other.
  package func completed(by other: ArticleMetadata) -> ArticleMetadata {
    ArticleMetadata(
      title: title ?? other.title, date: date ?? other.date, outlet: outlet ?? other.outlet,
      address: address ?? other.address)
  }

  package func article(named name: String) -> Article {
    Article(name: name, title: title, date: date, outlet: outlet, address: address)
  }
}
