import Foundation
import TestSupport
import Testing
import TreatyData

@testable import TreatyGraph

@Suite("The digest of the data folder")
struct DataDigestTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["lexicons", "articles", "model"] {
      try FileManager.default.createDirectory(
        atPath: folder.file(name), withIntermediateDirectories: false)
    }
    try folder.write("support\tsupports\n", to: "lexicons/verbs.tsv")
    try folder.write("oppose\topposes\n", to: "lexicons/nouns.tsv")
    try folder.write("weights", to: "model/parser")
    try folder.write("A sample.", to: "articles/a.txt")
    try folder.write("# Data", to: "README.md")
  }

  private func digest() throws -> String {
    try DataDigest(of: TreatyData(folder: URL(filePath: folder.path))).text
  }

  @Test("It has 16 digits and is the same each time")
  func same() throws {
    let first = try digest()
    #expect(first.count == 16)
    #expect(try digest() == first)
  }

  @Test(
    "What reading goes by changes it",
    arguments: [
      ("lexicons/verbs.tsv", "support\tsupport\n"), ("lexicons/new.tsv", ""),
      ("model/parser", "other weights"),
    ])
  func changes(file: String, text: String) throws {
    let before = try digest()
    try folder.write(text, to: file)
    #expect(try digest() != before)
  }

  @Test("Text that moves from one file to the next changes it")
  func moves() throws {
    try folder.write("ab", to: "lexicons/a.tsv")
    try folder.write("c", to: "lexicons/b.tsv")
    let before = try digest()
    try folder.write("a", to: "lexicons/a.tsv")
    try folder.write("bc", to: "lexicons/b.tsv")
    #expect(try digest() != before)
  }

  @Test(
    "What reading does not go by leaves it alone",
    arguments: ["articles/a.txt", "README.md", "lexicons/.gitkeep"])
  func leaves(file: String) throws {
    let before = try digest()
    try folder.write("changed", to: file)
    #expect(try digest() == before)
  }
}
