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
  /// What the coder may see for whom the store was opened; nil where that is everything.
  package let view: BlindView?

  /// Opens the store and brings its schema up to date; throws a `StorageError`.
  ///
  /// `patience` is how long to wait for another program that is writing to it. With a coder, answers
  /// hold what that coder may see.
  package init(
    path: String, for access: Access, seenBy coder: String? = nil,
    patience: Duration = .seconds(5)
  ) throws {
    self.path = path
    // SQLite would take ":memory:" for a wish, and the articles would be gone with the program.
    let file = StoreFile(path: path.hasPrefix(":") ? "./" + path : path)
    let opening = StoreOpening(file: file, patience: patience)
    let connection = Mutex(
      try access == .reading ? opening.forReading() : opening.forWriting())
    view = try coder.flatMap { coder in
      try connection.withLock { try BlindView(of: coder, in: $0) }
    }
    self.connection = connection
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
