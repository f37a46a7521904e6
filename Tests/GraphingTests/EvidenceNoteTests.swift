import Statements
import Testing

@testable import Graphing

@Suite("The evidence that a picture shows")
struct EvidenceNoteTests {
  @Test("A quote is told with its outlet, its page where it has one, and its day")
  func source() throws {
    let sample = try #require(SyntheticDebate(actors: 3).statements.first)
    var statement = sample.statement
    statement.evidence.page = 12
    let paged = SourcedStatement(
      id: 1, statement: statement, article: sample.article, articleID: 1)
    let line = try #require(Note(["Head"], evidence: [paged]).lines.last)
    #expect(line.contains("(The Example Post, page 12, "))
    let plain = try #require(Note(["Head"], evidence: [sample]).lines.last)
    #expect(line.replacing("page 12, ", with: "") == plain)
  }
}
