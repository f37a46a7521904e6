import Actors
import Foundation
import Statements
import Storage
import TreatyData

/// Articles and the statements found in them, in one file, with the directory that says whom they
/// name: what every journey begins with.
///
///     let archive = Archive(path: "treaties.sqlite", data: try TreatyData.find())
///     try archive.add([ArticleSource(path: "talks.txt")])
///     for position in try archive.positions(on: "cybercrime").positions {
///       print(position.holder.name, position.relation)
///     }
///
/// A journey opens the file as it needs it, for reading or for writing, and closes it at its end.
/// Values go in and values come out; they stay true whatever becomes of the file.
public struct Archive: Sendable {
  /// The SQLite file; made by the first journey that writes.
  public let path: String
  /// Looked for by the journeys that need it only.
  let findData: @Sendable () throws -> TreatyData

  /// For whom answers are made: who codes an article blind sees nothing of it but what is the coder's
  /// own. Nil for who sees all.
  public private(set) var viewer: String?

  /// The folder in which an index of the directory is kept, so that its tables are read once; nil for
  /// none.
  public private(set) var cache: String?

  /// Nothing is opened or read yet.
  public init(path: String, data: @autoclosure @escaping @Sendable () throws -> TreatyData) {
    self.path = path
    findData = data
  }

  /// The same archive as a coder may see it, whatever is asked of it.
  public func seen(by coder: String) -> Archive {
    var archive = self
    archive.viewer = coder
    return archive
  }

  /// The same archive, which begins sooner where the folder can be written.
  public func indexing(in cache: String?) -> Archive {
    var archive = self
    archive.cache = cache
    return archive
  }

  /// The data folder that the archive goes by.
  public func data() throws -> TreatyData { try findData() }

  func openForReading() throws -> StatementStore {
    try StatementStore(path: path, for: .reading, seenBy: viewer)
  }

  func openForWriting() throws -> StatementStore {
    try StatementStore(path: path, for: .writing, seenBy: viewer)
  }

  /// For writing into a store that is there: where there is none, opening for writing would make one.
  func openToDecide() throws -> StatementStore {
    _ = try openForReading()
    return try openForWriting()
  }

  /// Adds what a person did to the journal of a store that is there.
  func add(_ entry: JournalEntry) throws -> LogEntry {
    let store = try openToDecide()
    return try LogEntry(try store.add(entry), in: store)
  }

  /// The directory with what people say beside it; where there is no store nobody has said anything.
  func loadDirectory() throws -> ActorDirectory {
    try ActorDirectory(
      folder: try findData().folder.path, amended: try amendments(), indexedIn: cache)
  }

  /// What registers need to know beside the directory.
  func loadRegisterBook() throws -> RegisterBook {
    try RegisterBook(folder: try findData().folder.path)
  }

  /// What people say of actors and treaties.
  func amendments() throws -> Amendments {
    do {
      return try openForReading().amendments()
    } catch StorageError.missingStore {
      return Amendments()
    }
  }
}
