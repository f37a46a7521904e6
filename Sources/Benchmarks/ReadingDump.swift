import Foundation
import Reading
import Statements

/// What the reader makes of files, one JSON object a line: for comparing it with what is known.
struct ReadingDump: Encodable {
  let name: String
  var title: String?
  var date: String?
  var outlet: String?
  var address: String?
  /// The passages without the title.
  var body: String?
  /// Why there is nothing else.
  var fault: String?

  static let rules = "data/reading"

  static func write(files: [String]) throws {
    let reader = DocumentReader(rules: try ReadingRules(folder: rules))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for file in files {
      print(String(decoding: try encoder.encode(ReadingDump(file: file, reader)), as: UTF8.self))
    }
  }

  private init(file: String, _ reader: DocumentReader) {
    name = file
    do {
      let document = try reader.read(path: file)
      title = document.article.title
      date = document.article.date?.description
      outlet = document.article.outlet
      address = document.article.address
      body = document.passages.filter { $0.kind != .title }.map(\.text).joined(separator: "\n")
    } catch {
      fault = error.description
    }
  }
}
