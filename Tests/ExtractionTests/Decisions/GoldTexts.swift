import Foundation
import Language
import Statements
import Testing

@testable import Extraction

/// The texts of the repository that hold positions: sample articles, constructions, registers.
enum GoldTexts {
  /// One of them, as a document whose paragraphs stand apart by an empty line.
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let document: Document

    /// Its parses; texts of one process are parsed once only.
    func parses(of prepared: PreparedDocument) throws -> [[ParsedSentence]] {
      LanguagePipeline(model: try ShippedData.model()).parse(prepared.texts)
    }
  }

  private static let root = URL(filePath: ShippedData.folder).deletingLastPathComponent()

  static func all() throws -> [Text] {
    let folders = ["data/articles", "Tests/Fixtures/registers/texts"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
        .filter { $0.hasSuffix(".txt") }.sorted().map { "\(folder)/\($0)" }
    }
    return try files.map { file in
      text(
        named: file, try String(contentsOf: root.appending(path: file), encoding: .utf8))
    } + [try constructions()]
  }

  /// The sentences of the construction gold, one a paragraph.
  static func constructions() throws -> Text {
    let file = "Tests/Fixtures/construction-gold.jsonl"
    struct Line: Decodable { var sentence: String }
    var sentences: [String] = []
    let lines = try String(contentsOf: root.appending(path: file), encoding: .utf8)
    for line in lines.split(separator: "\n") {
      let sentence = try JSONDecoder().decode(Line.self, from: Data(line.utf8)).sentence
      if sentences.last != sentence { sentences.append(sentence) }
    }
    return text(named: file, sentences.joined(separator: "\n\n"))
  }

  static func text(
    named name: String, _ text: String, on date: CalendarDate? = CalendarDate("2025-07-25")
  ) -> Text {
    var passages: [Passage] = []
    var start = 0
    for paragraph in text.components(separatedBy: "\n\n") {
      if !paragraph.isEmpty {
        passages.append(
          Passage(
            kind: .paragraph, text: paragraph, anchors: [.init(offset: 0, source: start)]))
      }
      start += paragraph.unicodeScalars.count + 2
    }
    return Text(
      testDescription: name,
      document: Document(
        article: Article(name: name, date: date), text: text, passages: passages))
  }
}
