import Foundation
import Language

/// What is measured: documents of a file, or the sample articles.
enum Texts {
  static let defaultModel = "data/model/en_core_web_sm-3.8.0"

  static func model() throws -> LanguageModel {
    let directory = ProcessInfo.processInfo.environment["TREATYGRAPH_MODEL"] ?? defaultModel
    return try LanguageModel(directory: directory, languageDirectory: "data/language")
  }

  /// Documents separated by NUL; without a file, the paragraphs of the sample articles.
  static func documents(_ file: String?) throws -> [String] {
    guard let file else { return try articles() }
    let data = try Data(contentsOf: URL(filePath: file))
    return data.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func articles() throws -> [String] {
    let folder = "data/articles"
    var paragraphs: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      paragraphs += text.split(separator: "\n").map(String.init)
    }
    return paragraphs
  }
}
