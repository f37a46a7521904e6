import Foundation
import Language

/// What is measured: documents of a file, or the sample articles.
enum Texts {
  /// Relative to the root of the repository, where the benchmarks are run.
  static let modelDirectory = "data/model/en_core_web_sm-3.8.0"

  static func model() throws -> LanguageModel { try LanguageModel(directory: modelDirectory) }

  /// Documents separated by NUL; without a file, the paragraphs of the sample articles.
  static func documents(_ file: String?) throws -> [String] {
    guard let file else { return try articles() }
    let data = try Data(contentsOf: URL(filePath: file))
    return data.split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// The documents of the reference test, which hold every odd class of tokens.
  static func oddTexts() throws -> [String] {
    let file = URL(filePath: "Tests/Fixtures/Language/documents.json")
    return try JSONDecoder().decode([String].self, from: try Data(contentsOf: file))
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
