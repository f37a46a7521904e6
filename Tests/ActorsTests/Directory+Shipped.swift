import Foundation

@testable import Actors

extension ActorDirectory {
  /// The directory of the checkout that the tests were built from, read once.
  static let shipped: Result<ActorDirectory, any Error> = Result {
    try ActorDirectory(folder: DataFolder.path)
  }
}

enum DataFolder {
  static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data").path
}
