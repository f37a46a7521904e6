/// Takes all rows of a store over into an empty one: numbers, decisions and kept answers as they are.
struct StoreCopy {
  private let source: Connection
  private let target: Connection

  init(source: LockedConnection, target: LockedConnection) {
    self.source = source.connection
    self.target = target.connection
  }

  /// As many values as a statement takes in either database, with room.
  private static let valuesAtOnce = 900

  /// One state of the source, and all of it or nothing; gives how many rows they are.
  func run() throws -> Int {
    try source.reading {
      try target.transaction {
        guard try target.isEmptyStore else {
          throw StorageError.notEmpty(path: target.path)
        }
        try target.database.suspendTriggers()
        // What a new store has already is what the other one has as well.
        for table in ["answers", "journalKind"] { try target.run("DELETE FROM \(table)") }
        let count = try StoreTable.all.reduce(0) { try $0 + copy($1) }
        try target.database.words.rebuild(in: target)
        for table in StoreTable.all where table.givesNumbers {
          try target.database.continueNumbers(
            of: table, behind: source.database.lastNumber(of: table))
        }
        try target.database.resumeTriggers()
        return count
      }
    }
  }

  private func copy(_ table: StoreTable) throws -> Int {
    let columns = try source.database.columns(of: table.name)
    guard try Set(columns) == Set(target.database.columns(of: table.name)) else {
      throw StorageError.damaged(
        path: source.path, detail: "the table \(table.name) has other columns")
    }
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let query = "SELECT \(names) FROM \(table.name) ORDER BY \(table.key.joined(separator: ", "))"
    var pending: [SQLValue] = []
    var count = 0
    try source.database.runInParts(query) { row in
      for column in columns.indices { pending.append(row.value(Int32(column))) }
      count += 1
      if pending.count + columns.count > Self.valuesAtOnce {
        try insert(pending, into: table.name, names, columns.count)
        pending.removeAll(keepingCapacity: true)
      }
    }
    if !pending.isEmpty { try insert(pending, into: table.name, names, columns.count) }
    return count
  }

  private func insert(
    _ values: [SQLValue], into table: String, _ names: String, _ width: Int
  ) throws {
    let row = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
    let rows = Array(repeating: row, count: values.count / width).joined(separator: ", ")
    try target.database.run("INSERT INTO \(table) (\(names)) VALUES \(rows)", values) { _ in }
  }
}

extension Connection {
  /// True where nothing was taken in or done yet, and nothing was removed.
  fileprivate var isEmptyStore: Bool {
    get throws {
      try ["article", "journal", "purge", "feed", "newsSeen"].allSatisfy {
        try integer("SELECT count(*) FROM (SELECT 1 FROM \($0) LIMIT 1) AS found") == 0
      }
    }
  }
}
