import Statements
import Testing

@testable import Extraction

@Suite("Who belongs to a group")
struct MemberListTests {
  @Test(
    "Members that a text names hold what their group holds",
    arguments: [
      (
        "Seven countries (Kenya, Togo, Mali) have left the Arms Trade Treaty.",
        ["Kenya oppose treaty:att", "Togo oppose treaty:att", "Mali oppose treaty:att"]
      ),
      (
        "The Rome Statute was signed by two states (Kenya and Togo) last May.",
        ["Kenya support treaty:rome", "Togo support treaty:rome"]
      ),
      (
        "Nations such as Kenya, Togo and Mali oppose the Arms Trade Treaty.",
        ["Kenya oppose treaty:att", "Togo oppose treaty:att", "Mali oppose treaty:att"]
      ),
      (
        "Several governments, among them Kenya and Togo, rejected the Arms Trade Treaty.",
        ["Kenya oppose treaty:att", "Togo oppose treaty:att"]
      ),
      (
        "Dozens of states, led by Kenya and Togo, support the Arms Trade Treaty.",
        ["Kenya support treaty:att", "Togo support treaty:att"]
      ),
      (
        "Two states, Kenya and Togo, rejected the Arms Trade Treaty.",
        ["Kenya oppose treaty:att", "Togo oppose treaty:att"]
      ),
      (
        "Countries that have ratified the Arms Trade Treaty include Kenya and Togo.",
        ["Kenya support treaty:att", "Togo support treaty:att"]
      ),
      (
        "States from Africa (Kenya, Togo) to Europe (Malta) reject the Arms Trade Treaty.",
        ["Kenya oppose treaty:att", "Togo oppose treaty:att", "Malta oppose treaty:att"]
      ),
      (
        "Norway signed the Arms Trade Treaty, along with twelve other countries, including Kenya.",
        ["Norway support treaty:att", "Kenya support treaty:att"]
      ),
      (
        "The Arms Trade Treaty is backed by 200 doctors, 40 towns and 9 states, including Kenya.",
        ["Kenya support treaty:att"]
      ),
      (
        "Kenya joined Togo and Mali in demanding adoption of the Arms Trade Treaty.",
        ["Kenya support treaty:att", "Togo support treaty:att", "Mali support treaty:att"]
      ),
      (
        "Ninety states voted for the Arms Trade Treaty; two, Kenya and Togo, voted no.",
        ["Kenya oppose treaty:att", "Togo oppose treaty:att"]
      ),
      (
        "States voting against the Arms Trade Treaty: Kenya. Voting for: Togo and Mali.",
        ["Kenya oppose treaty:att", "Togo support treaty:att", "Mali support treaty:att"]
      ),
      (
        "A letter from Oxfam, Greenpeace and Amnesty International praised the Arms Trade Treaty.",
        [
          "Oxfam support treaty:att", "Greenpeace support treaty:att",
          "Amnesty International support treaty:att",
        ]
      ),
    ])
  func members(text: String, positions: [String]) throws {
    let found = try ReadText(text).positions
    for position in positions { #expect(found.contains(position), "\(found)") }
  }

  @Test(
    "Names behind a group that does nothing itself hold nothing",
    arguments: [
      "Norway opposed aid to states (Kenya and Togo).",
      "Norway criticised several countries, including Kenya and Togo.",
      "Norway supports the Arms Trade Treaty, like other countries that trade with Kenya.",
      "Norway opposed the Arms Trade Treaty, along with Kenya's plan for a levy.",
      "All members except Kenya backed the Arms Trade Treaty.",
    ])
  func others(text: String) throws {
    let found = try ReadText(text).positions
    #expect(found.allSatisfy { !$0.hasPrefix("Kenya ") && !$0.hasPrefix("Togo ") }, "\(found)")
  }

  @Test("The words of an object keep the members that stand in them")
  func object() throws {
    let statement = try #require(
      try ReadText("Norway opposed aid to two states (Kenya and Togo).").statements.first)
    #expect(statement.object.quote.text == "aid to two states (Kenya and Togo)")
  }
}
