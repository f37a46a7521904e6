import Statements
import Testing

@testable import Extraction

@Suite("Who holds it")
struct WhoTests {
  @Test(
    "Trades and groups that news names hold positions",
    arguments: [
      ("Carmakers rejected the levy.", "Carmakers oppose levy"),
      ("Environmentalists hailed the Arms Trade Treaty.", "Environmentalists support treaty:att"),
      ("MEPs rejected the Arms Trade Treaty.", "MEPs oppose treaty:att"),
      ("Insurers and airlines opposed the levy.", "airlines oppose levy"),
    ])
  func trades(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test("A name goes on behind its nouns")
  func names() throws {
    let found = try ReadText("The Chamber of Salt Mines rejected the levy.").positions
    #expect(found.contains("Chamber of Salt Mines oppose levy"), "\(found)")
  }

  @Test(
    "An office with its state speaks for the state, whatever name stands between",
    arguments: [
      "Foreign Minister Jane Roe of Kenya opposed the levy.",
      "Kenyan Foreign Minister Jane Roe opposed the levy.",
      "Jane Roe, Kenya's foreign minister, opposed the levy.",
      "President John Doe of Kenya opposed the levy.",
    ])
  func offices(text: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains { $0.hasPrefix("Kenya oppose levy") }, "\(found)")
  }

  @Test(
    "A place is no actor, nor a capital among cities a government",
    arguments: [
      "Delegates at the meeting in Kyoto, Japan, backed the Arms Trade Treaty.",
      "Farmers who met in Osaka, Japan, opposed the levy.",
      "Campaigners marched in Nagoya, Japan, and rejected the levy.",
      "Tokyo and 30 other cities back the Arms Trade Treaty.",
      "Mayors from Tokyo to Lima back the Arms Trade Treaty.",
    ])
  func places(text: String) throws {
    let found = try ReadText(text).positions
    #expect(found.allSatisfy { !$0.hasPrefix("Japan ") && !$0.hasPrefix("Peru ") }, "\(found)")
  }

  @Test("A government in whose capital others meet still acts")
  func governments() throws {
    #expect(try ReadText("In Osaka, Japan opposed the levy.").positions == ["Japan oppose levy"])
    #expect(try ReadText("Tokyo opposed the levy.").positions == ["Japan oppose levy"])
  }

  @Test("A pronoun behind a colon means the subject before it")
  func colon() throws {
    let text = "Norway backed the fund. Kenya has changed its mind: it now supports the levy."
    #expect(try ReadText(text).positions.contains("Kenya support levy"))
  }

  @Test("To sign somebody up is not to sign a treaty")
  func particle() throws {
    let text = "The Arms Trade Treaty is old. Kenya wants to sign up five million voters."
    #expect(try ReadText(text).positions == [])
  }

