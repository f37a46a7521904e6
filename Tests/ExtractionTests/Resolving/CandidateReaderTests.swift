import Language
import Statements
import Testing

@testable import Extraction

@Suite("Who and which treaties a sentence speaks of")
struct CandidateReaderTests {
  /// What the last sentence of a text speaks of: holders, an arrow, treaties; one at hand has a star.
  private func candidates(_ text: String) throws -> String {
    let extractor = try ShippedData.extractor()
    let prepared = extractor.prepare(
      Document(
        article: Article(name: "test"), text: text,
        passages: [
          Passage(kind: .paragraph, text: text, anchors: [.init(offset: 0, source: 0)])
        ]))
    let parses = LanguagePipeline(model: try ShippedData.model()).parse(prepared.texts)
    let reader = SentenceReader(knowledge: extractor.knowledge)
    var last = ""
    extractor.read(prepared, parses: parses, reader.log, keepingAll: true) { sentence in
      guard let discourse = sentence.context?.discourse else { return }
      let holders = reader.candidates.parties(in: sentence.tree, discourse)
        .flatMap(\.holders).map(\.mention.name)
      let treaties = reader.candidates.targets(in: sentence.tree, discourse).map {
        ($0.object.id ?? $0.object.name) + ($0.isReferredTo ? "" : "*")
      }
      last = "\(holders.joined(separator: ", ")) → \(treaties.joined(separator: ", "))"
    }
    return last
  }

  @Test(
    "Those who act or are acted upon, and the treaties that the words mean",
    arguments: [
      (
        "Chile and Peru are cool on the Arms Trade Treaty.", "Chile, Peru → treaty:att"
      ),
      (
        "The Arms Trade Treaty is old. Norway's premier, Jane Roe, is wary of the pact.",
        "Norway, Jane Roe → treaty:att"
      ),
      (
        "Some ten states, among them Togo and Mali, stayed away from the Rome Statute.",
        "Some ten states, Togo, Mali → treaty:rome"
      ),
      ("Kenya likes the Nordic Fishing Accord.", "Kenya → Nordic Fishing Accord"),
      ("Kenya likes fish.", "Kenya → "),
      (
        "The Arms Trade Treaty is old. Togo's assembly voted to leave the pact.",
        "Togo → treaty:att"
      ),
      (
        "The Arms Trade Treaty is old. Togo's exit from the pact took effect.",
        "Togo → treaty:att"
      ),
      (
        "The Arms Trade Treaty is old. For Togo, Mali and Chad, on the other hand, the pact is weak.",
        "Togo, Mali, Chad → treaty:att"
      ),
    ])
  func named(text: String, found: String) throws {
    let read = try candidates(text)
    #expect(read == found, "\(read)")
  }

  @Test("A sentence that names no treaty is on the one at hand, if on any")
  func atHand() throws {
    #expect(
      try candidates("The Arms Trade Treaty is old. Chile signed years ago.")
        == "Chile → treaty:att*")
    let third = try candidates(
      "The Arms Trade Treaty is old. The Arms Trade Treaty is bad. The Arms Trade Treaty is new. "
        + "Togo left the Rome Statute. Mali wants the same.")
    #expect(third == "Mali → treaty:att*, treaty:rome*", "\(third)")
    let second = try candidates(
      "The Kyoto Protocol replaces no rule of the Paris Agreement. Chile likes it.")
    #expect(second == "Chile → treaty:kyoto", "\(second)")
  }
}
