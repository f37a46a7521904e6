import Glibc
import Synchronization

/// A connection that is locked for as long as somebody has this.
struct LockedConnection: @unchecked Sendable {
  let connection: Connection
}

extension StatementStore {
  /// Copies all of the store into an empty one, of whichever database; gives how many rows they are.
  /// What others write meanwhile is not in it. O(rows).
  package func copy(into other: StatementStore) throws -> Int {
    try connection.withLock { connection in
      let source = LockedConnection(connection: connection)
      return try other.connection.withLock { target in
        try StoreCopy(source: source, target: LockedConnection(connection: target)).run()
      }
    }
  }

  /// Writes all of the store to a file that is none yet, whole or not at all: a store of SQLite, as it is
  /// at one moment, whoever writes to it meanwhile.
  package func backUp(to file: String) throws {
    guard access(file, F_OK) != 0 else { throw StorageError.notEmpty(path: file) }
    let part = file + ".part"
    unlink(part)
    do {
      try writeAll(to: part)
      try settle(part)
    } catch {
      for end in ["", "-wal", "-shm", "-journal"] { unlink(part + end) }
      throw error
    }
    guard rename(part, file) == 0 else {
      unlink(part)
      throw StorageError.notWritable(path: file)
    }
  }

  private func writeAll(to part: String) throws {
    let isFile = try connection.withLock { connection in
      guard connection.database is SQLiteDatabase else { return false }
      // One reading transaction, which keeps no writer waiting (https://www.sqlite.org/lang_vacuum.html).
      try StoreFile(path: part).checkThatItCanBeWritten()
      // A store that is open for questions writes nothing but this.
      let asks = try connection.integer("PRAGMA query_only") == 1
      try connection.execute(script: "PRAGMA query_only = OFF")
      defer { if asks { try? connection.execute(script: "PRAGMA query_only = ON") } }
      try connection.run("VACUUM INTO ?", part)
      return true
    }
    if !isFile {
      _ = try copy(into: StatementStore(path: part, for: .writing))
      // Into one file, without a log beside it.
      try Connection(path: part, mode: .readWrite, patience: .zero)
        .execute(script: "PRAGMA journal_mode = DELETE")
    }
  }

  /// The name is given once what it names is on the disk.
  private func settle(_ part: String) throws {
    let descriptor = open(part, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageError.notWritable(path: part) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageError.notWritable(path: part) }
  }
}
