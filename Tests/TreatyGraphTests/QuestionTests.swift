import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Questions to a store")
struct QuestionTests {
  private static let version = ExtractorVersion(program: "1.0", data: "fake")
  private let store: StatementStore

  init() throws {
    store = try StatementStore(inMemory: "test")
  }

  private func add(_ name: String, _ statements: Statement...) throws {
    try store.add(
      .sample(name, text: "Look: Ruritania backs the treaty. And \(name)."), sentenceCount: 3,
      statements: statements, by: Self.version)
  }

  @Test("A treaty comes before its parts, the most discussed treaty first, what is on none last")
  func order() throws {
    try add(
      "a.txt",
      .sample(objectID: "treaty:small", objectName: "Small"),
      .sample(object: .issue, objectID: nil, objectName: "the weather"),
      .sample(object: .issue, objectID: nil, objectName: "the weather"),
      .sample(object: .issue, objectID: nil, objectName: "the weather"),
      .sample(object: .provision, objectName: "Article 9"),
      .sample(object: .provision, objectName: "Article 9"),
      .sample(.opposes), .sample(confidence: 0.2))
    let answer = try PositionQuestion(holder: .known(ActorID("state:RUR"))).answer(from: store)
    #expect(
      answer.positions.map(\.object.name)
        == ["Sample Treaty", "Article 9", "Small", "the weather"])
    #expect(answer.leftOutCount == 1)
  }

  @Test("A day in the past is answered with what was known of it then")
  func until() throws {
    try add("a.txt", .sample(.supports, on: "2020-01-01"), .sample(.rejects, on: "2024-01-01"))
    func polarity(_ question: PositionQuestion) throws -> Polarity? {
      try question.answer(from: store).positions.first?.polarity
    }
    #expect(try polarity(PositionQuestion()) == .oppose)
    #expect(try polarity(PositionQuestion(until: CalendarDate("2023-12-31"))) == .support)
    #expect(try polarity(PositionQuestion(since: CalendarDate("2025-01-01"))) == nil)
  }

  @Test("All actors on a treaty stand beside each other")
  func everybody() throws {
    try add(
      "a.txt", .sample(), .sample(.opposes, actor: nil, actorName: "six envoys"),
      .sample(objectID: "treaty:other", objectName: "Other"))
    let answer = try PositionQuestion(treaty: TreatyID("treaty:sample")).answer(from: store)
    #expect(answer.positions.map(\.holder.name) == ["Ruritania", "Six envoys"])
  }

  @Test("Who opposes a part of a treaty is not counted against it")
  func parts() throws {
    try add(
      "a.txt", .sample(), .sample(.opposes, object: .provision, objectName: "Article 9"),
      .sample(.refuses, object: .issue, objectName: "assistance under it"))
    let answer = try PositionQuestion(treaty: TreatyID("treaty:sample")).answer(from: store)
    #expect(answer.positions.count == 3)
    #expect(answer.onTreaties.map(\.polarity) == [.support])
  }

  @Test("An article is shown whole, its sentences apart")
  func articleView() throws {
    var first = Statement.sample(sentence: 1)
    first.evidence.sentence.range = ScalarRange(6, 33)
    var second = first
    second.relation = .signs
    try add("a.txt", second, first)
    let view = try ArticleReport(of: "a.txt", in: store)
    #expect(
      view.segments.map(\.text) == ["Look: ", "Ruritania backs the treaty.", " And a.txt."])
    #expect(view.segments.map(\.statements.count) == [0, 2, 0])
    #expect(view.statements.map(\.statement.relation) == [.signs, .supports])
  }

  @Test("Ranges outside of the text, or across each other, lose none of it")
  func oddRanges() throws {
    let article = StoredArticle.sample
    let statements = [ScalarRange(3, 8), ScalarRange(5, 6), ScalarRange(7, 99)].enumerated().map {
      index, range in
      var statement = Statement.sample(sentence: index)
      statement.evidence.sentence.range = range
      return SourcedStatement(
        id: Int64(index), statement: statement, article: article.article, articleID: 1)
    }
    let view = ArticleReport(article: article, text: "e\u{301}tude in é", statements: statements)
    #expect(view.segments.map(\.text).joined() == "e\u{301}tude in é")
    #expect(view.segments.flatMap(\.statements).count == 3)
  }

  @Test("An article that is not there, or not the only one, is an error that says so")
  func unknownArticle() throws {
    try add("x/a.txt")
    try add("y/a.txt")
    #expect {
      try ArticleReport(of: "b.txt", in: store)
    } throws: {
      "\($0)" == "the store has no article \"b.txt\": see treatygraph articles"
    }
    #expect {
      try ArticleReport(of: "a.txt", in: store)
    } throws: {
      "\($0)" == "\"a.txt\" may be 1 (x/a.txt) or 2 (y/a.txt): name it by its number"
    }
  }

  @Test("A replaced version is shown by its number")
  func replacedVersion() throws {
    try store.add(
      .sample("a.txt", text: "Old."), sentenceCount: 1, statements: [], by: Self.version)
    try add("a.txt")
    #expect(try ArticleReport(of: "1", in: store).segments.map(\.text) == ["Old."])
    #expect(try ArticleReport(of: "1", in: store).article.supersededBy == 2)
  }
}

extension StoredArticle {
  fileprivate static var sample: StoredArticle {
    StoredArticle(
      id: 1, origin: .read, article: Article(name: "a.txt"), sentenceCount: 1, statementCount: 1,
      version: ExtractorVersion(program: "1.0", data: "fake"), supersededBy: nil)
  }
}
