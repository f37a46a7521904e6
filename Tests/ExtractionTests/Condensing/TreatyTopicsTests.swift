import Statements
import Testing

@testable import Extraction

@Suite("Treaties by what they are on")
struct TreatyTopicsTests {
  private func treaty(_ passages: String..., titled: Bool = true) throws -> TreatyID? {
    try ShippedData.extractor().knowledge.treatyTopics
      .treaty(of: passages.map { SurfaceWords($0) }, titled: titled)
  }

  @Test("A title that names a topic, above a text that speaks of a treaty, means the treaty on it")
  func meant() throws {
    let laws = TreatyID("treaty:laws")
    #expect(try treaty("A few hold up talks on killer robots", "Chile wants a ban.") == laws)
    #expect(try treaty("UN vote on killer robots", "Chile wants a binding instrument.") == laws)
    #expect(try treaty("Chile drafts a treaty", "It is on killer robots.") == laws)
    #expect(try treaty("UN hears of autonomous weapons", "Peru would draft a treaty.") == laws)
  }

  @Test("A topic without a treaty, below the title, or of two treaties means none")
  func notMeant() throws {
    #expect(try treaty("Killer robots patrol the border", "Shots were heard.") == nil)
    #expect(try treaty("Chile drafts a text", "It is on killer robots.", "A treaty.") == nil)
    #expect(try treaty("Killer robots, talks", titled: false) == nil)
    #expect(try treaty("Killer robots and seabed mining: two talks", "A treaty.") == nil)
  }

  @Test("What a treaty is on is not the treaty")
  func topic() throws {
    let topics = try ShippedData.extractor().knowledge.treatyTopics
    #expect(topics.isTopic("such killer robots", of: TreatyID("treaty:laws")))
    #expect(!topics.isTopic("the text", of: TreatyID("treaty:laws")))
  }
}
