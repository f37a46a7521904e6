import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Two coders")
struct CodingTests {
  private static let version = ExtractorVersion(program: "1.0", data: "fake")
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
    let store = try StatementStore(path: archive.path, for: .writing)
    for number in 1...3 {
      let statements = (0..<4).map { sentence in
        var statement = Statement.sample(on: "2024-05-06", sentence: sentence)
          .moved(by: 30 * sentence)
        statement.evidence.sentence.text = "Ruritania backs the treaty \(sentence)."
        return statement
      }
      try store.add(
        .sample("\(number).txt", text: "Article \(number)."), sentenceCount: 4,
        statements: statements, by: Self.version)
    }
  }

  private func side(_ side: Polarity) -> StatementVerdict {
    var correction = Correction()
    correction.side = side
    return .correct(correction)
  }

  @Test("What two coders decide is compared unit by unit; who is assigned and silent finds nothing")
  func compared() throws {
    try archive.assign(["1", "2.txt"], to: ["ana", "ben"], blind: false, by: "ana")
    // Ben rejects what Ana accepts, and sees another side.
    for statement: Int64 in 1...3 { try archive.decide(.accept, on: statement, by: "ana") }
    try archive.decide(.reject, on: 1, by: "ben")
    try archive.decide(side(.oppose), on: 2, by: "ben")
    try archive.decide(.accept, on: 5, by: "ben")
    // An article that nobody was assigned is coded by one alone: it is compared with nothing.
    try archive.decide(.accept, on: 9, by: "ana")
    let report = try archive.agreement()
    #expect(report.coders == ["ana", "ben"])
    #expect(report.articleCount == 2)
    let statement = try #require(report.measures[.statement])
    #expect(statement.unitCount == 4)
    #expect(statement.percent?.value == 0.25)
    #expect(report.measures[.actor]?.percent?.value == 1)
    #expect(report.measures[.actor]?.alpha == nil)
    #expect(report.measures[.side]?.percent?.value == 0)
    #expect(report.disagreements.map(\.article) == [1, 1, 1, 2])
    #expect(
      report.disagreements.map(\.variables) == [
        [.statement], [.side, .relation], [.statement], [.statement],
      ])
    let side = report.disagreements[1].codings
    #expect(side.map(\.coder) == ["ana", "ben"])
    #expect(side.map { $0.statement?.polarity } == [.support, .oppose])
    #expect(try archive.agreement(among: ["ana"]).articleCount == 0)
  }

  @Test("Who codes blind sees nothing but what is the coder's own, until assigned without it")
  func blind() throws {
    let ben = archive.seen(by: "ben")
    try archive.assign(["1"], to: ["ben"], blind: true, by: "ana")
    try archive.decide(.accept, on: 1, by: "ana")
    #expect(try archive.seen(by: "ana").article("1").statements.count == 4)
    #expect(try ben.article("1").statements.isEmpty)
    #expect(try ben.article("1").isBlind)
    #expect(try ben.article("1").segments.map(\.text).joined() == "Article 1.")
    #expect(try ben.article("2").statements.count == 4)
    try archive.decide(side(.oppose), on: 2, by: "ben")
    #expect(try ben.article("1").statements.map(\.id) == [2])
    try archive.assign(["1"], to: ["ben"], blind: false, by: "ana")
    #expect(try ben.article("1").statements.count == 4)
    try archive.undo(by: "ana")
    #expect(try ben.article("1").statements.count == 1)
  }

  @Test("Every question hides from a blind coder what the program and others found, nothing else")
  func blindEverywhere() throws {
    let ben = archive.seen(by: "ben")
    let all = try ReviewReach(archive)
    #expect(all.review.count == 12)
    try archive.assign(["1", "2", "3"], to: ["ben"], blind: true, by: "ana")
    #expect(try ReviewReach(ben).isEmpty)
    #expect(try ReviewReach(ben).drawn != all.drawn)
    #expect(try ReviewReach(archive.seen(by: "ana")) == all)
    #expect(throws: TreatyGraphError.unknownStatement(1)) {
      try ben.decide(.accept, on: 1, by: "ben")
    }
    // What another does there is not told either, nor who is under which concept by it.
    try archive.decide(side(.oppose), on: 1, by: "ana")
    try archive.tag("1", "odd", by: "ana")
    try archive.note("strange", on: "article:1", by: "ana")
    #expect(try ben.log().map(\.entry.entry.kind) == [.assign])
    #expect(try ben.article("1").marks.isEmpty)
    #expect(try ReviewReach(ben).isEmpty)
    // The coder's own statement is everywhere, with the coder's own values.
    try archive.decide(.accept, on: 1, by: "ben")
    let own = try ben.positions(among: PositionFilter()).positions
    #expect(own.map(\.polarity) == [.support])
    #expect(own.flatMap(\.statements).map(\.id) == [1])
    #expect(try ben.articles().map(\.statementCount) == [1, 0, 0])
    #expect(try ben.goldLines().compactMap(\.statement?.polarity) == [.support])
    #expect(try ben.actors(among: PositionFilter(since: CalendarDate("2024-01-01"))).count == 1)
    #expect(try ben.actors(among: PositionFilter(since: CalendarDate("2099-01-01"))).isEmpty)
    #expect(try ben.actors(among: PositionFilter(tag: "odd")).isEmpty)
    try archive.tag("1", "mine", by: "ben")
    #expect(try ben.actors(among: PositionFilter(tag: "mine")).map(\.statementCount) == [1])
    #expect(try ben.log().map(\.entry.entry.coder) == ["ana", "ben", "ben"])
  }

  @Test("Figures are those of all articles; where coders differ is not told of those coded blind")
  func blindAgreement() throws {
    try archive.assign(["1"], to: ["ana", "ben"], blind: true, by: "cleo")
    try archive.decide(.accept, on: 1, by: "ana")
    try archive.decide(side(.oppose), on: 1, by: "ben")
    let seen = try archive.agreement()
    let hidden = try archive.seen(by: "ben").agreement()
    #expect(seen.disagreements.count == 1)
    #expect(hidden.disagreements.isEmpty)
    #expect(hidden.hiddenCount == 1)
    #expect(hidden.measures == seen.measures)
    #expect(try archive.seen(by: "ben").blindArticleCount() == 1)
    #expect(try archive.seen(by: "cleo").blindArticleCount() == 0)
  }

  @Test("A concept is named, answers and is taken back; what is not there is refused")
  func concepts() throws {
    let store = try StatementStore(path: archive.path, for: .writing)
    let limit = Statement.sample(object: .issue, objectID: nil, objectName: "limits on output")
    try store.add(
      .sample("4.txt", text: "Limits."), sentenceCount: 1, statements: [limit], by: Self.version)
    #expect(throws: TreatyGraphError.noStatementOn("limits")) {
      try archive.change(concept: "cap", .take(["limits"], inverted: false), by: "ana")
    }
    #expect(throws: TreatyGraphError.unknownConcept("cap", known: [])) {
      try archive.change(concept: "cap", .merge(into: "other"), by: "ana")
    }
    let words = limit.object.printedWords
    let receipt = try archive.change(concept: "cap", .take([words], inverted: true), by: "ana")
    #expect(receipt.concept?.statementCount == 1)
    let report = try archive.positions(among: PositionFilter(concept: "CAP"))
    #expect(report.everybodyOn?.name == "cap")
    #expect(report.positions.map(\.polarity) == [.oppose])
    #expect(throws: TreatyGraphError.sameConcept("cap")) {
      try archive.change(concept: "CAP", .merge(into: "Cap"), by: "ana")
    }
    #expect(try archive.concepts().map(\.opponentCount) == [1])
    try archive.undo(by: "ana")
    #expect(try archive.concepts().isEmpty)
  }

  @Test("Objects of like words are proposed together, others left alone")
  func proposals() throws {
    let store = try StatementStore(path: archive.path, for: .writing)
    let objects = [
      "a cap on plastic production", "limits on plastic production", "the financial mechanism",
      "a new financial mechanism", "seven chairs",
    ]
    for (number, words) in objects.enumerated() {
      var statement = Statement.sample(object: .issue, objectID: nil, objectName: words)
      statement.object.quote.text = words
      statement.evidence.sentence.text = "Ruritania backs \(words)."
      try store.add(
        .sample("p\(number).txt", text: words), sentenceCount: 1, statements: [statement],
        by: Self.version)
    }
    let report = try archive.proposedConcepts()
    #expect(report.concepts.map(\.objects.count) == [2, 2])
    #expect(report.loneCount == 1)
    let receipt = try archive.change(
      concept: "cap", .takeLike("limits on plastic production", inverted: false), by: "ana")
    #expect(receipt.concept?.members.count == 2)
    #expect(try archive.proposedConcepts().objectCount == 3)
  }

  @Test("Sentences whose statements were all decided on are written as a gold standard")
  func gold() throws {
    #expect(try archive.goldLines().isEmpty)
    try archive.decide(.accept, on: 1, by: "ana")
    try archive.decide(.reject, on: 2, by: "ana")
    let lines = try archive.goldLines()
    #expect(lines.map { $0.statement == nil } == [false, true])
    let text = try lines.map { try JSONLines.line($0) }.joined(separator: "\n")
    let gold = try GoldStandard(jsonLines: text, file: "gold.jsonl")
    #expect(gold.items.map(\.positions.count) == [1, 0])
    #expect(gold.items[0].positions[0].actor == "Ruritania")
  }
}

/// What the questions of an archive reach.
private struct ReviewReach: Equatable {
  var review: [Int64]
  var found: [Int64]
  var actors: [Int?]
  var treaties: [Int]
  var standings: Int
  var gold: Int
  var drawn: String

  init(_ archive: Archive) throws {
    review = try archive.reviewItems().map(\.statement.id)
    found = try archive.search(["Article"]).hits.flatMap(\.statements).map(\.id)
    actors = try archive.actors().map(\.statementCount)
    treaties = try archive.treaties().map(\.statementCount)
    standings = try archive.positions(among: PositionFilter()).positions.count
    gold = try archive.goldLines().count
    drawn = (try? archive.drawing())?.summary ?? ""
  }

  var isEmpty: Bool {
    review.isEmpty && found.isEmpty && actors.isEmpty && treaties.isEmpty && standings == 0
      && gold == 0
  }
}
