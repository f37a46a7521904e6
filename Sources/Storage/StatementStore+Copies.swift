import Statements
import Synchronization

extension StatementStore {
  /// The article that an article is a copy of, nil where it copies none.
  package func original(ofArticle id: Int64) throws -> StoredArticle? {
    try articles(where: "article.id = (SELECT original FROM copy WHERE article = ?)", id).first
  }

  /// The number of the article that an article is a copy of.
  package func originalNumber(ofArticle id: Int64) throws -> Int64? {
    try connection.withLock { connection in
      try connection.row("SELECT original FROM copy WHERE article = ?", id) { $0.integer64() }
    }
  }

  /// The numbers of all copies with those of their originals.
  package func originalNumbers() throws -> [Int64: Int64] {
    try connection.withLock { connection in
      let numbers = try connection.rows("SELECT article, original FROM copy ORDER BY article") {
        [$0.integer64(), $0.integer64()]
      }
      return Dictionary(uniqueKeysWithValues: numbers.map { ($0[0], $0[1]) })
    }
  }

  /// The copies of an article, in the order in which they were added.
  package func copies(ofArticle id: Int64) throws -> [StoredArticle] {
    try articles(where: "article.id IN (SELECT article FROM copy WHERE original = ?)", id)
  }
}
