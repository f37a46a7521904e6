import Statements
import Synchronization

extension StatementStore {
  /// The article that an article is a copy of, nil where it copies none.
  public func original(ofArticle id: Int64) throws -> StoredArticle? {
    try articles(where: "article.id = (SELECT original FROM copy WHERE article = ?)", id).first
  }

  /// The copies of an article, in the order in which they were added.
  public func copies(ofArticle id: Int64) throws -> [StoredArticle] {
    try articles(where: "article.id IN (SELECT article FROM copy WHERE original = ?)", id)
  }
}
