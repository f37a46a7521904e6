import Language
import Statements

@testable import Extraction

/// A text with what the whole pipeline finds in it, a line for each statement.
///
///     Chile oppose levy by Jane Roe
struct ReadText {
  let statements: [Statement]

  init(
    _ paragraphs: String..., on date: CalendarDate? = nil, without switchedOff: Set<String> = []
  ) throws {
    try self.init(paragraphs: paragraphs, on: date, without: switchedOff)
  }

  init(
    paragraphs: [String], on date: CalendarDate? = nil, without switchedOff: Set<String> = []
  ) throws {
    let text = paragraphs.joined(separator: "\n\n")
    var passages: [Passage] = []
    var start = 0
    for paragraph in paragraphs {
      passages.append(
        Passage(
          kind: .paragraph, text: paragraph, anchors: [.init(offset: 0, source: start)]))
      start += paragraph.unicodeScalars.count + 2
    }
    let extractor = try ShippedData.extractor()
    let prepared = extractor.prepare(
      Document(article: Article(name: "test", date: date), text: text, passages: passages))
    let parses = LanguagePipeline(model: try ShippedData.model()).parse(prepared.texts)
    statements = extractor.claims(prepared, parses: parses, without: switchedOff)
      .compactMap(\.statement)
  }

  /// Who stands where on what, with the treaty where one is known, and who says so.
  var positions: [String] {
    statements.map { statement in
      let modality = statement.modality == .asserted ? "" : " \(statement.modality)"
      let speaker = statement.speaker.map { " by \($0.name)" } ?? ""
      return "\(statement.actor.name) \(statement.polarity)\(modality) "
        + (statement.object.id ?? statement.object.name) + speaker
    }
  }
}
