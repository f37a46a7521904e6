import Positions
import Statements
import TestSupport
import Testing

@Suite("Days on which reports disagree")
struct DaySideTests {
  private func position(_ statements: SourcedStatement...) throws -> Position {
    try #require(Position(weighing: statements))
  }

  /// A statement in an article of its own, or in that of another.
  private func told(
    _ id: Int64, _ relation: Relation, on date: String, sure: Double = 0.8, in article: Int64? = nil
  ) -> SourcedStatement {
    var statement = Statement.sample(relation, on: date, confidence: sure)
    statement.evidence.sentence.text += " So says statement \(id)."
    return SourcedStatement(
      id: id, statement: statement, article: Article(name: "\(article ?? id).txt"),
      articleID: article ?? id)
  }

  @Test("Two reports of one day that disagree change nothing by themselves")
  func disputedLast() throws {
    let position = try position(
      told(1, .supports, on: "2020-01-01"), told(2, .opposes, on: "2021-01-01", sure: 0.85),
      told(3, .supports, on: "2021-01-01", sure: 0.75))
    #expect(position.polarity == .support)
    #expect(position.isContested)
    #expect(position.changes.isEmpty)
  }

  @Test("The later day that tells the same makes it a change, dated by the first that is clear")
  func confirmed() throws {
    let position = try position(
      told(1, .supports, on: "2020-01-01"), told(2, .opposes, on: "2021-01-01", sure: 0.85),
      told(3, .supports, on: "2021-01-01", sure: 0.75), told(4, .opposes, on: "2022-01-01"))
    let change = try #require(position.changes.first)
    #expect(position.changes.count == 1)
    #expect(change.since?.description == "2020-01-01")
    #expect(change.until?.description == "2022-01-01")
    #expect(position.sideSince?.description == "2021-01-01")
  }

  @Test("A disputed day between days of one side ends no challenge to an act")
  func challengeGoesOn() throws {
    let position = try position(
      told(1, .signs, on: "2020-01-01"), told(2, .opposes, on: "2021-01-01"),
      told(3, .supports, on: "2021-05-01", sure: 0.82), told(4, .opposes, on: "2021-05-01"),
      told(5, .rejects, on: "2021-09-01"))
    #expect(position.polarity == .oppose)
    #expect(position.since?.description == "2021-01-01")
  }

  @Test("A much surer report counts, and so does the greater number")
  func muchSurer() throws {
    let surer = try position(
      told(1, .supports, on: "2020-01-01"), told(2, .opposes, on: "2021-01-01", sure: 0.95),
      told(3, .supports, on: "2021-01-01", sure: 0.6))
    #expect(surer.polarity == .oppose)
    let more = try position(
      told(1, .supports, on: "2020-01-01"), told(2, .opposes, on: "2021-01-01"),
      told(3, .supports, on: "2021-01-01"), told(4, .rejects, on: "2021-01-01"))
    #expect(more.polarity == .oppose)
  }

  @Test("What one article tells of both sides is no disagreement of reports")
  func oneArticle() throws {
    let position = try position(
      told(1, .supports, on: "2020-01-01"), told(2, .opposes, on: "2021-01-01", sure: 0.85),
      told(3, .supports, on: "2021-01-01", sure: 0.75, in: 2))
    #expect(position.polarity == .oppose)
  }

  @Test("What only the judge hears overturns no act, and words only where two reports have it")
  func onlyHeard() throws {
    func heard(_ id: Int64, on date: String) -> SourcedStatement {
      let source = told(id, .opposes, on: date, sure: 0.95)
      var statement = source.statement
      statement.pattern = "judge"
      return source.saying(statement)
    }
    let act = try position(
      told(1, .signs, on: "2020-01-01"), heard(2, on: "2021-01-01"), heard(3, on: "2022-01-01"))
    #expect(act.polarity == .support)
    let once = try position(told(1, .supports, on: "2020-01-01"), heard(2, on: "2021-01-01"))
    #expect(once.polarity == .support)
    #expect(once.isContested)
    let twice = try position(
      told(1, .supports, on: "2020-01-01"), heard(2, on: "2021-01-01"), heard(3, on: "2022-01-01"))
    #expect(twice.polarity == .oppose)
  }
}
