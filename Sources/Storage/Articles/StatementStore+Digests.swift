import Statements
import Synchronization

extension StatementStore {
  /// What an article's content is recognised by; nil for no such number.
  package func digest(ofArticle id: Int64) throws -> Int64? {
    try connection.withLock { connection in
      try connection.row(
        "SELECT digest FROM article WHERE id = ?", id, read: { $0.integer64() })
    }
  }

  /// True where an article has that content; found by an index.
  package func hasArticle(digest: Int64) throws -> Bool {
    try connection.withLock { connection in
      try connection.row(
        "SELECT 1 FROM article WHERE digest = ? LIMIT 1", digest, read: { $0.integer() }) != nil
    }
  }
}
