import Statements
import Synchronization

extension StatementStore {
  /// The current articles of a name; recorded facts are none.
  package func articles(named name: String) throws -> [StoredArticle] {
    try articles(
      where: "article.name = ? AND origin = 'read' AND article.supersededBy IS NULL", name)
  }

  /// Adds those statements to an article that it does not have yet, in one transaction; gives how
  /// many they were.
  package func add(_ lines: [StatementLine], toArticle id: Int64) throws -> Int {
    var present: [Statement: Int] = [:]
    let query = StatementQuery(article: id, includesSuperseded: true)
    for sourced in try self.statements(matching: query) {
      present[sourced.statement.withoutKey, default: 0] += 1
    }
    let new = lines.filter { line in
      let statement = line.statement
      guard let count = present[statement.withoutKey], count > 0 else { return true }
      present[statement.withoutKey] = count - 1
      return false
    }
    guard !new.isEmpty else { return 0 }
    try connection.withLock { connection in
      try connection.transaction {
        try ClaimWriter(connection: connection, article: id).insert(imported: new)
      }
    }
    return new.count
  }
}

extension Statement {
  /// As it is compared: what says the same of the same words is the same statement, also where one
  /// of the two has lost its key.
  fileprivate var withoutKey: Statement {
    var statement = self
    statement.key = nil
    return statement
  }
}
