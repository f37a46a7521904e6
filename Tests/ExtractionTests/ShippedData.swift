import Actors
import Foundation

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

  static func knowledge() throws -> Knowledge { try loaded.get().knowledge }
}
