import Statements
import Testing

@testable import Extraction

/// Sentences as reports of sessions have them, in which the parser takes a part for another's.
@Suite("Reports of sessions")
struct SessionReportTests {
  /// Who holds what, in the words of the text: `Peru | a fund`.
  private func read(_ text: String) throws -> [String] {
    try ReadText(text).statements.map { "\($0.actor.name) | \($0.object.quote.text)" }
  }

  @Test(
    "Each verb has its own words",
    arguments: [
      (
        "Peru was disappointed that no deal could be reached and requested guidance on the work.",
        ["Peru | no deal could be reached", "Peru | guidance on the work"]
      ),
      (
        "Peru suggested naming all parts of a deal, proposed trimming the text and supported a levy.",
        ["Peru | naming all parts of a deal", "Peru | trimming the text", "Peru | a levy"]
      ),
      (
        "Peru said aid should be given through the bank, called for a fund, and stressed the need for rules.",
        [
          "Peru | aid should be given through the bank", "Peru | a fund",
          "Peru | the need for rules",
        ]
      ),
      (
        "Peru called for more work on reporting, and encouraged parties to move to the upper range.",
        ["Peru | more work on reporting", "Peru | parties to move to the upper range"]
      ),
      (
        "Peru lamented a lack of progress, calling for talks to begin at once.",
        ["Peru | a lack of progress", "Peru | talks to begin at once"]
      ),
      ("Peru, called for working in small groups.", ["Peru | working in small groups"]),
      (
        "While Peru sought a fund, the EU preferred fund rules.",
        ["Peru | a fund", "European Union | fund rules"]
      ),
      ("Peru requested a list, which was added to the text.", ["Peru | a list"]),
      (
        "Peru called for a body to: collect data; assess gaps; and support action.",
        ["Peru | a body to: collect data; assess gaps; and support action"]
      ),
      (
        "Peru said targets should be fair, taking into account the needs of islands.",
        ["Peru | targets should be fair, taking into account the needs of islands"]
      ),
    ])
  func verbs(text: String, expected: [String]) throws {
    #expect(try read(text) == expected)
  }

  @Test("Who joins behind a conjunction holds what follows it only")
  func parts() throws {
    #expect(
      try read("Peru underscored the urgency of measures and, with Chile, the need for rules.") == [
        "Peru | the urgency of measures", "Peru | the need for rules", "Chile | the need for rules",
      ])
  }

  @Test("Who disagrees answers what was said before, not what is said besides")
  func answers() throws {
    #expect(
      try read("Peru proposed a levy. Chile disagreed, saying that the fund is enough.") == [
        "Peru | a levy", "Chile | a levy", "Chile | that the fund is enough",
      ])
    #expect(
      try read("Chile disagreed, saying that the fund is enough.") == [
        "Chile | that the fund is enough"
      ])
  }

  @Test("Who is named behind a passive has it and what is said of him")
  func passive() throws {
    #expect(
      try read(
        "On fees, the text was endorsed by Peru, Chile, Kenya and Mali, and opposed by Brazil, who called for talks."
      ) == [
        "Peru | the text", "Chile | the text", "Kenya | the text", "Mali | the text",
        "Brazil | the text", "Brazil | talks",
      ])
    #expect(
      try read("Parties engaged in a debate on fees, as proposed by Peru.") == [
        "Peru | a debate on fees"
      ])
  }

  @Test("Clauses on two sides of a semicolon say nothing of each other")
  func semicolon() throws {
    #expect(
      try read("China wanted more time for fluids; Peru and Chile thought 2031 ample.")
        .contains("China | more time for fluids"))
  }

  @Test("A heading is no actor")
  func heading() throws {
    #expect(
      try ReadText("LDCs:LDC Expert Group Chair Jane Roe presented the outcomes of the meeting.")
        .statements.allSatisfy { $0.actor.name != "Least Developed Countries" })
  }
}
