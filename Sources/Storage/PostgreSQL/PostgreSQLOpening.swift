/// Opens a store in PostgreSQL, so that nothing of another program is touched and nothing half-made is
/// taken for a store.
struct PostgreSQLOpening {
  let address: PostgreSQLAddress
  let patience: Duration

  /// Brings the schema up to date where that is allowed.
  func forReading() throws -> sending Connection {
    let database = try PostgreSQLDatabase(address, patience: patience)
    let connection = Connection(database)
    guard try version(of: connection) != nil else {
      throw StorageError.missingStore(path: database.path)
    }
    database.hasTables = true
    try update(connection)
    try connection.execute(script: "SET default_transaction_read_only = on")
    return connection
  }

  /// Makes the tables where there are none.
  func forWriting() throws -> sending Connection {
    let database = try PostgreSQLDatabase(address, patience: patience)
    let connection = Connection(database)
    guard !database.isReadOnly else { throw StorageError.notWritable(path: database.path) }
    if try version(of: connection) == nil { try make(in: connection) }
    database.hasTables = true
    try update(connection)
    return connection
  }

  /// The number of the last migration; nil where there is no store. Throws where the tables are another
  /// program's, or a newer program made them.
  private func version(of connection: Connection) throws -> Int? {
    let ours = "SELECT count(*) FROM pg_class WHERE oid = to_regclass('treatygraph')"
    guard try connection.integer(ours) == 1 else {
      let tables = try connection.integer(
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"
          + " AND table_type = 'BASE TABLE'")
      guard tables == 0 else { throw StorageError.databaseOfAnotherProgram(path: connection.path) }
      return nil
    }
    let version = try connection.integer("SELECT version FROM treatygraph")
    guard version <= Migration.latest else {
      throw StorageError.newerSchema(
        path: connection.path, found: version, known: Migration.latest)
    }
    return version
  }

  private func make(in connection: Connection) throws {
    try connection.transaction {
      // Asked again, as another program may have done it while this one waited for the lock.
      guard try version(of: connection) == nil else { return }
      try connection.execute(script: PostgreSQLSchema.script)
      try connection.run(
        "INSERT INTO treatygraph (version) VALUES (?)", PostgreSQLSchema.first)
      try AnswerKeeper.rebuild(connection)
    }
  }

  private func update(_ connection: Connection) throws {
    let isCurrent = try connection.integer("SELECT version FROM treatygraph") == Migration.latest
    guard try !isCurrent || !AnswerReader(connection: connection).isKept else { return }
    try connection.transaction {
      let version = try connection.integer("SELECT version FROM treatygraph")
      for migration in Migration.all where migration.number > version {
        try connection.execute(script: migration.postgreSQL)
        try connection.run("UPDATE treatygraph SET version = ?", migration.number)
      }
      if try !AnswerReader(connection: connection).isKept {
        try AnswerKeeper.rebuild(connection)
      }
    }
  }
}
