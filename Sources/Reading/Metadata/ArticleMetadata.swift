public import Statements

/// What a user or a file header says about an article; a field that is set outranks what is found.
public struct ArticleMetadata: Hashable, Sendable {
  public var title: String?
  public var date: CalendarDate?
  public var outlet: String?
  public var address: String?

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