  @Test("Who votes without a word on what votes on what the text is about")
  func votes() throws {
    let found = try ReadText(
      "The Arms Trade Treaty was put to a vote. 54 countries voted in favour, Iran voted no, and "
        + "Chile and Peru abstained."
    ).positions
    #expect(
      found == [
        "54 countries support treaty:att", "Iran oppose treaty:att", "Chile neutral treaty:att",
        "Peru neutral treaty:att",
      ], "\(found)")
  }

  @Test("Who has others with it and others against it holds its own position")
  func withAndAgainst() throws {
    let found = try ReadText(
      "Peru, with Chile and Togo but opposed by Mali, called for a levy."
    ).positions
    #expect(
      Set(found) == [
        "Peru support levy", "Chile support levy", "Togo support levy", "Mali oppose levy",
      ], "\(found)")
  }

  @Test("It may be the treaty that somebody acted on, so it is not taken for who acted")
  func itIsTreaty() throws {
    let found = try ReadText(
      "Togo criticised the Arms Trade Treaty, arguing that it promotes waste."
    ).positions
    #expect(found.contains("Togo oppose treaty:att"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("Togo support") }, "\(found)")
  }

  @Test("It is never a person, and a person is called by the own name alone")
  func itAndNames() throws {
    #expect(try ReadText("Jane Roe spoke. It opposed the levy.").positions == [])
    #expect(
      try ReadText("Lord Roe opposed the levy.").positions == ["Lord Roe oppose levy"])
  }

  @Test("A clause behind some of a list tells of those before it")
  func clauseOfSome() throws {
    let found = try ReadText(
      "Togo praised the Arms Trade Treaty and spoke of Chile and Peru, which have signed it, and "
        + "Mali and Chad, which have not."
    ).positions
    #expect(!found.contains { $0.hasPrefix("Mali") || $0.hasPrefix("Chad") }, "\(found)")
  }

  @Test(
    "An office without its country is of the state that the text is about",
    arguments: [
      "The foreign minister opposed the levy.", "Jane Roe, the trade minister, opposed the levy.",
      "Trade minister Jane Roe opposed the levy.", "The government opposed the levy.",
    ])
  func officeAtHome(text: String) throws {
    let found = try ReadText("Kenya has ports. Kenya has mines. Kenyans and Togo talk. " + text)
      .positions
    #expect(found.contains { $0.hasPrefix("Kenya oppose levy") }, "\(found)")
  }

  @Test(
    "It is nobody's where two states are named alike, where it is over, and where it is another's",
    arguments: [
      "Kenya and Togo met. Kenya and Togo talk. Togo and Kenya ate. The foreign minister opposed "
        + "the levy.",
      "Kenya has ports. Kenya has mines. Kenyans talk. A former minister opposed the levy.",
      "Kenya has ports. Kenya has mines. Kenyans talk. The minister of Togo opposed the levy.",
      "Kenya has ports. Kenya has mines. Kenyans talk. No minister opposed the levy.",
    ])
  func officeOfAnother(text: String) throws {
    let found = try ReadText(text).positions
    #expect(!found.contains { $0.hasPrefix("Kenya oppose") }, "\(found)")
  }

  @Test("What every state has is that of the state at home, unless the other is named beside it")
  func organAtHome() throws {
    let home = "Kenya has ports. Kenya has mines. Kenyans and Togo talk. "
    let own = try ReadText(home, "The Senate opposed the levy.").positions
    #expect(!own.contains { $0.hasPrefix("United States") }, "\(own)")
    let other = try ReadText(home, "The United States met. The Senate opposed the levy.").positions
    #expect(other == ["US Senate oppose levy"], "\(other)")
  }

  @Test(
    "Members and offices of an organisation hold what it holds",
    arguments: [
      ("Greenpeace's members opposed the levy.", "Greenpeace oppose levy"),
      ("The Greenpeace office in Oslo opposed the levy.", "Greenpeace oppose levy"),
      ("The Zenith League's deputies opposed the levy.", "Zenith League oppose levy"),
    ])
  func parts(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found == [position], "\(found)")
  }

  @Test("The chair of a committee is a person, and what a lord is of belongs to the name")
  func lords() throws {
    let found = try ReadText(
      "Jane Roe, chairwoman of the Coastal Affairs Committee, opposed the levy. Lord Doe of Ashby "
        + "opposed the levy."
    ).positions
    #expect(found == ["Jane Roe oppose levy", "Lord Doe of Ashby oppose levy"], "\(found)")
  }

  @Test(
    "Who comes along behind a comma joins the clause that goes on, not the one that tells which")
  func companions() throws {
    let found = try ReadText(
      "Kenya signed the Arms Trade Treaty on the strength of a decision that its parliament had "
        + "adopted in May, together with Togo and Mali."
    ).positions
    #expect(found.contains("Togo support treaty:att"), "\(found)")
    #expect(found.contains("Mali support treaty:att"), "\(found)")
    #expect(!found.contains { $0.hasPrefix("Togo") && $0.hasSuffix("decision") }, "\(found)")
  }
}
