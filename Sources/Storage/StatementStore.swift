import Glibc
import Synchronization

/// The articles that were read and the statements found in them, in one SQLite file.
///
/// Reading and writing may come from several threads; they take turns.
package final class StatementStore: Sendable {
  package enum Access: Hashable, Sendable {
    /// For questions: the file must be there, and may be where nothing can be written.
    case reading
    /// For taking articles in: makes the file where there is none.
    case writing
  }

  package let path: String
  let connection: Mutex<Connection>

  /// Opens the store and brings its schema up to date; throws a `StorageError`.
  ///
  /// `patience` is how long to wait for another program that is writing to it.
  package init(path: String, for access: Access, patience: Duration = .seconds(5)) throws {
    self.path = path
    // SQLite would take ":memory:" for a wish, and the articles would be gone with the program.
    let file = StoreFile(path: path.hasPrefix(":") ? "./" + path : path)
    let connection: Connection
    switch access {
    case .reading: connection = try Self.openForReading(file, patience: patience)
    case .writing: connection = try Self.openForWriting(file, patience: patience)
    }
    self.connection = Mutex(connection)
  }

  /// A store that is gone with the program.
  package init(inMemory name: String) throws {
    path = name
    let connection = try Connection(path: ":memory:", mode: .readWriteCreate, patience: .zero)
    try connection.execute(script: "PRAGMA foreign_keys = ON")
    try connection.migrate()
    self.connection = Mutex(connection)
  }

  private static func openForReading(
    _ file: StoreFile, patience: Duration
  ) throws -> sending Connection {
    try file.checkThatItCanBeRead()
    if file.isWritable {
      // Not SQLite's read-only mode, which would leave its -wal and -shm files behind.
      let connection = try Connection(path: file.path, mode: .readWrite, patience: patience)
      try connection.checkThatItIsAStore()
      try connection.migrate()
      try connection.execute(script: "PRAGMA query_only = ON")
      return connection
    }
    let connection = try Connection(
      path: file.path, mode: file.hasUnmergedLog ? .readOnly : .immutable, patience: patience)
    do {
      try connection.checkThatItIsAStore()
    } catch StorageError.unreadable where file.hasUnmergedLog {
      // The log has to be merged first, and that is writing.
      throw StorageError.notWritable(path: file.path)
    }
    guard try connection.integer("PRAGMA user_version") == Migration.latest else {
      throw StorageError.olderSchemaNotWritable(path: file.path)
    }
    return connection
  }

  private static func openForWriting(
    _ file: StoreFile, patience: Duration
  ) throws -> sending Connection {
    try file.checkThatItCanBeWritten()
    let connection = try Connection(path: file.path, mode: .readWriteCreate, patience: patience)
    _ = try connection.content()
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
}

extension Connection {
  fileprivate enum Content { case nothing, store }

  /// Throws where the database is another program's, or a newer program wrote it.
  fileprivate func content() throws -> Content {
    let version = try integer("PRAGMA user_version")
    if try integer("PRAGMA application_id") == Migration.applicationID {
      guard version <= Migration.latest else {
        throw StorageError.newerSchema(path: path, found: version, known: Migration.latest)
      }
      return .store
    }
    guard try version == 0 && integer("SELECT count(*) FROM sqlite_schema") == 0 else {
      throw StorageError.databaseOfAnotherProgram(path: path)
    }
    return .nothing
  }

  fileprivate func checkThatItIsAStore() throws {
    // Nothing is what a program leaves that was ended before it had made the first table.
    guard try content() == .store else { throw StorageError.missingStore(path: path) }
  }
}
