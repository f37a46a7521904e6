import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("Faulty stores")
struct StoreFaultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(
    _ name: String, for access: StatementStore.Access = .writing, patience: Duration = .zero
  ) throws -> StatementStore {
    try StatementStore(path: folder.file(name), for: access, patience: patience)
  }

  @Test(
    "A file that is no database is left as it is",
    arguments: ["Minutes of a meeting.\n", String(repeating: "text ", count: 10_000), "x"],
    [StatementStore.Access.reading, .writing])
  func noDatabase(text: String, access: StatementStore.Access) throws {
    let path = try folder.write(text, to: "notes.txt")
    #expect(throws: StorageError.notADatabase(path: path)) { try open("notes.txt", for: access) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    #expect(try folder.fileNames == ["notes.txt"])
  }

  @Test("To open a store once more drops no lock that this program has on it")
  func locks() throws {
    let store = try open("a.db")
    try store.add(.sample("a.txt"))
    let before = try locks(on: "a.db")
    #expect(try open("a.db", for: .reading).articles().count == 1)
    #expect(try open("a.db").articles().count == 1)
    #expect(before > 0)
    #expect(try locks(on: "a.db") == before)
    #expect(try store.articles().count == 1)
  }

  /// How many locks this program has on a file, as the system lists them.
  private func locks(on name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
    let number = try #require(attributes[.systemFileNumber] as? Int)
    let program = ProcessInfo.processInfo.processIdentifier
    return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n").count {
      let words = $0.split(separator: " ")
      return words.contains("\(program)") && words.contains { $0.hasSuffix(":\(number)") }
    }
  }

  @Test("An empty file becomes a store when written, and is none when read")
  func emptyFile() throws {
    let path = try folder.write("", to: "x.db")
    #expect(throws: StorageError.missingStore(path: path)) { try open("x.db", for: .reading) }
    try open("x.db").add(.sample("a.txt"))
    #expect(try open("x.db", for: .reading).articles().count == 1)
  }

  @Test(
    "Another program's database is refused", arguments: [StatementStore.Access.reading, .writing])
  func otherProgram(access: StatementStore.Access) throws {
    let path = folder.file("mail.db")
    try Connection(path: path, mode: .readWriteCreate, patience: .zero)
      .execute(script: "CREATE TABLE mail (body TEXT)")
    #expect(throws: StorageError.databaseOfAnotherProgram(path: path)) {
      try open("mail.db", for: access)
    }
  }

  @Test(
    "A store of a newer program is refused", arguments: [StatementStore.Access.reading, .writing])
  func newerSchema(access: StatementStore.Access) throws {
    _ = try open("x.db")
    let path = folder.file("x.db")
    try Connection(path: path, mode: .readWrite, patience: .zero)
      .execute(script: "PRAGMA user_version = 99")
    let expected = StorageError.newerSchema(path: path, found: 99, known: Migration.latest)
    #expect(throws: expected) { try open("x.db", for: access) }
  }

  @Test("What is not there is told apart: the store, its folder, a folder in its place")
  func missing() throws {
    #expect(throws: StorageError.missingStore(path: folder.file("x.db"))) {
      try open("x.db", for: .reading)
    }
    let lost = StorageError.missingFolder(
      path: folder.file("no/x.db"), folder: folder.file("no"))
    #expect(throws: lost) { try open("no/x.db") }
    #expect(throws: StorageError.missingStore(path: folder.file("no/x.db"))) {
      try open("no/x.db", for: .reading)
    }
    let here = StorageError.folderInsteadOfFile(path: folder.path)
    #expect(throws: here) { try StatementStore(path: folder.path, for: .writing) }
    #expect(throws: here) { try StatementStore(path: folder.path, for: .reading) }
    #expect(throws: StorageError.self) { try StatementStore(path: "", for: .writing) }
    let device = StorageError.notADatabase(path: "/dev/null")
    #expect(throws: device) { try StatementStore(path: "/dev/null", for: .writing) }
    #expect(throws: device) { try StatementStore(path: "/dev/null", for: .reading) }
    #expect(try folder.fileNames == [])
  }

  @Test("A file or folder that may not be written is read all the same")
  func readOnly() throws {
    try open("x.db").add(.sample("a.txt"), .sample())
    chmod(folder.path, 0o755)
    chmod(folder.file("x.db"), 0o644)
    try asNobody {
      #expect(throws: StorageError.notWritable(path: folder.file("x.db"))) { try open("x.db") }
      #expect(throws: StorageError.notWritable(path: folder.file("y.db"))) { try open("y.db") }
      let store = try open("x.db", for: .reading)
      #expect(try store.statements(matching: StatementQuery()).count == 1)
    }
    chmod(folder.file("x.db"), geteuid() == 0 ? 0o600 : 0)
    try asNobody {
      #expect(throws: StorageError.unreadable(path: folder.file("x.db"))) {
        try open("x.db", for: .reading)
      }
      #expect(throws: StorageError.unreadable(path: folder.file("x.db"))) { try open("x.db") }
    }
    #expect(try folder.fileNames == ["x.db"])
  }

  @Test("A log that a killed program left must be merged before the store is read")
  func unmergedLog() throws {
    let store = try open("x.db")
    try store.add(.sample("a.txt"), .sample())
    let copy = try TemporaryFolder()
    for name in ["x.db", "x.db-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: copy.file(name))
      chmod(copy.file(name), 0o644)
    }
    chmod(copy.path, 0o755)
    let path = copy.file("x.db")
    try asNobody(in: copy.path) {
      #expect(throws: StorageError.notWritable(path: path)) {
        try StatementStore(path: path, for: .reading)
      }
    }
    #expect(try StatementStore(path: path, for: .reading).articles().count == 1)
    #expect(try copy.fileNames == ["x.db"])
  }

  @Test("A store with odd signs in its name is read where it cannot be written")
  func oddName() throws {
    try open("é #?%41 x.db").add(.sample("a.txt"))
    chmod(folder.path, 0o755)
    try asNobody {
      let store = try open("é #?%41 x.db", for: .reading)
      #expect(try store.articles().count == 1)
    }
  }

  @Test("A writer waits for another one, then says that the store is locked; readers do not wait")
  func locked() throws {
    let path = folder.file("x.db")
    let first = try open("x.db")
    let second = try open("x.db", patience: .milliseconds(50))
    try first.lockForTest()
    let clock = ContinuousClock()
    let waited = clock.measure {
      #expect(throws: StorageError.locked(path: path)) { try second.add(.sample("a.txt")) }
    }
    #expect(waited >= .milliseconds(50))
    #expect(try open("x.db", for: .reading).articles().isEmpty)
    try first.unlockForTest()
    #expect(try second.add(.sample("a.txt")) == .added(1))
  }

  @Test("A store that a program keeps for itself cannot be opened")
  func exclusivelyLocked() throws {
    let path = folder.file("x.db")
    _ = try open("x.db")
    let owner = try Connection(path: path, mode: .readWrite, patience: .zero)
    try owner.execute(
      script: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE")
    #expect(throws: StorageError.locked(path: path)) { try open("x.db", for: .reading) }
    #expect(throws: StorageError.locked(path: path)) { try open("x.db") }
  }

  @Test("On a full disk nothing of the article is left, and what was there stays")
  func fullDisk() throws {
    let store = try open("x.db")
    try store.add(.sample("a.txt"), .sample())
    let before = try store.dump()
    try store.limitSizeForTest(pages: 40)
    let long = String(repeating: "text ", count: 100_000)
    #expect(throws: StorageError.diskFull(path: folder.file("x.db"))) {
      try store.add(.sample("b.txt", text: long), .sample())
    }
    #expect(try store.dump() == before)
    #expect(try store.add(.sample("c.txt")) == .added(2))
  }

  @Test("A damaged store says so")
  func damaged() throws {
    let path = folder.file("x.db")
    do {
      let store = try open("x.db")
      for index in 0..<50 { try store.add(.sample("\(index).txt"), .sample()) }
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // Past the first page, so that it still opens as a database.
    bytes.replaceSubrange(4096..., with: Data(repeating: 0x5A, count: bytes.count - 4096))
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect {
      _ = try open("x.db", for: .reading).articles()
    } throws: {
      guard case StorageError.damaged(path, _) = $0 else { return false }
      return true
    }
  }

  @Test("A name that SQLite takes for memory is a file like others")
  func memoryName() throws {
    let here = FileManager.default.currentDirectoryPath
    defer { try? FileManager.default.removeItem(atPath: here + "/:memory:") }
    #expect(throws: StorageError.missingStore(path: "./:memory:")) {
      try StatementStore(path: ":memory:", for: .reading)
    }
  }

  @Test("A store that was closed leaves one file, whoever read it")
  func noDebris() throws {
    try open("x.db").add(.sample("a.txt"))
    _ = try open("x.db", for: .reading).articles()
    #expect(try folder.fileNames == ["x.db"])
  }

  @Test("A store opened for reading cannot be changed")
  func reading() throws {
    _ = try open("x.db")
    let store = try open("x.db", for: .reading)
    #expect(throws: StorageError.self) { try store.add(.sample("a.txt")) }
    #expect(try store.articles().isEmpty)
  }

  /// Runs the body without the right to write to a folder; nil is that of the test.
  private func asNobody(
    in path: String? = nil, _ body: @Sendable @escaping () throws -> Void
  ) throws {
    guard geteuid() == 0 else {
      chmod(path ?? folder.path, 0o555)
      defer { chmod(path ?? folder.path, 0o755) }
      return try body()
    }
    // Modes do not bind root: it needs the rights of another user.
    typealias SetUser = @convention(c) (UInt32) -> Int32
    let symbol = try #require(dlsym(dlopen(nil, RTLD_NOW), "setfsuid"))
    let setUser = unsafeBitCast(symbol, to: SetUser.self)
    // The kernel keeps this right by thread, so the tests beside this one do not notice.
    let outcome = Outcome()
    let ended = DispatchSemaphore(value: 0)
    Thread {
      _ = setUser(65534)
      do { try body() } catch { outcome.error = error }
      ended.signal()
    }.start()
    ended.wait()
    if let error = outcome.error { throw error }
  }

  private final class Outcome: @unchecked Sendable {
    var error: (any Error)?
  }
}
