import Language
import Statements
import Testing

@testable import Extraction

@Suite("Whom and what the judge is asked about")
struct PairPlacesTests {
  /// The pairs of the last sentence that no statement has, each with the word that governs the holder.
  private func candidates(_ text: String) throws -> [String] {
    let extractor = try ShippedData.extractor()
    let prepared = extractor.prepare(Document(ofOneParagraph: text))
    let parses = LanguagePipeline(model: try ShippedData.model()).parse(prepared.texts)
    let reader = SentenceReader(knowledge: extractor.knowledge)
    let builder = extractor.builder(for: prepared.document, log: reader.log)
    var last: [String] = []
    extractor.read(prepared, parses: parses, reader.log, keepingAll: true) { sentence in
      let statements = extractor.judged(sentence, builder, nil).all.compactMap(\.statement)
      last = PairPlaces(sentence, reader: reader).candidates(besides: statements).map {
        let place = $0.circumstances
        let names = [
          $0.holder.mention.name, sentence.tree.lower($0.predicate), $0.object.id ?? "",
        ]
        let marks = [
          place.isLacking ? "lacking" : nil, place.isActedUpon ? "acted upon" : nil,
        ]
        return (names + marks.compactMap(\.self)).joined(separator: " ")
      }
    }
    return last
  }

  @Test(
    "Holders and treaties that no pattern has together, once for each treaty",
    arguments: [
      ("Norway has lost patience with the Arms Trade Treaty.", ["Norway lost treaty:att"]),
      ("Norway backs the Arms Trade Treaty.", []),
      (
        "Norway backs the Arms Trade Treaty, and Peru has lost patience with it.",
        ["Peru lost treaty:att"]
      ),
      // Who somebody is holds nothing besides.
      (
        "Norway, a member of the African Union, has lost patience with the Arms Trade Treaty.",
        ["Norway lost treaty:att"]
      ),
      // What a rule refuses stays so; that a claim lacks something counts, and who is only told.
      ("Norway should ratify the Arms Trade Treaty.", []),
      ("On the Arms Trade Treaty, Norway disagreed.", ["Norway disagreed treaty:att lacking"]),
      ("The Arms Trade Treaty was signed, and Norway opposed the seating plan.", []),
      (
        "Norway told Peru that patience with the Arms Trade Treaty is lost.",
        ["Peru told treaty:att acted upon"]
      ),
      ("Norway has lost patience with the weather.", []),
      // The treaty that the text is on, unnamed.
      (
        "The Arms Trade Treaty was opened for signature. Norway has lost patience.",
        ["Norway lost treaty:att"]
      ),
    ])
  func pairs(text: String, found: [String]) throws {
    let read = try candidates(text)
    #expect(read == found, "\(read)")
  }

  @Test("A statement is asked about by its treaty's name and words; not one that is on none")
  func questions() throws {
    let extractor = try ShippedData.extractor()
    for (text, name, words) in [
      (
        "Norway regrets Latvia's plan to leave the Arms Trade Treaty.", "Arms Trade Treaty",
        ["the Arms Trade Treaty"]
      ),
      ("Norway regrets a higher levy on fish.", nil, []),
    ] {
      let prepared = extractor.prepare(Document(ofOneParagraph: text))
      let parses = LanguagePipeline(model: try ShippedData.model()).parse(prepared.texts)
      let reader = SentenceReader(knowledge: extractor.knowledge)
      let builder = extractor.builder(for: prepared.document, log: reader.log)
      var question: SideJudge.Question?
      extractor.read(prepared, parses: parses, reader.log, keepingAll: true) { sentence in
        guard let statement = extractor.judged(sentence, builder, nil).all.first?.statement
        else { return }
        question = PairPlaces(sentence, reader: reader).question(on: statement)
      }
      #expect(question?.target.name == name)
      let scalars = Array(text.unicodeScalars)
      let mentions = question?.target.mentions.map {
        String(String.UnicodeScalarView(scalars[$0.start..<$0.end]))
      }
      #expect(mentions ?? [] == words)
    }
  }
}
