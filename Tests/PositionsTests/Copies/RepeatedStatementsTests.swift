import Positions
import Statements
import TestSupport
import Testing

@Suite("Repeated quotes")
struct RepeatedStatementsTests {
  private static let sentence =
    "“We cannot sign it as it stands,” Anna Kovar said in Vienna on 12 March."

  /// A statement in an article of its own unless another number is given.
  private func stands(
    _ relation: Relation = .opposes, _ sentence: String = Self.sentence, on day: String? = nil,
    id: Int64, article: Int64? = nil, report: Int64? = nil, confidence: Double = 0.9,
    actor: String = "state:RUR", modality: Modality = .asserted, outlet: String? = nil
  ) -> SourcedStatement {
    var statement = Statement.sample(relation, modality, confidence: confidence, actor: actor)
    statement.evidence.sentence = Quote(
      text: sentence, range: ScalarRange(0, sentence.unicodeScalars.count))
    return SourcedStatement(
      id: id, statement: statement,
      article: Article(name: "\(id)", date: day.flatMap { CalendarDate($0) }, outlet: outlet),
      articleID: article ?? id, report: report)
  }

  private func counted(_ statements: SourcedStatement...) -> [[Int64]] {
    statements.countingRepeatsOnce().map { [$0.id] + $0.repeats.map(\.id) }
  }

  @Test("The same words in several articles count once, and all articles are shown")
  func same() {
    #expect(
      counted(
        stands(on: "2024-03-13", id: 1), stands(on: "2024-03-12", id: 2), stands(id: 3),
        stands(.opposes, "Borduria fears it.", on: "2024-03-13", id: 4)) == [[2, 1, 3], [4]])
  }

  @Test(
    "A sentence that an editor has touched is the same",
    arguments: [
      "\"We cannot sign it as it stands\", Kovar said in Vienna on 12 March.",
      "“We cannot sign it as it stands,” Anna Kovar told reporters in Vienna on 12 March.",
      "“We cannot sign it as it stands,” Anna Kovar said.",
    ])
  func nearly(other: String) {
    #expect(counted(stands(id: 1), stands(.opposes, other, id: 2)) == [[1, 2]])
  }

  @Test(
    "Another day, number or name is another fact",
    arguments: [
      "“We cannot sign it as it stands,” Anna Kovar said in Vienna on 14 March.",
      "“We cannot sign it as it stands,” Anna Kovar said in Geneva on 12 March.",
      "“It will do,” Anna Kovar said in Vienna on 12 March about the draft of the chair.",
    ])
  func different(other: String) {
    #expect(counted(stands(id: 1), stands(.opposes, other, id: 2)) == [[1], [2]])
  }

  @Test("Another actor, relation or firmness is another statement")
  func otherStatement() {
    #expect(
      counted(
        stands(id: 1), stands(id: 2, actor: "state:BOR"), stands(.rejects, id: 3),
        stands(id: 4, modality: .possible)) == [[1], [2], [3], [4]])
  }

  @Test("What one article says twice stays two statements")
  func oneArticle() {
    #expect(
      counted(stands(id: 1, article: 1), stands(id: 2, article: 1), stands(id: 3))
        == [[1, 3], [2]])
  }

  @Test("After more than a month it is said again, unless the article is a copy")
  func later() {
    #expect(
      counted(stands(on: "2024-03-12", id: 1), stands(on: "2024-04-12", id: 2)) == [[1, 2]])
    #expect(
      counted(stands(on: "2024-03-12", id: 1), stands(on: "2024-04-13", id: 2)) == [[1], [2]])
    #expect(
      counted(
        stands(on: "2024-03-12", id: 1), stands(on: "2024-04-13", id: 2, report: 1)) == [[1, 2]])
  }

  @Test("Who goes back to a former side in the same words stands there")
  func thereAndBack() throws {
    let statements = [
      stands(.opposes, on: "2019-03-12", id: 1), stands(.supports, on: "2021-03-12", id: 2),
      stands(.opposes, on: "2023-03-12", id: 3),
    ].countingRepeatsOnce()
    #expect(try #require(Position(weighing: statements)).polarity == .oppose)
  }

  @Test("A statement that is too unsure to count does not hide a repeat that counts")
  func unsure() {
    #expect(
      counted(
        stands(on: "2024-03-12", id: 1, confidence: 0.4), stands(on: "2024-03-13", id: 2))
        == [[2, 1]])
  }

  @Test("Copies of one report make nothing surer, and overturn no act")
  func weight() throws {
    let once = [stands(id: 1, confidence: 0.7)]
    let copied =
      once + [
        stands(.opposes, "Ruritania stays out.", id: 2, report: 1, confidence: 0.7)
      ]
    let alone = [stands(.opposes, "Ruritania stays out.", id: 2, confidence: 0.7)]
    func position(_ statements: [SourcedStatement]) throws -> Position {
      try #require(Position(weighing: statements))
    }
    #expect(try position(copied).confidence == position(once).confidence)
    #expect(try position(copied).articleCount == 1)
    #expect(try position(once + alone).confidence > 0.9)

    let signed = stands(.signs, "Ruritania signed it.", on: "2020-01-01", id: 9)
    let first = stands(.rejects, "It rejects it.", on: "2023-01-01", id: 10)
    let copy = stands(.rejects, "No, it says.", on: "2023-01-02", id: 11, report: 10)
    let other = stands(.rejects, "No, it says.", on: "2023-01-02", id: 11)
    #expect(try position([signed, first, copy]).polarity == .support)
    #expect(try position([signed, first, other]).polarity == .oppose)
  }

  @Test("Outlets are counted where all are known and there are several, else articles")
  func spread() {
    let known = [
      stands(id: 1, outlet: "A"), stands(id: 2, outlet: "B"), stands(id: 3, outlet: "A"),
    ].countingRepeatsOnce().spread
    #expect(known.reportCount == 1)
    #expect(known.articleCount == 3)
    #expect(known.words == "2 outlets")
    let unknown = [stands(id: 1, outlet: "A"), stands(id: 2)].countingRepeatsOnce().spread
    #expect(unknown.words == "printed twice")
    let alone = [
      stands(id: 1, outlet: "A"), stands(id: 2, outlet: "A"), stands(id: 3, outlet: "A"),
    ]
    #expect(alone.countingRepeatsOnce().spread.words == "printed 3 times")
    #expect([stands(id: 1, outlet: "A")].spread.words == nil)
  }
}
