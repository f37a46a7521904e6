/// What stops the work with a store; each sentence names the file and the way out.
public enum StorageError: Error, Hashable {
  /// There is no file.
  case missingStore(path: String)
  /// The folder of a new store is not there.
  case missingFolder(path: String, folder: String)
  /// A folder stands where the file should be.
  case folderInsteadOfFile(path: String)
  /// The file may not be read.
  case unreadable(path: String)
  /// The file or its folder may not be written.
  case notWritable(path: String)
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The database has other tables.
  case databaseOfAnotherProgram(path: String)
  /// A later program wrote it.
  case newerSchema(path: String, found: Int, known: Int)
  /// It should be brought up to date and cannot be written.
  case olderSchemaNotWritable(path: String)
  /// Another program holds it for longer than this one waits.
  case locked(path: String)
  /// No server of PostgreSQL lets us in.
  case unreachable(path: String, detail: String)
  /// Something is where a copy should go.
  case notEmpty(path: String)
  /// There is no room left.
  case diskFull(path: String)
  /// SQLite finds it broken.
  case damaged(path: String, detail: String)
  /// No claim has that number.
  case noClaim(path: String, number: Int64)
  /// Anything else that the database reports, with its SQL but without the values bound to it.
  case failed(path: String, detail: String, sql: String)
}

extension StorageError: CustomStringConvertible {
  /// The sentence, with the way out.
  public var description: String {
    switch self {
    case .missingStore(let path):
      "there is no store \"\(path)\": add an article to make it, or name another one"
    case .missingFolder(let path, let folder):
      "the store \"\(path)\" cannot be made: make the folder \"\(folder)\" first"
    case .folderInsteadOfFile(let path):
      "\"\(path)\" is a folder: name a file in it as the store"
    case .unreadable(let path):
      "the store \"\(path)\" cannot be read: allow reading it, or name another one"
    case .notWritable(let path):
      "the store \"\(path)\" cannot be written: allow writing to the file and its folder, "
        + "or name another one"
    case .notADatabase(let path):
      "\"\(path)\" is no database and was left as it is: name another file as the store"
    case .databaseOfAnotherProgram(let path):
      "\"\(path)\" is another program's database and was left as it is: "
        + "name another file as the store"
    case .newerSchema(let path, let found, let known):
      "the store \"\(path)\" has schema version \(found), this program knows \(known): "
        + "use the newer program that wrote it"
    case .olderSchemaNotWritable(let path):
      "the store \"\(path)\" has an older schema and cannot be written to bring it up to date: "
        + "copy it to where it can"
    case .locked(let path):
      "the store \"\(path)\" is locked by another program: wait until that is done, "
        + "then run this again"
    case .unreachable(let path, let detail):
      "the store \"\(path)\" cannot be reached: \(detail): start the server and allow the connection, "
        + "or name another one"
    case .notEmpty(let path):
      "\"\(path)\" holds something already and was left as it is: name another place for the copy"
    case .diskFull(let path):
      "the disk is full, nothing half-written was left in \"\(path)\": free some space, "
        + "then run this again"
    case .damaged(let path, let detail):
      "the store \"\(path)\" is damaged (\(detail)): restore a copy of it, or name another one"
    case .noClaim(let path, let number):
      "the store \"\(path)\" has no claim or statement \(number): it was purged, or never was"
    case .failed(let path, let detail, let sql):
      "the store \"\(path)\" failed: \(detail), in: \(sql)"
    }
  }
}
