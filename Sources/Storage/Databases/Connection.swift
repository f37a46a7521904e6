/// An open database with what its readers and writers share. Not for two threads at once:
/// `StatementStore` holds it behind a lock.
final class Connection {
  let database: any Database
  /// What has been read of what people amend; forgotten with what is rolled back.
  var foldedAmendments: FoldedAmendments?
  /// Called when a transaction is in the database.
  var afterCommit: (@Sendable () -> Void)?

  init(_ database: any Database) { self.database = database }

  /// Opens a file; `patience` is how long to wait for another program's lock.
  convenience init(path: String, mode: SQLiteDatabase.Mode, patience: Duration) throws {
    self.init(try SQLiteDatabase(path: path, mode: mode, patience: patience))
  }

  var path: String { database.path }

  /// True where the database or its folder refuses writing.
  var isReadOnly: Bool { database.isReadOnly }

  /// Runs several statements of SQL without parameters.
  func execute(script: String) throws { try database.execute(script: script) }

  func run(_ sql: String, _ values: any SQLBindable...) throws {
    try database.run(sql, values) { _ in }
  }

  /// Runs an insertion that ends with `RETURNING` and the number of the row, and gives that.
  func insert(_ sql: String, _ values: any SQLBindable...) throws -> Int64 {
    try rows(sql, values) { $0.integer64() }.first ?? 0
  }

  /// The rows of a query, each read by the closure.
  func rows<Value>(
    _ sql: String, _ values: [any SQLBindable] = [], _ read: (inout Row) throws -> Value
  ) throws -> [Value] {
    var found: [Value] = []
    try database.run(sql, values) { result in
      var row = Row(of: result, in: path)
      found.append(try read(&row))
    }
    return found
  }

  /// The first row of a query, nil where there is none.
  func row<Value>(
    _ sql: String, _ values: any SQLBindable..., read: (inout Row) throws -> Value
  ) throws -> Value? {
    try rows(sql, values, read).first
  }

  func integer(_ sql: String) throws -> Int {
    try row(sql) { $0.integer() } ?? 0
  }

  /// One state of the database for all that the closure reads.
  func reading<Value>(_ body: () throws -> Value) throws -> Value {
    guard !database.isInTransaction else { return try body() }
    try database.beginReading()
    defer { try? database.commit() }
    return try body()
  }

  /// All or nothing: what the closure did is undone when it throws. What answers are kept of follows
  /// what it did. Within another transaction it is a part of that one, and is undone alone.
  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    guard database.isInTransaction else {
      try begin()
      do {
        let value = try body()
        try commit()
        return value
      } catch {
        rollBack()
        throw error
      }
    }
    try database.beginPart()
    do {
      let value = try body()
      try database.keepPart()
      return value
    } catch {
      foldedAmendments = nil
      if database.isInTransaction { try database.undoPart() }
      throw error
    }
  }

  /// Begins a transaction that ``commit()`` or ``rollBack()`` ends.
  func begin() throws { try database.beginWriting() }

  func commit() throws {
    try AnswerKeeper.settle(self)
    try database.commit()
    afterCommit?()
  }

  func rollBack() {
    foldedAmendments = nil
    // A full disk has rolled it back already; the first error is the one to tell.
    if database.isInTransaction { try? database.rollBack() }
  }

  /// All SQL that was run, for tests that ask how.
  var preparedQueries: [String] { database.preparedQueries }
}
