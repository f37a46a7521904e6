import Foundation
import Actors
import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Standings on treaties")
struct TreatyStandingTests {
  private let directory: ActorDirectory

  init() throws {
    directory = try ActorDirectory(folder: try TreatyData.find(folder: nil).folder.path)
  }

  private func answer(_ statements: [SourcedStatement]) -> PositionAnswer {
    PositionAnswer(to: PositionQuestion(), weighing: statements)
  }

  @Test("Words on a treaty and acts about it are one standing; its parts are not in it")
  func together() throws {
    let id = "treaty:un-cybercrime"
    let answer = answer(
      sourced(
        .sample(.supports, on: "2024-01-01", objectID: id, objectName: "the pact"),
        .sample(.votesAgainst, on: "2024-02-01", object: .act, objectID: id, objectName: "vote"),
        .sample(
          .opposes, on: "2024-03-01", object: .provision, objectID: id, objectName: "Article 5")
      ))
    let standings = answer.standings(naming: directory)
    let standing = try #require(standings.first)
    #expect(standings.count == 1)
    #expect(standing.name == "UN Convention against Cybercrime")
    #expect(standing.position.polarity == .oppose)
    #expect(standing.position.relation == .votesAgainst)
    #expect(standing.position.statements.count == 2)
    #expect(answer.besidesTreaties.map(\.object.name) == ["Article 5"])
  }

  @Test("Each actor has its own, also those that the directory does not know")
  func actors() {
    let answer = answer(
      sourced(
        .sample(.supports), .sample(.opposes, actor: nil, actorName: "six senators"),
        .sample(.warnsOf, actor: nil, actorName: "Six senators")))
    let standings = answer.standings(naming: directory)
    #expect(
      standings.map(\.position.holder.name).sorted().map { $0.lowercased() }
        == ["ruritania", "six senators"])
  }
}
