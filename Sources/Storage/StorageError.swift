/// What stops the work with a store; each sentence names the file and the way out.
public enum StorageError: Error, Hashable {
  case missingStore(path: String)
  case missingFolder(path: String, folder: String)
  case folderInsteadOfFile(path: String)
  case unreadable(path: String)
  case notWritable(path: String)
  case notADatabase(path: String)
  case databaseOfAnotherProgram(path: String)
  case newerSchema(path: String, found: Int, known: Int)
  case olderSchemaNotWritable(path: String)
  case locked(path: String)
  case diskFull(path: String)
  case damaged(path: String, detail: String)
  case noClaim(path: String, number: Int64)
  /// Anything else that SQLite reports, with its SQL but without the values bound to it.
  case failed(path: String, detail: String, sql: String)
}

extension StorageError: CustomStringConvertible {
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
