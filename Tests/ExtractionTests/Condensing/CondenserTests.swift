import Statements
import Testing

@testable import Extraction

@Suite("Condensing passages")
struct CondenserTests {
  @Test(
    "Actors stand under one name, with those who join or oppose them",
    arguments: [
      ("Kenya left.", "[Kenya] left."),
      ("Kenya and Ghana left.", "[Kenya, Ghana] left."),
      ("KENYA, GHANA and TOGO left.", "[KENYA, GHANA, TOGO] left."),
      ("The G-77/CHINA left.", "[G-77, CHINA] left."),
      (
        "Kenya, supported by Ghana and Togo, asked for more.",
        "[Kenya ← supportedBy Ghana, Togo] asked for more."
      ),
      (
        "Kenya, opposed by Ghana, and supported by Togo, asked for more.",
        "[Kenya ← opposedBy Ghana ← supportedBy Togo] asked for more."
      ),
      ("Kenya, with Ghana, asked for more.", "[Kenya ← joinedBy Ghana] asked for more."),
      (
        "Fiji, on behalf of AOSIS, asked for more.", "[Fiji (for AOSIS)] asked for more."
      ),
      ("Fiji, for AOSIS, asked for more.", "[Fiji (for AOSIS)] asked for more."),
      (
        "Kenya, supported by many developing countries, left.",
        "[Kenya ← supportedBy many developing countries] left."
      ),
    ])
  func actors(text: String, marked: String) throws {
    #expect(try CondensedText(text).marked == marked)
  }

  @Test(
    "What is no list stays two names",
    arguments: [
      ("To Norway, Canada said no.", "To [Norway], [Canada] said no."),
      ("Some LDCs left.", "Some {LDCs} left."),
    ])
  func noList(text: String, marked: String) throws {
    #expect(try CondensedText(text).marked == marked)
  }

  @Test("A weak word joins only where commas set it off")
  func weakAside() throws {
    let text = try CondensedText("Kenya met with Ghana.")
    #expect(text.marked == "[Kenya] met with [Ghana].")
    #expect(text.freeAsides.isEmpty)
  }

  @Test("Parentheses are left out, letters of articles stay")
  func parentheses() throws {
    let text = try CondensedText("Kenya backed the plan (see document L.9) of Article 4 (a).")
    #expect(text.marked == "[Kenya] backed the plan of Article 4 (a).")
    #expect(text.omissions == ["(see document L.9)"])
  }

  @Test("The frame before an actor is set apart, unless it tells when")
  func topics() throws {
    let text = try CondensedText("On the levy, Kenya asked for more.")
    #expect(text.marked == "[Kenya] asked for more.")
    #expect(text.topics == ["the levy"])
    #expect(try CondensedText("On Monday, Kenya asked for more.").topics.isEmpty)
  }

  @Test("An aside before no actor of the directory is kept for the verb")
  func freeAsides() throws {
    let text = try CondensedText("Supported by Kenya and Togo, she asked for more.")
    #expect(text.marked == "she asked for more.")
    #expect(text.freeAsides == ["supportedBy Kenya, Togo"])
  }

  @Test("A treaty is called by its kind")
  func treaties() throws {
    let text = try CondensedText("Kenya signed the Arms Trade Treaty.")
    #expect(text.marked == "[Kenya] signed the {Arms Trade Treaty}.")
    #expect(text.passage.text.hasSuffix("signed the Treaty."))
  }

  @Test("Every place of the condensed text leads back to the words it stands for")
  func wayBack() throws {
    let words = "Ännä (x y z) and KENYA, with GHANA, backed “the plan” (see 4)."
    let passage = try CondensedText(words).passage
    let scalars = Array(words.unicodeScalars)
    for piece in passage.pieces where piece.end > piece.start {
      #expect(passage.source(of: ScalarRange(piece.start, piece.end)) == piece.source)
    }
    let condensed = Array(passage.text.unicodeScalars)
    for piece in passage.pieces {
      guard case .verbatim = piece.content else { continue }
      #expect(
        condensed[piece.start..<piece.end].elementsEqual(
          scalars[piece.source.start..<piece.source.end]))
    }
    #expect(passage.pieces.last?.end == condensed.count)
    #expect(zip(passage.pieces, passage.pieces.dropFirst()).allSatisfy { $0.end == $1.start })
  }

  @Test(
    "Nothing and nothing but marks are condensed to themselves", arguments: ["", "…", "((", ")"])
  func degenerate(text: String) throws {
    #expect(try CondensedText(text).passage.text == text)
  }
}
