import Testing

@testable import Extraction

@Suite("Which treaty it is")
struct WhichTreatyTests {
  @Test(
    "A pronoun means the treaty whatever stands behind it, and never the clause it stands in",
    arguments: [
      ("Kenya backs the Arms Trade Treaty. Togo lobbied against it for years.", "Togo oppose"),
      ("Kenya backs the Arms Trade Treaty. Togo hailed it as historic.", "Togo support"),
      ("Kenya backs the Arms Trade Treaty. Togo will vote against it, Mali said.", "Togo oppose"),
      ("Kenya backs the Arms Trade Treaty. Togo asked Mali to suspend it.", "Togo oppose"),
      ("Kenya backs the Arms Trade Treaty. Togo is against.", "Togo oppose"),
      ("Kenya backs the Arms Trade Treaty. Togo is opposed.", "Togo oppose"),
      ("Kenya backs the Arms Trade Treaty. Togo demanded ratification.", "Togo support"),
      ("Kenya backs the Arms Trade Treaty. Togo joined in 2014.", "Togo support"),
      ("Kenya backs the Arms Trade Treaty. Togo ratified it and then pulled out.", "Togo oppose"),
    ])
  func pronouns(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains { $0.hasPrefix(position) && $0.contains(" treaty:att") }, "\(found)")
  }

  @Test(
    "A noun means the nearest treaty that it fits",
    arguments: [
      (
        "Delegates read the Kyoto Protocol and the UN Framework Convention on Climate Change. "
          + "Kenya rejected the protocol.", "Kenya oppose treaty:kyoto"
      ),
      (
        "Delegates read the UN Framework Convention on Climate Change and the Kyoto Protocol. "
          + "Kenya rejected the convention.", "Kenya oppose treaty:unfccc"
      ),
      (
        "The Arms Trade Treaty is old. Kenya backs the Rome Statute. Togo rejected the statute.",
        "Togo oppose treaty:rome"
      ),
      (
        "Kenya signed the Minamata Convention. Togo backs the Arms Trade Treaty. "
          + "Mali rejected the accord.", "Mali oppose treaty:att"
      ),
      (
        "The Arms Trade Treaty is old. Kenya left the International Criminal Court.",
        "Kenya oppose treaty:rome"
      ),
      (
        "Kenya backs the Nile Basin Cooperative Framework Agreement (“CFA”). Togo rejected the CFA.",
        "Togo oppose treaty:nile-cfa"
      ),
      ("Kenya rejected the Japan-EU trade deal.", "Kenya oppose treaty:eu-japan-epa"),
      ("Kenya backs the Mercosur-EU free trade pact.", "Kenya support treaty:eu-mercosur"),
    ])
  func nearest(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test(
    "A partner and a kind, in any order, are the treaty that the article is about",
    arguments: [
      (
        "Austria and the EU talk again. Ireland rejects the trade deal with Mercosur.",
        "Ireland oppose treaty:eu-mercosur"
      ),
      (
        "EFTA met in Bergen. Norway and Iceland sat with EFTA. Norway backs the trade deal with "
          + "Mercosur.",
        "Norway support treaty:efta-mercosur"
      ),
      (
        "Canberra heard the Senate of Australia. Australia's Labor party rejected the extradition "
          + "treaty with China.",
        "Australia's Labor party oppose treaty:australia-china-extradition"
      ),
      (
        "Togo rejected the trade agreement between the EU and Vietnam.",
        "Togo oppose treaty:eu-vietnam-fta"
      ),
    ])
  func partners(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test(
    "An agreement that is to come is not the convention named before, nor `their adoption` its own",
    arguments: [
      "Togo backed the 2015 agreement.",
      "Togo backed the new agreement.",
      "Rules of procedure were read. Togo asked for their adoption.",
    ])
  func another(text: String) throws {
    let found = try ReadText(
      "Fish swam in Bonn. The UN climate convention is old. Rain fell. Mali spoke. " + text
    ).positions
    #expect(
      found.contains { $0.hasPrefix("Togo") } && !found.contains { $0.contains("unfccc") },
      "\(found)")
  }

  @Test("A partner alone is no treaty, nor one of another kind")
  func otherPartners() throws {
    let found = try ReadText(
      "The EU met in Bonn. Togo rejected the fishing deal with Mercosur. Mali rejected the deal with "
        + "Japan."
    ).positions
    #expect(found.allSatisfy { !$0.contains("treaty:") }, "\(found)")
  }

  @Test(
    "A description of one word fits any noun of its kind",
    arguments: [
      ("Kenya rejected the plastics accord.", "Kenya oppose treaty:plastics"),
      ("Kenya backs a pact on mercury.", "Kenya support treaty:minamata"),
      ("Kenya rejected the tobacco pact.", "Kenya oppose treaty:fctc"),
    ])
  func subjects(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test("A description of one word is no part of a longer subject")
  func longerSubject() throws {
    let found = try ReadText("Kenya rejected an accord on plastics imports.").positions
    #expect(found.allSatisfy { !$0.contains("treaty:") }, "\(found)")
  }

  @Test(
    "A weak name counts where the article bears it out",
    arguments: [
      (
        "The EU migration pact is new. Togo rejected the migration pact.",
        "Togo oppose treaty:eu-migration-pact"
      ),
      // Another treaty on the matter, named in full, takes nothing away.
      (
        "The Budapest Convention on Cybercrime is old. Togo rejected the cybercrime treaty.",
        "Togo oppose treaty:un-cybercrime"
      ),
      (
        "Hemp was on the table in Vienna, and other narcotic drugs. Togo rejected the drug treaty.",
        "Togo oppose treaty:narcotics-1961"
      ),
    ])
  func borneOut(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test("A weak name that nothing bears out is no treaty of the directory")
  func notBorneOut() throws {
    let found = try ReadText("The meeting was long. Togo rejected the withdrawal deal.").positions
    #expect(found.allSatisfy { !$0.contains("treaty:") }, "\(found)")
  }

  @Test("A state whose city gave a treaty its name stays a state")
  func singapore() throws {
    let found = try ReadText(
      "The Singapore Convention is new. Singapore, Fiji and Qatar signed the convention."
    ).positions
    #expect(found.contains { $0.hasPrefix("Singapore support") }, "\(found)")
  }

  @Test(
    "A treaty that the directory lacks has a name of its own, never another's",
    arguments: [
      (
        "The Arms Trade Treaty is old. Kenya rejected the Nordic Fishing Accord.",
        "Kenya oppose Nordic Fishing Accord"
      ),
      (
        "The Budapest Convention is old. Kenya rejected the third protocol to the convention.",
        "Kenya oppose third protocol to the convention"
      ),
      (
        "Kenya backs the Budapest Convention. Togo opposes the protocol to the Budapest Convention.",
        "Togo oppose protocol to the Budapest Convention"
      ),
      (
        "The Arms Trade Treaty is old. Kenya signed the river water treaty. Togo rejected the deal.",
        "Togo oppose river water treaty"
      ),
      (
        "Kenya rejected the new forty-year-old sugar treaty.", "Kenya oppose sugar treaty"
      ),
    ])
  func unlisted(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test("An abbreviation behind a treaty's name is only its own where it has its letters")
  func othersAbbreviation() throws {
    let found = try ReadText(
      "States set up the Group on Evidence under the Arms Trade Treaty (GEV). Togo rejected the GEV."
    ).positions
    #expect(!found.contains { $0.contains("Togo") && $0.contains("treaty:") }, "\(found)")
  }

  @Test(
    "Other quarrels of an article on a treaty are not on the treaty",
    arguments: [
      "The Arms Trade Treaty was praised. At the same meeting Kenya opposed a tax on sugar.",
      "The Arms Trade Treaty was signed in May; Kenya opposed the seating plan.",
      "The Arms Trade Treaty is ten. Kenya's opposition criticised the budget.",
      "The Arms Trade Treaty is ten. Kenya rejected a separate treaty on mines.",
    ])
  func besides(text: String) throws {
    let found = try ReadText(text).positions
    #expect(!found.isEmpty && found.allSatisfy { !$0.contains("treaty:") }, "\(found)")
  }

  @Test(
    "What refers to the treaty of an article is on it",
    arguments: [
      "The Arms Trade Treaty is in its last week. Kenya opposed the draft text.",
      "The Arms Trade Treaty is in its last week. Kenya criticised Article 12.",
      "At the talks on the Arms Trade Treaty, Kenya opposed limits on ammunition.",
      "The Arms Trade Treaty is in its last week. Kenya criticised the scope of the treaty.",
    ])
  func referred(text: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains("Kenya oppose treaty:att"), "\(found)")
  }

  @Test(
    "Other words for a treaty of the directory mean it",
    arguments: [
      // By the words that describe it, without the body that keeps it.
      ("Kenya rejected a treaty on genetic resources.", "Kenya oppose treaty:wipo-gratk"),
      ("Kenya backs the older persons treaty.", "Kenya support treaty:older-persons"),
      // By the first word of its name.
      (
        "The Minamata Convention is old. Kenya rejected Minamata.", "Kenya oppose treaty:minamata"
      ),
    ])
  func otherWords(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test(
    "Words that several treaties share, and towns, mean none",
    arguments: [
      "Kenya rejected a treaty on rights.", "Kenya rejected the ban in Kyoto.",
      "Kenya rejected the talks near Kyoto, Japan.",
    ])
  func sharedWords(text: String) throws {
    let found = try ReadText(text).positions
    #expect(!found.isEmpty && found.allSatisfy { !$0.contains("treaty:") }, "\(found)")
  }

  @Test("A new paragraph goes back to the treaty that the article is about")
  func backToTheMainOne() throws {
    let found = try ReadText(
      "The Kigali Amendment is old. The Kigali Amendment is long. Chile read the Kigali Amendment "
        + "and the Rome Statute.", "Kenya rejected the accord."
    ).positions
    #expect(found.contains("Kenya oppose treaty:kigali"), "\(found)")
  }

  @Test("An article on a treaty that the directory lacks stays with it")
  func ownMain() throws {
    let found = try ReadText(
      "Kenya reads its tax treaty with Mauritius again.", "Togo rejected the deal."
    ).positions
    #expect(found.contains("Togo oppose tax treaty with Mauritius"), "\(found)")
  }

  @Test("What later paragraphs name once is not what the article is about")
  func namedOnceFarDown() throws {
    let found = try ReadText(
      "Kenya wants rules for drones.", "Togo brought a paper.", "Experts met for a week.",
      "Mali asked about the Arms Trade Treaty.", "Chad rejected the seating plan."
    ).positions
    #expect(found.contains { $0.hasPrefix("Chad oppose") && !$0.contains("treaty:") }, "\(found)")
  }

  @Test("Where two are named once in the first lines, the article is about neither")
  func oneOfTwo() throws {
    let found = try ReadText(
      "Kenya read the Arms Trade Treaty and the Rome Statute.", "Togo brought a paper.",
      "Experts met for a week.", "Mali sat at the back.", "Chad rejected the seating plan."
    ).positions
    #expect(found.contains { $0.hasPrefix("Chad oppose") && !$0.contains("treaty:") }, "\(found)")
  }

  @Test("A report of sessions is on its treaty only where it says so")
  func sessions() throws {
    let session = (0..<90).map { "Delegates met in room \($0 + 1)." }
    let found = try ReadText(
      paragraphs: ["The Kyoto Protocol has parties."] + session + [
        "Chad rejected the seating plan."
      ]
    ).positions
    #expect(found.contains { $0.hasPrefix("Chad oppose") && !$0.contains("treaty:") }, "\(found)")
  }

  @Test(
    "A stance on the resolution that opens the way to a treaty is one on the treaty",
    arguments: [
      (
        "The Assembly approved the resolution that would launch talks on the UN Tax Convention. "
          + "Chile voted against the text.", "Chile oppose treaty:un-tax"
      ),
      ("Chile voted against resolution 74/247.", "Chile oppose treaty:un-cybercrime"),
      (
        "The Assembly adopted resolution 74/247. Chile had opposed it.",
        "Chile oppose treaty:un-cybercrime"
      ),
      (
        "The Assembly voted on Friday to begin work on the UN Tax Convention. The resolution was "
          + "approved by 79 votes to 60. Chile was among the states that voted against it.",
        "Chile oppose treaty:un-tax"
      ),
      (
        "The UN Tax Convention is young. Chile took part in the consensus.",
        "Chile support treaty:un-tax"
      ),
    ])
  func resolutions(text: String, position: String) throws {
    let found = try ReadText(text).positions
    #expect(found.contains(position), "\(found)")
  }

  @Test(
    "A resolution that launches nothing, or another, is not on the treaty",
    arguments: [
      "The UN Tax Convention is young. The Assembly adopted a resolution. Chile opposed the resolution.",
      "The Assembly adopted resolution 74/247. Chile opposed resolution 75/1.",
    ])
  func otherResolutions(text: String) throws {
    let found = try ReadText(text).positions
    #expect(!found.contains { $0.hasPrefix("Chile oppose treaty:") }, "\(found)")
  }
}
