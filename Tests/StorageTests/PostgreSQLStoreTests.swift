import Dispatch
import Foundation
import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// What holds of stores in PostgreSQL besides the contract.
@Suite("Stores in PostgreSQL", .enabled(if: PostgreSQLServer.shared != nil), .serialized)
struct PostgreSQLStoreTests {
  private static let version = ExtractorVersion(program: "1", data: "d")
  private let address: String

  init() throws { address = try PostgreSQLServer.shared?.freshAddress() ?? "" }

  private func open(_ access: StatementStore.Access = .writing) throws -> StatementStore {
    try StatementStore(path: address, for: access)
  }

  private func run(_ script: String) throws {
    let address = try #require(PostgreSQLAddress(address))
    try PostgreSQLDatabase(address, patience: .seconds(5)).execute(script: script)
  }

  @Test("Nothing is no store, and reading makes none")
  func missing() throws {
    #expect(throws: StorageError.missingStore(path: address)) { try open(.reading) }
    _ = try open()
    #expect(try open(.reading).articles().isEmpty)
  }

  @Test("The tables of another program are left alone")
  func anotherProgram() throws {
    try run("CREATE TABLE mail (body TEXT)")
    for access in [StatementStore.Access.reading, .writing] {
      #expect(throws: StorageError.databaseOfAnotherProgram(path: address)) { try open(access) }
    }
  }

  @Test("What a newer program wrote is left alone")
  func newer() throws {
    _ = try open()
    try run("UPDATE treatygraph SET version = 99")
    let error = StorageError.newerSchema(path: address, found: 99, known: Migration.latest)
    #expect(throws: error) { try open() }
  }

  @Test("Answers that were weighed by other rules are weighed anew")
  func rebuilding() throws {
    try open().add(.sample("a.txt"), .sample())
    try run("UPDATE answers SET version = 0; DELETE FROM standing")
    #expect(try open(.reading).answerFaults() == [])
  }

  @Test("Where there is no server the message says so, without the password")
  func unreachable() {
    let error = #expect(throws: StorageError.self) {
      try StatementStore(path: "postgresql://ana:secret@/x?host=/nowhere", for: .reading)
    }
    let message = error.map { "\($0)" } ?? ""
    #expect(message.contains("postgresql://ana@/x?host=/nowhere\" cannot be reached"))
    #expect(!message.contains("secret"))
  }

  @Test("A reader writes nothing")
  func reading() throws {
    _ = try open()
    let store = try open(.reading)
    #expect(throws: StorageError.notWritable(path: address)) {
      try store.add(.sample("a.txt"), .sample())
    }
  }

  @Test("Who waits too long for another writer is told so")
  func locked() throws {
    let store = try open()
    let other = try StatementStore(path: address, for: .writing, patience: .milliseconds(50))
    try store.together {
      try store.add(.sample("a.txt"), .sample())
      #expect(throws: StorageError.locked(path: address)) {
        try other.add(.sample("b.txt"), .sample())
      }
      #expect(try other.articles().isEmpty)
    }
    #expect(try other.add(.sample("b.txt"), .sample()) == .added(2))
  }

  @Test("Several write and decide at once, each under its name, and no number is given twice")
  func writers() throws {
    _ = try open()
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      do {
        let store = try StatementStore(path: address, for: .writing, patience: .seconds(60))
        for index in 0..<10 {
          let id = try store.add(
            .sample("\(writer)-\(index).txt"), .sample(), .full.moved(by: 30)
          ).articleID
          let claim = try store.claims(ofArticle: id)[0].id
          try store.add(.reject, on: claim, by: "coder \(writer)", at: 1_700_000_000)
        }
      } catch {
        faults.withLock { $0.append("\(error)") }
      }
    }
    #expect(faults.withLock { $0 } == [])
    let store = try open(.reading)
    #expect(Set(try store.articles().map(\.id)) == Set(1...40))
    #expect(try store.reviewedClaims().map(\.id).count == 40)
    for writer in 0..<4 {
      #expect(try store.journal(matching: JournalQuery(coder: "coder \(writer)")).count == 10)
    }
    #expect(try store.answerFaults() == [])
  }

  /// The sample articles in a file and here.
  private func withSamples() throws -> [StatementStore] {
    let stores = [try StatementStore(inMemory: "test"), try open()]
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../data/articles").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in names.sorted() where name.hasSuffix(".txt") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let article = Article(name: name, title: String(text.prefix { $0 != "\n" }), outlet: "Post")
      for store in stores {
        try store.add(
          Document(article: article, text: text, passages: []), sentenceCount: 1, statements: [],
          by: Self.version)
      }
    }
    return stores
  }

  @Test("A search finds what it finds in a file, at the same places")
  func searching() throws {
    let stores = try withSamples()
    let terms = [
      "treaty", "TREATIES", "vot*", "Côte d'Ivoire", "G-77/China", "human rights", "rights human",
      "state-sponsored", "the", "U.S.", "2024", "won't", "zzz", "cyber*", "data protection",
    ].map { SearchTerm(spellings: [$0]) }
    let near = SearchTerm(spellings: ["no such"], neighbours: [["human", "civil"], ["rights"]])
    for asked in terms.map({ [$0] }) + [[near], [terms[0], terms[5]], [terms[2], near]] {
      let found = try stores.map { store in
        let answer = try store.search(asked, limit: 99)
        #expect(answer.count == answer.found.count)
        return Dictionary(uniqueKeysWithValues: answer.found.map { ($0.article.id, $0) })
      }
      #expect(found[0] == found[1], "\(asked)")
      #expect(try stores[1].search(asked, limit: 1).found.count == min(1, found[0].count))
    }
    let filter = ArticleFilter(outlet: "pos")
    #expect(try stores[1].search([terms[0]], among: filter, limit: 99).count > 0)
  }
}
