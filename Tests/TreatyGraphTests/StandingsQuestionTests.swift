import Positions
import Statements
import Storage
import TestSupport
import Testing
import TreatyGraph

@Suite("Who stands where, by a store")
struct StandingsQuestionTests {
  private static let version = ExtractorVersion(program: "1.0", data: "fake")
  private let store: StatementStore

  init() throws {
    store = try StatementStore(inMemory: "test")
    let office = Statement.sample(
      .opposes, polarity: .neutral, negated: true, actor: "body:office",
      actorName: "Ruritanian Data Supervisor")
    var short = Statement.sample(.warnsOf, actor: nil, actorName: "Supervisor")
    var body = office
    body.actor.kind = .governmentBody
    short.actor.kind = .person
    try add("long.txt", body, short, .sample(.supports, objectID: "treaty:other", objectName: "O"))
    try add("short.txt", short)
  }

  private func add(_ name: String, _ statements: Statement...) throws {
    try store.add(
      .sample(name, text: "Look: Ruritania backs the treaty. And \(name)."), sentenceCount: 3,
      statements: statements, by: Self.version)
  }

  @Test("A holder has the statements that its report gives it under less of its name")
  func shortName() throws {
    let question = PositionQuestion(holder: .known(ActorID("body:office")))
    let holders = try question.standings(from: store).holders
    #expect(holders.map(\.holder.name) == ["Ruritanian Data Supervisor"])
    #expect(holders.map(\.statementCount) == [2])
    #expect(holders.first?.positions.map(\.polarity) == [.oppose])
  }

  @Test("Asked for by the shorter name, the whole holder answers, and who is called so elsewhere")
  func askedByShortName() throws {
    let question = PositionQuestion(holder: .unknown(name: "Supervisor"))
    let holders = try question.standings(from: store).holders
    #expect(holders.map(\.holder.name) == ["Ruritanian Data Supervisor", "Supervisor"])
    #expect(holders.map(\.statementCount) == [2, 1])
  }

  @Test("The treaty tells the same of a holder as the holder does")
  func agreement() throws {
    let all = try PositionQuestion().standings(from: store)
    let treaty = TreatyID("treaty:sample")
    let onTreaty = try PositionQuestion(treaty: treaty).standings(from: store)
    let isSame = onTreaty.sides(on: treaty) == all.sides(on: treaty)
    #expect(isSame)
    #expect(onTreaty.sides(on: treaty)?.oppose.count == 2)
    for holder in all.holders {
      let asked = holder.key.id.map { StatementQuery.Holder.known($0) }
      let own = try PositionQuestion(holder: asked ?? .unknown(name: holder.key.name))
        .standings(from: store)
      let isSame = own.holders.first { $0.key == holder.key } == holder
      #expect(isSame, "\(holder.holder.name)")
    }
  }
}
