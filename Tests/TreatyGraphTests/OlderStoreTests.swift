import Foundation
import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Stores of earlier programs")
struct OlderStoreTests {
  @Test("Adding the articles of a store of schema 4 again keeps the number of each statement")
  func schemaFour() throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/schema-4")
    let folder = try TemporaryFolder()
    let path = folder.file("store.sqlite")
    try FileManager.default.copyItem(
      atPath: fixtures.appendingPathComponent("store.sqlite").path, toPath: path)
    let store = try StatementStore(path: path, for: .writing)
    let before = try store.statements(matching: StatementQuery(includesSuperseded: true))

    let pipeline = try Pipeline(data: try TreatyData.find(), program: "next")
    let names = try FileManager.default.contentsOfDirectory(atPath: fixtures.path)
      .filter { $0.hasSuffix(".txt") && !$0.hasPrefix("2025") }.sorted()
    let report = try ArticleIntake(into: store, stages: pipeline.stages, threads: 2)
      .takeIn(names.map { ArticleSource(path: fixtures.appendingPathComponent($0).path) })
    #expect(report.rereadCount == names.count)
    #expect(names.count == 3)

    let after = try store.statements(matching: StatementQuery(includesSuperseded: true))
    let numbers = Dictionary(
      after.map { (Place($0), $0.id) }, uniquingKeysWith: { first, _ in first })
    var lost: [String] = []
    for statement in before {
      if let number = numbers[Place(statement)] {
        #expect(number == statement.id, "\(statement.statement.evidence.sentence.text)")
      } else {
        lost.append(statement.statement.evidence.sentence.text)
        #expect(try store.claim(statement.id)?.isRetired == true)
      }
    }
    // What the rules of a later program read better may go; all the rest has to be found again.
    #expect(lost.count <= before.count / 20, "\(lost)")
  }

  /// Where a statement stands, whatever a version makes of it.
  private struct Place: Hashable {
    var article: Int64
    var actor: ScalarRange
    var predicate: ScalarRange
    var object: ScalarRange

    init(_ sourced: SourcedStatement) {
      article = sourced.articleID
      actor = sourced.statement.actor.quote.range
      predicate = sourced.statement.predicate.quote.range
      object = sourced.statement.object.quote.range
    }
  }
}
