/// Opens the file of a store, so that nothing of another program is touched and nothing half-made
/// is taken for a store.
struct StoreOpening {
  let file: StoreFile
  let patience: Duration

  /// Brings the schema up to date where the file can be written.
  func forReading() throws -> sending Connection {
    try file.checkThatItCanBeRead()
    if file.isWritable {
      // Not SQLite's read-only mode, which would leave its -wal and -shm files behind.
      let connection = try Connection(path: file.path, mode: .readWrite, patience: patience)
      try checkThatItIsAStore(connection)
      try connection.migrate()
      try connection.execute(script: "PRAGMA query_only = ON")
      return connection
    }
    let connection = try Connection(
      path: file.path, mode: file.hasUnmergedLog ? .readOnly : .immutable, patience: patience)
    do {
      try checkThatItIsAStore(connection)
    } catch StorageError.unreadable where file.hasUnmergedLog {
      // The log has to be merged first, and that is writing.
      throw StorageError.notWritable(path: file.path)
    }
    guard try connection.integer("PRAGMA user_version") == Migration.latest,
      try AnswerReader(connection: connection).isKept
    else {
      throw StorageError.olderSchemaNotWritable(path: file.path)
    }
    return connection
  }

  /// Makes the file where there is none.
  func forWriting() throws -> sending Connection {
    try file.checkThatItCanBeWritten()
    let connection = try Connection(path: file.path, mode: .readWriteCreate, patience: patience)
    _ = try content(of: connection)
    guard !connection.isReadOnly else { throw StorageError.notWritable(path: file.path) }
    // NORMAL: a process that is killed loses nothing; a power cut may lose the last articles, never
    // a part of one, and adding them again is safe (https://www.sqlite.org/wal.html).
    try connection.execute(
      script: """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA foreign_keys = ON;
        PRAGMA cache_size = -65536;
        """)
    try connection.migrate()
    return connection
  }

  private enum Content { case nothing, store }

  /// Throws where the database is another program's, or a newer program wrote it.
  private func content(of connection: Connection) throws -> Content {
    let version = try connection.integer("PRAGMA user_version")
    if try connection.integer("PRAGMA application_id") == Migration.applicationID {
      guard version <= Migration.latest else {
        throw StorageError.newerSchema(path: file.path, found: version, known: Migration.latest)
      }
      return .store
    }
    guard try version == 0 && connection.integer("SELECT count(*) FROM sqlite_schema") == 0 else {
      throw StorageError.databaseOfAnotherProgram(path: file.path)
    }
    return .nothing
  }

  private func checkThatItIsAStore(_ connection: Connection) throws {
    // Nothing is what a program leaves that was ended before it had made the first table.
    guard try content(of: connection) == .store else {
      throw StorageError.missingStore(path: file.path)
    }
  }
}
