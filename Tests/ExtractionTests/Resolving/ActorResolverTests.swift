import Statements
import Testing

@testable import Extraction

@Suite("Whom words mean")
struct ActorResolverTests {
  @Test(
    "The first person is who speaks, or whose statement the text is",
    arguments: [
      (
        ["“We support the levy,” said Chile's envoy Jane Roe. “We oppose the ban.”"],
        "Chile oppose ban by Jane Roe"
      ),
      (
        [
          "Statement by Bangladesh on behalf of the Least Developed Countries", "We back the levy.",
        ],
        "Least Developed Countries support levy"
      ),
      (["Statement by Chile", "My delegation opposes the levy."], "Chile oppose levy"),
      (
        ["Open letter by 212 economists to ministers", "We oppose the levy."],
        "212 economists oppose levy"
      ),
    ])
  func firstPerson(paragraphs: [String], position: String) throws {
    let text =
      paragraphs.count == 1
      ? try ReadText(paragraphs[0]) : try ReadText(paragraphs[0], paragraphs[1])
    #expect(text.positions.contains(position))
  }

  @Test("The first person of a text without a known author is nobody")
  func nobody() throws {
    #expect(try ReadText("Peru published a report.", "We support the levy.").positions == [])
    #expect(try ReadText("Minister, we oppose the levy.").positions == [])
  }

  @Test(
    "Pronouns mean who was last spoken of, if the number fits",
    arguments: [
      ("Delegates met. They opposed the levy.", ["Delegates oppose levy"]),
      ("Norway spoke. They opposed the levy.", []),
      (
        "Ten aid groups backed the fund. The groups want more. They oppose the levy.",
        [
          "Ten aid groups support fund", "Ten aid groups support more",
          "Ten aid groups oppose levy",
        ]
      ),
      ("Chile came late. The country opposed the levy.", ["Chile oppose levy"]),
      ("The country opposed the levy.", []),
    ])
  func pronouns(text: String, positions: [String]) throws {
    #expect(try ReadText(text).positions == positions)
  }

  @Test("An abbreviation that the text introduces means the name")
  func abbreviation() throws {
    let text = try ReadText("The Deep Sea Union (DSU) met.", "DSU opposed the levy.")
    #expect(text.positions == ["Deep Sea Union oppose levy"])
  }

  @Test("Former officials and parties of a country are not the country")
  func others() throws {
    #expect(try ReadText("Peru's former president opposed the levy.").positions == [])
    let party = try ReadText("A Peruvian opposition party rejected the levy.")
    #expect(party.positions == ["Peruvian opposition party oppose levy"])
  }

  @Test("How the lines of a text are set is no part of a name; quotes stay as they are")
  func spaces() throws {
    let statement = try #require(
      try ReadText("Ten  aid groups backed the green\nfund.").statements.first)
    #expect(statement.actor.name == "Ten aid groups" && statement.object.name == "green fund")
    #expect(statement.actor.quote.text == "Ten  aid groups")
  }

  @Test("The place and day before a report are no actor")
  func dateline() throws {
    #expect(
      try ReadText("GENEVA, 3 May - Chile opposed the levy.").positions == ["Chile oppose levy"])
  }
}
