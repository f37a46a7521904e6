import Foundation
import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("Examining a store")
struct ExaminingTests {
  @Test("A sound store has no faults, also where much was done", arguments: StorePlace.allCases)
  func sound(place: StorePlace) throws {
    try place.withStore { store in
      try store.add(.sample("a.txt"), .sample(), .full.moved(by: 30))
      try store.add(.reject, on: 1, by: "ana", at: 1_700_000_000)
      #expect(try store.faults() == [])
    }
  }

  @Test(
    "What points to nothing is found and removed, and what is left is sound",
    arguments: [StorePlace.memory, .disk])
  func orphans(place: StorePlace) throws {
    try place.withStore { store in
      try store.add(.sample("a.txt"), .sample(), .full.moved(by: 30))
      try store.connection.withLock { connection in
        try connection.execute(
          script: """
            PRAGMA foreign_keys = OFF;
            DELETE FROM claim WHERE id = 2;
            PRAGMA foreign_keys = ON
            """)
      }
      let faults = try store.faults()
      #expect(faults.contains(.orphans(table: "statement", parent: "claim", count: 1)))
      try store.repair()
      #expect(try store.faults() == [])
      #expect(try store.statements(matching: StatementQuery()).map(\.id) == [1])
    }
  }

  @Test("A statement that is not what was decided is found and made anew")
  func folding() throws {
    let store = try StatementStore(inMemory: "test")
    try store.add(.sample("a.txt"), .sample())
    try store.add(.reject, on: 1, by: "ana", at: 1_700_000_000)
    try store.connection.withLock { try $0.run("UPDATE journal SET stands = FALSE") }
    #expect(try store.faults() == [.otherStatement(claim: 1)])
    try store.repair()
    #expect(try store.faults() == [])
    #expect(try store.statements(matching: StatementQuery()).map(\.statement) == [.sample()])
  }

  @Test("An index of words that lacks an article is found and made anew")
  func words() throws {
    let store = try StatementStore(inMemory: "test")
    try store.add(.sample("a.txt", text: "Unheard of."), .sample())
    try store.connection.withLock {
      try $0.run(
        """
        INSERT INTO articleText (articleText, rowid, title, text)
        SELECT 'delete', id, title, text FROM article
        """)
    }
    #expect(try store.faults() == [.otherWords])
    try store.repair()
    #expect(try store.faults() == [])
    #expect(try store.search([SearchTerm(spellings: ["unheard"])], limit: 9).count == 1)
  }

  @Test("A damaged index is told of, and made anew")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("store.sqlite")
    var end = 0
    do {
      let store = try StatementStore(path: path, for: .writing)
      for number in 0..<9 { try store.add(.sample("\(number).txt"), .sample()) }
      try store.connection.withLock {
        let page = try $0.integer(
          "SELECT rootpage FROM sqlite_schema WHERE name = 'articleByDigest'")
        end = try page * $0.integer("PRAGMA page_size")
      }
    }
    // The first entry stands at the end of its page; this is a byte of its digest.
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: UInt64(end - 4))
    let byte = try file.read(upToCount: 1)?.first ?? 0
    try file.seek(toOffset: UInt64(end - 4))
    try file.write(contentsOf: [byte ^ 1])
    try file.close()
    let store = try StatementStore(path: path, for: .writing)
    #expect(try store.faults().contains { if case .damaged = $0 { true } else { false } })
    try store.repair()
    #expect(try store.faults() == [])
  }
}
