import Statements
import Storage

/// An article of the store in a list, without its text.
public struct ArticleEntry: Hashable, Sendable {
  /// How an article came into the store.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// A text that was read.
    case read
    /// A fact that somebody recorded by hand; its text is the quote.
    case recorded
  }

  /// The number that the store gave it.
  public let number: Int64
  /// Its name, title, date, outlet and address.
  public let article: Article
  /// Whether it was read or recorded.
  public let origin: Origin
  /// How many sentences were read in it.
  public let sentenceCount: Int
  /// How many of its statements count where positions are weighed.
  public let statementCount: Int
  /// The number of the version that replaced it, nil for the current one.
  public let supersededBy: Int64?
  /// The number of the article whose report it prints again, nil where it copies none.
  public let original: Int64?
  /// True where a person has taken it out of all answers.
  public let isRemoved: Bool

  init(_ stored: StoredArticle) {
    number = stored.id
    article = stored.article
    origin = stored.origin == .recorded ? .recorded : .read
    sentenceCount = stored.sentenceCount
    statementCount = stored.statementCount
    supersededBy = stored.supersededBy
    original = stored.original
    isRemoved = stored.isRemoved
  }
}

extension ArticleEntry: Encodable {
  private enum Key: String, CodingKey {
    case number, date, outlet, title, name, address, origin, sentences, statements, supersededBy
    case copyOf, removed
  }

  /// One flat object, as `treatygraph articles` prints it.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(number, forKey: .number)
    try fields.encodeIfPresent(article.date, forKey: .date)
    try fields.encodeIfPresent(article.outlet, forKey: .outlet)
    try fields.encodeIfPresent(article.title, forKey: .title)
    try fields.encode(article.name, forKey: .name)
    try fields.encodeIfPresent(article.address, forKey: .address)
    try fields.encode(origin.rawValue, forKey: .origin)
    try fields.encode(sentenceCount, forKey: .sentences)
    try fields.encode(statementCount, forKey: .statements)
    try fields.encodeIfPresent(supersededBy, forKey: .supersededBy)
    try fields.encodeIfPresent(original, forKey: .copyOf)
    if isRemoved { try fields.encode(true, forKey: .removed) }
  }
}
