import Positions
import Statements
import TestSupport
import Testing

@Suite("Standings")
struct StandingsTests {
  @Test("Words on a treaty and acts about it are one position; its parts are not in it")
  func together() throws {
    let standings = Standings(
      weighing: sourced(
        .sample(.supports, on: "2024-01-01"),
        .sample(.votesAgainst, on: "2024-02-01", object: .act),
        .sample(.opposes, on: "2024-03-01", object: .provision, objectName: "Article 5")))
    let sides = try #require(standings.sides(on: TreatyID("treaty:sample")))
    #expect(sides.oppose.map(\.relation) == [.votesAgainst])
    #expect(sides.positions.map(\.statements.count) == [2])
    #expect(standings.objects.map(\.object.name) == ["Sample Treaty", "Article 5"])
  }

  @Test("A provision is not its treaty, and an unknown actor not its namesake in the directory")
  func grouping() throws {
    let standings = Standings(
      weighing: sourced(
        .sample(.supports), .sample(.opposes, object: .provision, objectName: "Article 9"),
        .sample(.opposes, object: .provision, objectName: "Article 4"),
        .sample(.rejects, actor: nil), .sample(.welcomes)))
    let sides = try #require(standings.sides(on: TreatyID("treaty:sample")))
    #expect(sides.support.map(\.statements.count) == [2])
    #expect(sides.oppose.map(\.holder.id) == [nil])
    #expect(standings.positions.count == 4)
    #expect(standings.objects.count == 3)
  }

  @Test("What a statement leaves open is on no side, but counts as said")
  func unnamed() {
    let standings = Standings(
      weighing: sourced(
        .sample(), .sample(.opposes, object: .provision, objectName: "text"),
        .sample(.opposes, confidence: 0.2)))
    #expect(standings.positions.count == 1)
    #expect(standings.unnamed.map(\.id) == [2])
    #expect(standings.uncertain.map(\.id) == [3])
    #expect(standings.holders.map(\.statementCount) == [2])
    #expect(standings.holders.map(\.articleCount) == [2])
  }

  @Test("The most quoted lead a side, and each stands on one side")
  func order() throws {
    let standings = Standings(
      weighing: sourced(
        .sample(actor: "state:AAA", actorName: "Aland"), .sample(.opposes, actor: "state:BBB"),
        .sample(), .sample(), .sample(.abstains, actor: "state:CCC", actorName: "Cland")))
    let sides = try #require(standings.mainObject?.sides)
    #expect(sides.support.map(\.articleCount) == [2, 1])
    #expect(sides[.oppose].map(\.holder.id?.rawValue) == ["state:BBB"])
    #expect(sides.neutral.map(\.holder.name) == ["Cland"])
  }

  @Test("The order in which statements are given changes nothing")
  func orderOfInput() {
    let statements = sourced(
      .sample(actor: nil, actorName: "Delegates"), .sample(actor: nil, actorName: "delegates"),
      .sample(.opposes, object: .issue, objectID: nil, objectName: "a late start"),
      .sample(.opposes, object: .issue, objectID: nil, objectName: "A late start"),
      .sample(.rejects, object: .provision, objectName: "text"))
    let standings = Standings(weighing: statements)
    let reversed = Standings(weighing: statements.reversed())
    #expect(standings.holders.map(\.holder) == reversed.holders.map(\.holder))
    #expect(standings.objects == reversed.objects)
    #expect(standings.holders.map(\.holder.name) == ["Ruritania", "Delegates"])
  }

  @Test("Of all that is said, what is about one treaty and its parts stays")
  func about() {
    let standings = Standings(
      weighing: sourced(
        .sample(), .sample(.opposes, object: .provision, objectName: "Article 9"),
        .sample(.supports, objectID: "treaty:other", objectName: "Other"),
        .sample(object: .provision, objectID: "treaty:other", objectName: "text")))
    let about = standings.about(TreatyID("treaty:sample"))
    #expect(about.objects.map(\.object.name) == ["Sample Treaty", "Article 9"])
    #expect(about.unnamed.isEmpty)
    #expect(standings.treaties.map(\.id.rawValue) == ["treaty:other", "treaty:sample"])
    #expect(standings.treaties.map(\.statementCount) == [2, 2])
    #expect(standings.treaties.map(\.actorCount) == [1, 1])
  }
}
