import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("The real stages together")
struct PipelineTests {
  @Test("An article that was added without the judge is read again with it, and once only")
  func judgeAskedLater() throws {
    let folder = try TemporaryFolder()
    try folder.write("France supports the Paris Agreement.", to: "a.txt")
    let store = try StatementStore(inMemory: "test")
    let outcomes = try [false, true, true].map { judges in
      let pipeline = try Pipeline(
        data: try TreatyData.find(), program: "1.0", judges: judges)
      return try ArticleIntake(into: store, stages: pipeline.stages, threads: 1)
        .takeIn([ArticleSource(path: folder.file("a.txt"))]).results.map(\.outcome)
    }
    #expect(
      outcomes == [
        [.stored(.added(1))], [.stored(.reread(1))], [.stored(.unchanged(1))],
      ])
  }

  @Test("A file becomes positions, each leading back to its words")
  func fileToPositions() throws {
    let folder = try TemporaryFolder()
    let text = """
      Title: Two views of one convention
      Date: 2025-10-26

      France supports the UN Convention against Cybercrime. Amnesty International opposes the \
      convention.
      """
    try folder.write(text, to: "a.txt")
    let pipeline = try Pipeline(data: try TreatyData.find(), program: "1.0")
    let store = try StatementStore(inMemory: "test")
    let report = try ArticleIntake(into: store, stages: pipeline.stages, threads: 2)
      .takeIn([ArticleSource(path: folder.file("a.txt"))])
    #expect(report.failures == [])
    #expect(report.sentenceCount >= 2)

    let question = PositionQuestion(treaty: TreatyID("treaty:un-cybercrime"))
    let positions = try question.answer(from: store).positions
    #expect(Set(positions.map(\.holder.name)) == ["France", "Amnesty International"])
    let france = try #require(positions.first { $0.holder.id == ActorID("state:FRA") })
    #expect(france.polarity == .support)
    #expect(france.since == CalendarDate("2025-10-26"))
    let view = try ArticleReport(of: "1", in: store)
    #expect(try store.articles().map(\.version) == [pipeline.version])
    let scalars = Array(try #require(try store.text(ofArticle: 1)).unicodeScalars)
    for statement in view.statements.map(\.statement) {
      for quote in [statement.actor.quote, statement.object.quote, statement.evidence.sentence] {
        let words = scalars[quote.range.start..<quote.range.end]
        #expect(words.elementsEqual(quote.text.unicodeScalars))
      }
    }
  }
}
