import Foundation
import Language

/// The model that `.ci/setup` fetched, loaded once for all tests.
enum TrainedModel {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let directory = root.appending(path: "data/model/en_core_web_sm-3.8.0").path
  static let languageDirectory = root.appending(path: "data/language").path

  private static let loaded = Result {
    try LanguageModel(directory: directory, languageDirectory: languageDirectory)
  }

  /// Throws the error that names the command to run where the model is missing.
  static func load() throws -> LanguageModel { try loaded.get() }
}
