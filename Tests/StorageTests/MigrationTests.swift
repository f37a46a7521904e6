import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("The schema")
struct MigrationTests {
  private func migrated() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .readWriteCreate, patience: .zero)
    try connection.migrate()
    return connection
  }

  @Test("Migrations are numbered from 1 without a gap")
  func numbers() {
    #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
  }

  @Test("A migrated database says which program and schema it has, and migrating again is harmless")
  func marks() throws {
    let connection = try migrated()
    #expect(try connection.integer("PRAGMA user_version") == Migration.latest)
    #expect(try connection.integer("PRAGMA application_id") == Migration.applicationID)
    try connection.migrate()
    #expect(try connection.integer("PRAGMA user_version") == Migration.latest)
  }

  @Test("A migration that fails half-way leaves nothing")
  func halfWay() throws {
    let connection = try Connection(path: ":memory:", mode: .readWriteCreate, patience: .zero)
    // The last table of the first migration is in the way.
    try connection.execute(script: "CREATE TABLE objectSpan (x)")
    #expect(throws: StorageError.self) { try connection.migrate() }
    #expect(try connection.integer("SELECT count(*) FROM sqlite_schema") == 1)
    #expect(try connection.integer("PRAGMA user_version") == 0)
  }

  @Test("A decision cannot be changed, and a statement needs its claim")
  func triggers() throws {
    let store = try StatementStore(inMemory: "test")
    try store.add(.sample("a.txt"), .sample())
    store.connection.withLock { connection in
      for column in ["number = 7", "because = 'x'", "time = 5", "reading = 2"] {
        #expect(throws: StorageError.self, "\(column)") {
          try connection.run("UPDATE decision SET \(column)")
        }
      }
      #expect(throws: StorageError.self) { try connection.run("UPDATE statement SET id = 9") }
    }
  }

  @Test("Every table is strict")
  func strict() throws {
    let loose = try migrated().rows(
      """
      SELECT name FROM pragma_table_list
      WHERE strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite_%'
      """
    ) { $0.text() }
    #expect(loose == [])
  }

  @Test("To write a statement its labels are compared, without a table made for each check")
  func comparedLabels() throws {
    let steps = try migrated().rows(
      """
      EXPLAIN INSERT INTO statement (
        id, article, sentence, actor, actorText, actorStart, actorEnd, relation, polarity, modality,
        predicateLemma, predicateText, predicateStart, predicateEnd, isNegated, objectKind,
        objectName, objectText, objectStart, objectEnd, confidence, pattern)
      VALUES (1, 1, 1, 1, '', 0, 0, '', '', '', '', '', 0, 0, 0, '', '', '', 0, 0, 0, '')
      """
    ) { row in
      row.skip(1)
      return row.text()
    }
    #expect(!steps.isEmpty)
    #expect(!steps.contains("OpenEphemeral"))
  }

  @Test("The schema knows the labels of each closed set, no more and no fewer")
  func closedSets() throws {
    #expect(try labels(of: "relation", in: "statement") == Set(Relation.allCases.map(\.rawValue)))
    #expect(try labels(of: "polarity", in: "statement") == Set(Polarity.allCases.map(\.rawValue)))
    #expect(try labels(of: "modality", in: "statement") == Set(Modality.allCases.map(\.rawValue)))
    #expect(try labels(of: "via", in: "statement") == Set(Via.allCases.map(\.rawValue)))
    #expect(
      try labels(of: "objectKind", in: "statement")
        == Set(StatementObject.Kind.allCases.map(\.rawValue)))
    #expect(try labels(of: "kind", in: "actor") == Set(ActorKind.allCases.map(\.rawValue)))
    #expect(
      try labels(of: "phase", in: "decisionName")
        == Set(Decision.Phase.allCases.map(\.rawValue)))
    let makers: [Decision.Maker] = [.pattern, .rule, .model(""), .person(""), .register("")]
    #expect(
      try labels(of: "maker", in: "decisionName") == Set(makers.map(\.storedName)))
    for maker in makers {
      #expect(Decision.Maker(storedName: maker.storedName, of: "") == maker)
    }
    #expect(try labels(of: "origin", in: "article") == Set(ArticleOrigin.allCases.map(\.rawValue)))
  }

  @Test(
    "A day that the calendar does not have is refused",
    arguments: ["2023-02-30", "2023-2-3", "tomorrow", ""])
  func dates(date: String) throws {
    let connection = try migrated()
    try connection.run("INSERT INTO extraction (program, data) VALUES ('1', '1')")
    let sql = """
      INSERT INTO article (origin, name, date, digest, sentenceCount, extraction, text)
      VALUES ('read', 'a', ?, 1, 0, 1, '')
      """
    #expect(throws: StorageError.self) { try connection.run(sql, date) }
    try connection.run(sql, "2024-02-29")
    try connection.run(sql, String?.none)
  }

  /// The strings in the check of a column.
  private func labels(of column: String, in table: String) throws -> Set<String> {
    let found = try migrated().row("SELECT sql FROM sqlite_schema WHERE name = ?", table) {
      $0.text()
    }
    let sql = try #require(found)
    let check = try Regex("CHECK \\(\(column) (?:IN \\(|= )([^)]*)\\)")
    let match = try #require(try check.firstMatch(in: sql))
    let list = try #require(match.output[1].substring)
    return Set(list.matches(of: #/'(\w+)'/#).map { String($0.output.1) })
  }
}
