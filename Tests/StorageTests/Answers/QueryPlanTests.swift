import Positions
import Statements
import Synchronization
import TestSupport
import Testing

@testable import Storage

@Suite("How kept answers are found")
struct QueryPlanTests {
  /// Tables that grow with what is read.
  private static let bigTables = [
    "statement", "article", "sentence", "claim", "decision", "weighed", "standing", "appearance",
    "tally", "copy", "objectSpan", "articleText", "removedArticle",
  ]

  private static func filled(_ folder: TemporaryFolder) throws -> String {
    let path = folder.file("store.sqlite")
    let store = try StatementStore(path: path, for: .writing)
    for number in 0..<5 {
      try store.add(
        .sample("\(number).txt", date: "2024-01-0\(number + 1)"), sentenceCount: 3,
        statements: [
          .sample(sentence: 0), .sample(object: .provision, objectName: "article 9").moved(by: 30),
          .sample(.opposes, actor: nil, actorName: "Six senators").moved(by: 60),
        ], by: ExtractorVersion(program: "1", data: "d"))
    }
    return path
  }

  @Test("No question for kept answers scans a table that grows")
  func plans() throws {
    let folder = try TemporaryFolder()
    let store = try StatementStore(path: Self.filled(folder), for: .reading)
    let treaty = TreatyID("treaty:sample")
    for holder in [
      StatementQuery.Holder.known(ActorID("state:RUR")), .unknown(name: "six senators"),
    ] {
      for treaty in [nil, treaty] {
        let answer = try store.holderOverviews(of: holder, on: treaty, extent: .page) { id, _ in
          id.rawValue
        }
        #expect(answer?.value.count == 1)
      }
      #expect(try store.currentTreaties(of: holder)?.count == 1)
    }
    #expect(try store.treatyOverview(of: treaty, atMost: 10)?.value.support.count == 1)
    #expect(try store.currentHolders(atMost: 10)?.count == 2)
    #expect(try store.currentHolders(on: treaty, atMost: 10)?.count == 2)
    #expect(try store.currentHolderCount() == 2)
    #expect(try store.currentHolderCount(on: treaty) == 2)
    #expect(try store.mainTreaty() == treaty)
    let stances = try #require(try store.stanceOverview(of: treaty))
    #expect(stances.stances.count == 2)
    let proofs = try store.proofs(of: [0, 1], in: stances, on: treaty, atMost: 20)
    #expect(proofs?.count == 2)
    #expect(try store.keptChanges(ChangeQuery(limit: 10))?.count == 0)
    #expect(try store.keptChanges(ChangeQuery(takenSince: 1, limit: 10))?.count == 0)
    #expect(try store.currentTreaties()?.count == 1)
    #expect(try store.isHolderCalled("SIX senators") == true)
    #expect(try store.isHolderCalled("nobody") == false)
    try store.connection.withLock { connection in
      for sql in connection.preparedQueries where sql.hasPrefix("SELECT") {
        let numbered = (1...9).last { sql.contains("?\($0)") }
        let values = Array(repeating: 0, count: numbered ?? sql.count { $0 == "?" })
        let plan = try connection.rows("EXPLAIN QUERY PLAN " + sql, values) { row in
          row.skip(3)
          return row.text()
        }
        for step in plan where step.hasPrefix("SCAN ") {
          let table = step.split(separator: " ")[1]
          #expect(!Self.bigTables.contains(String(table)), "\(step) of \(sql)")
        }
      }
    }
  }
}
