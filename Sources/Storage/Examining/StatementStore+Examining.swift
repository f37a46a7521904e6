import Synchronization

extension StatementStore {
  /// What in the store should be otherwise: in the file, between its tables, in the index of words, of the
  /// statements that decisions make and of the answers that are kept. Reads all there is.
  package func faults() throws -> [StoreFault] {
    let found = try connection.withLock { connection in
      try connection.reading {
        try connection.database.damages().map { StoreFault.damaged(detail: $0) }
          + connection.orphans() + connection.otherStatements()
          + (connection.database.words.isWhole(in: connection) ? [] : [.otherWords])
      }
    }
    return found + (try answerFaults().map { .otherAnswer($0.description) })
  }

  /// Removes what points to nothing, and makes anew what follows from the rest: indexes, statements, the
  /// index of words and the answers that are kept. In one transaction.
  package func repair() throws {
    try connection.withLock { connection in
      try connection.transaction {
        try connection.database.rebuildIndexes()
        for link in TableLink.all {
          try connection.run("DELETE FROM \(link.table) WHERE \(link.isOrphan)")
        }
        try connection.foldStatements()
        try connection.database.words.rebuild(in: connection)
        try AnswerKeeper.rebuild(connection)
      }
    }
  }
}

extension Connection {
  fileprivate func orphans() throws -> [StoreFault] {
    try TableLink.all.compactMap { link in
      let count = try integer("SELECT count(*) FROM \(link.table) WHERE \(link.isOrphan)")
      return count == 0 ? nil : .orphans(table: link.table, parent: link.parent, count: count)
    }
  }

  fileprivate func otherStatements() throws -> [StoreFault] {
    var faults: [StoreFault] = []
    try forEachArticle { article in
      do {
        let records = try claimRecords(where: "claim.article = ?", [article])
        faults += records.filter { $0.statement != $0.kept }.map { .otherStatement(claim: $0.id) }
      } catch StorageError.damaged(_, let detail) {
        faults.append(.damaged(detail: detail))
      }
    }
    return faults
  }

  fileprivate func foldStatements() throws {
    try forEachArticle { article in
      for record in try claimRecords(where: "claim.article = ?", [article])
      where record.statement != record.kept {
        try ClaimWriter(connection: self, article: article).update(record, to: record)
      }
    }
  }

  private func forEachArticle(_ body: (Int64) throws -> Void) throws {
    for article in try rows("SELECT id FROM article ORDER BY id", [], { $0.integer64() }) {
      try body(article)
    }
  }
}
