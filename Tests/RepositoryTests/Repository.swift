import Foundation

/// The files of this repository, as they lie beside these tests.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct SourceText: Sendable, CustomStringConvertible {
    /// From the root: `Sources/Statements/Article.swift`.
    var path: String
    var text: String

    /// The module of a file under `Sources`.
    var module: String { String(path.split(separator: "/")[1]) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var description: String { path }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Swift files under a folder, in the order of their paths.
  static func swiftFiles(under folder: String) throws -> [SourceText] {
    try paths(under: folder).filter { $0.hasSuffix(".swift") }.map {
      SourceText(path: $0, text: try text($0))
    }
  }

  static func paths(under folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .sorted().map { "\(folder)/\($0)" }
  }
}
