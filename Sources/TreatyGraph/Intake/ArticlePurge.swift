import Storage

/// The journey of an article out of the store, for good.
public struct ArticlePurge: Hashable, Sendable {
  /// The store's number of the article; a name may stand for several.
  public var article: Int64

  public init(article: Int64) { self.article = article }

  /// Removes the article with all its versions and all that hangs on them; throws a
  /// `TreatyGraphError` where the store has no such number.
  @discardableResult
  public func purge(from store: any WritableStore) throws -> PurgedArticle {
    guard let purged = try store.purge(article: article, at: nil) else {
      throw TreatyGraphError.unknownArticle("\(article)")
    }
    return purged
  }
}
