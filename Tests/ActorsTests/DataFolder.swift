import Foundation

/// The data folder of the checkout that the tests were built from.
enum DataFolder {
  static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data").path
}
