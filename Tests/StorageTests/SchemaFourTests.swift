import Foundation
import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

/// `Tests/Fixtures/schema-4/store.sqlite` was made by a program that knew no claims.
@Suite("A store of schema 4")
struct SchemaFourTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("store.sqlite")
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/schema-4/store.sqlite")
    try FileManager.default.copyItem(atPath: fixture.path, toPath: path)
  }

  /// Every row of the tables that schema 4 has, read without our program's types.
  private func rows(_ connection: Connection) throws -> [String] {
    var lines: [String] = []
    for table in ["article", "sentence", "actor", "statement", "objectSpan", "fingerprint"] {
      let columns = try connection.rows(
        "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('\(table)')"
      ) { $0.text() }
      let row = columns.joined(separator: " || ', ' || ")
      lines += try connection.rows("SELECT '\(table): ' || \(row) FROM \(table) ORDER BY 1") {
        $0.text()
      }
    }
    return lines
  }

  @Test("It loses nothing: every row of every table is as it was")
  func losesNothing() throws {
    let old = try Connection(path: path, mode: .readWrite, patience: .zero)
    #expect(try old.integer("PRAGMA user_version") == 4)
    let before = try rows(old)
    #expect(before.count { $0.hasPrefix("statement: ") } == 76)
    let store = try StatementStore(path: path, for: .writing)
    #expect(try store.connection.withLock { try rows($0) } == before)
    #expect(
      try store.connection.withLock {
        try $0.integer("SELECT count(*) FROM pragma_foreign_key_check")
      }
        == 0)
  }

  @Test("Each statement has a claim of its number, whose one decision gives it back")
  func claims() throws {
    let store = try StatementStore(path: path, for: .reading)
    let statements = try store.statements(matching: StatementQuery(includesSuperseded: true))
    var keys: Set<String> = []
    for sourced in statements {
      let claim = try #require(try store.claim(sourced.id))
      var statement = claim.statement
      statement?.key = nil
      #expect(statement == sourced.statement)
      #expect(claim.articleID == sourced.articleID)
      #expect(claim.decided.decisions.map(\.name) == [sourced.statement.pattern])
      let text = try #require(try store.text(ofArticle: sourced.articleID))
      #expect(claim.decided.claim.key.text == TextDigest.of(text))
      keys.insert("\(claim.articleID) \(claim.decided.claim.key)")
    }
    #expect(keys.count == statements.count)
    #expect(statements.count == 76)
  }

  @Test("Adding the same articles again keeps every number, by the same version and by another")
  func addingAgain() throws {
    let store = try StatementStore(path: path, for: .writing)
    let before = try store.dump()
    let statements = try store.statements(matching: StatementQuery(includesSuperseded: true))
    for article in try store.articles() where article.origin == .read {
      let document = Document(
        article: article.article, text: try #require(try store.text(ofArticle: article.id)),
        passages: [])
      let found = statements.filter { $0.articleID == article.id }.map(\.statement)
      func add(by version: ExtractorVersion) throws -> AdditionOutcome {
        try store.add(
          document, sentenceCount: article.sentenceCount, statements: found, by: version)
      }
      #expect(try add(by: article.version) == .unchanged(article.id))
      #expect(try store.dump() == before)
    }
    for article in try store.articles() where article.origin == .read {
      let document = Document(
        article: article.article, text: try #require(try store.text(ofArticle: article.id)),
        passages: [])
      // Read in another order, as if rules found the claims elsewhere in the sentences.
      let found = statements.filter { $0.articleID == article.id }.map(\.statement).reversed()
      #expect(
        try store.add(
          document, sentenceCount: article.sentenceCount, statements: Array(found),
          by: ExtractorVersion(program: "next", data: "next")) == .reread(article.id))
    }
    #expect(
      try store.statements(matching: StatementQuery(includesSuperseded: true)) == statements)
  }

  @Test("A fact recorded by hand is known as such, and recorded once")
  func recorded() throws {
    let store = try StatementStore(path: path, for: .writing)
    let facts = try store.articles().filter { $0.origin == .recorded }
    #expect(facts.count == 2)
    for fact in facts {
      let statement = try #require(
        try store.statements(matching: StatementQuery(article: fact.id)).first)
      #expect(
        try store.record(statement.statement, from: fact.article, by: fact.version)
          == .unchanged(fact.id))
    }
  }

  @Test("Numbers of statements that were replaced under schema 4 are not used again")
  func numbers() throws {
    let old = try Connection(path: path, mode: .readWrite, patience: .zero)
    try old.execute(script: "UPDATE sqlite_sequence SET seq = 500 WHERE name = 'statement'")
    let store = try StatementStore(path: path, for: .writing)
    try store.add(.sample("new.txt"), .sample())
    #expect(try store.claims(ofArticle: 8).map(\.id) == [501])
  }
}
