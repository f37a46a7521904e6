import Foundation
import Statements
import TestSupport
import Testing

@testable import Extraction

@Suite("Lists of words")
struct WordListTests {
  @Test("The shipped table has each list that the readers ask for")
  func complete() throws {
    let lists = try ShippedData.knowledge().lists
    for list in WordList.allCases { #expect(!lists[list].isEmpty, "\(list.rawValue)") }
  }

  @Test("Every list is asked for, by a reader or a pattern")
  func askedFor() throws {
    let root = URL(filePath: ShippedData.folder).deletingLastPathComponent()
    let folder = root.appending(path: "Sources/Extraction").path
    let sources = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("WordList.swift") }
      .map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }.joined()
    let patterns = try ShippedData.knowledge().patterns.patterns.flatMap(\.nodes)
      .compactMap(\.list?.list)
    let kinds = ActorKind.allCases.compactMap { WordList.definite($0) }
    for list in WordList.allCases where !patterns.contains(list) && !kinds.contains(list) {
      #expect(sources.contains(".\(list)"), "nobody asks for \(list.rawValue)")
    }
  }

  @Test("A table that lacks a list is an error that names it")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("list\tword\nthat\tthat\n", to: "words.tsv")
    let error = #expect(throws: ExtractionError.self) { try WordLists(folder: folder.path) }
    #expect(
      error?.description.contains(
        "words.tsv: error: no line for \"absolute-markers\" in the column list") == true)
  }

  @Test("A list that nobody asks for is an error with its line")
  func unknown() throws {
    let folder = try TemporaryFolder()
    try folder.write("list\tword\nno-such\tword\n", to: "words.tsv")
    let error = #expect(throws: ExtractionError.self) { try WordLists(folder: folder.path) }
    let told = error?.description.replacing(folder.path + "/", with: "") ?? ""
    #expect(told.hasPrefix("words.tsv:2:1: error: unknown \"no-such\"; known: "), "\(told)")
    #expect(told.contains("nobody") && told.hasSuffix("in all)\nno-such\tword\n^"), "\(told)")
  }
}
