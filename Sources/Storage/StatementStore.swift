import Synchronization

/// The articles that were read and the statements found in them, in one SQLite file or in a schema of
/// a PostgreSQL database.
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
  /// What the coder may see for whom the store was opened; nil where that is everything.
  package let view: BlindView?

  /// Opens the store and brings its schema up to date; throws a `StorageError`. A path that begins with
  /// `postgresql://` is an address of PostgreSQL.
  ///
  /// `patience` is how long to wait for another program that is writing to it. With a coder, answers
  /// hold what that coder may see.
  package init(
    path: String, for access: Access, seenBy coder: String? = nil,
    patience: Duration = .seconds(5)
  ) throws {
    self.path = Self.shownPath(path)
    let connection = Mutex(try Self.open(path, for: access, patience))
    view = try coder.flatMap { coder in
      try connection.withLock { try BlindView(of: coder, in: $0) }
    }
    self.connection = connection
  }

  /// How messages name a store: an address without its password.
  package static func shownPath(_ path: String) -> String { PostgreSQLAddress(path)?.shown ?? path }

  private static func open(
    _ path: String, for access: Access, _ patience: Duration
  ) throws -> sending Connection {
    if let address = PostgreSQLAddress(path) {
      let opening = PostgreSQLOpening(address: address, patience: patience)
      return try access == .reading ? opening.forReading() : opening.forWriting()
    }
    // SQLite would take ":memory:" for a wish, and the articles would be gone with the program.
    let file = StoreFile(path: path.hasPrefix(":") ? "./" + path : path)
    let opening = StoreOpening(file: file, patience: patience)
    return try access == .reading ? opening.forReading() : opening.forWriting()
  }

  /// A store that is gone with the program.
  package init(inMemory name: String) throws {
    path = name
    let connection = try Connection(path: ":memory:", mode: .readWriteCreate, patience: .zero)
    try connection.execute(script: "PRAGMA foreign_keys = ON")
    try connection.migrate()
    self.connection = Mutex(connection)
    view = nil
  }
}
