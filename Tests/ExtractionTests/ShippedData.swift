import Actors
import Foundation
import Language

@testable import Extraction

/// The data of the checkout that the tests were built from, read once.
enum ShippedData {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data").path

  private static let loaded = Swift.Result {
    try Extractor(folder: folder, directory: try ActorDirectory(folder: folder))
  }

  static func extractor() throws -> Extractor { try loaded.get() }

  /// One that was read anew, and shares nothing with the first.
  static func anotherExtractor() throws -> Extractor {
    try Extractor(folder: folder, directory: try ActorDirectory(folder: folder))
  }

  private static let read = Swift.Result {
    try LanguageModel(directory: folder + "/model/en_core_web_sm-3.8.0")
  }

  static func model() throws -> LanguageModel { try read.get() }

  static func knowledge() throws -> Knowledge { try loaded.get().knowledge }
}
