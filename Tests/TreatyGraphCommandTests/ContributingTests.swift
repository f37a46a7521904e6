import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("CONTRIBUTING")
struct ContributingTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let text: String
  private let folder: TemporaryFolder
  private var data: String { folder.file("data") }

  /// Copies the data that ships with the program, but for its model, which nobody changes.
  init() throws {
    text = try String(contentsOf: Self.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    folder = try TemporaryFolder()
    let shipped = Self.root.appending(path: "data").path
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
    for part in try FileManager.default.contentsOfDirectory(atPath: shipped) {
      if part == "model" {
        try FileManager.default.createSymbolicLink(
          atPath: "\(data)/\(part)", withDestinationPath: "\(shipped)/\(part)")
      } else {
        try FileManager.default.copyItem(atPath: "\(shipped)/\(part)", toPath: "\(data)/\(part)")
      }
    }
  }

  private func explain(_ sentence: String) -> String {
    Transcript("explain", sentence, "--data", data, terminal: .plainWindow).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func faults() -> String { Transcript("check-data", "--data", data).messages }

  @Test("With its sample line, the sample sentence gives what it says")
  func predicate() throws {
    let line = try #require(text.firstMatch(of: #/\n    (\w+\tverb\t.*)\n/#)).output.1
    let sentence = try #require(text.firstMatch(of: #/treatygraph explain '(.*)'` gives \*/#))
      .output.1
    let result = try #require(text.firstMatch(of: #/` gives \*([^*]+)\*/#)).output.1
      .replacing("\n", with: " ")
    #expect(!explain(String(sentence)).contains(result))
    let path = "\(data)/lexicons/predicates.tsv"
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let place = try #require(
      lines.firstIndex { !$0.hasPrefix("#") && !$0.hasPrefix("lemma\t") && $0 > line })
    lines.insert(line, at: place)
    try folder.write(lines.joined(separator: "\n"), to: "data/lexicons/predicates.tsv")
    #expect(explain(String(sentence)).contains(result))
    #expect(faults() == "")
  }

  @Test("With its sample pattern, the sentences of the pattern are read as it says")
  func pattern() throws {
    let sample = try #require(text.firstMatch(of: #/```json\n((?s:.*?))```/#)).output.1
    let id = try #require(sample.firstMatch(of: #/"id": "([\w-]+)"/#)).output.1
    let match = try #require(sample.firstMatch(of: #/"matches": \[ "(.*)" \]/#)).output.1
    let ignored = try #require(sample.firstMatch(of: #/"ignores": \[ "(.*)" \]/#)).output.1
    let sentence = String(match).replacing("[", with: "")
      .replacing(#/\](?:actor|predicate|object)/#, with: "")
    #expect(!explain(sentence).contains("pattern \(id):"))
    try folder.write("[\(sample)]", to: "data/patterns/sample.json")
    let told = explain(sentence)
    #expect(told.contains("pattern \(id):"), "\(told)")
    for part in match.matches(of: #/\[([^\]]*)\](?:actor|object)/#) {
      #expect(told.contains(part.output.1), "\(told)")
    }
    for ignored in ignored.split(separator: "\", \"") {
      #expect(!explain(String(ignored)).contains("pattern \(id):"), "\(ignored)")
    }
    #expect(faults() == "")
  }

  @Test("The rule and the decision that it shows are those of the program")
  func rule() throws {
    let rule = try #require(text.firstMatch(of: #/```swift\n((?s:.*?))```/#)).output.1
    let name = try #require(rule.firstMatch(of: #/struct (\w+): Rule/#)).output.1
    let source = try String(
      contentsOf: Self.root.appending(path: "Sources/Extraction/Rules/Side/\(name).swift"),
      encoding: .utf8)
    #expect(source.hasSuffix(rule), "\(name)")
    let line = try #require(text.firstMatch(of: #/\n    ([\w-]+\trefuses\t.*\n)/#)).output.1
    let table = try String(
      contentsOf: Self.root.appending(path: "data/decisions/claim.tsv"), encoding: .utf8)
    #expect(table.contains(line))
  }

  @Test("Each table says at its top what its columns mean, and the README of the data too")
  func heads() throws {
    #expect(faults() == "")
    let path = "\(data)/lexicons/predicates.tsv"
    let table = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write(
      table.replacing("#: lemma: ", with: "#: lemma: not "), to: "data/lexicons/predicates.tsv")
    let readme = try String(contentsOfFile: "\(data)/README.md", encoding: .utf8)
    try folder.write(readme.replacing("| lemma | ", with: "| lemma | not "), to: "data/README.md")
    let told = faults()
    #expect(told.contains("\(path): warning: it does not say what its columns mean"))
    #expect(told.contains("\(data)/README.md: warning: "))
    let written = Transcript("check-data", "--write-heads", "--data", data)
    #expect(
      written.messages == "wrote \(path)\nwrote \(data)/README.md\n", "\(written.messages)")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == table)
  }

  @Test("Each table of the data has a declaration of its columns, and each declaration a table")
  func everyTable() throws {
    let folder = Self.root.appending(path: "data").path
    let tables = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tsv") && !$0.hasPrefix("model/") }
    let data = TreatyData(folder: URL(filePath: folder, directoryHint: .isDirectory))
    #expect(DataHandbook(of: data).paths.sorted() == tables.sorted())
  }
}
