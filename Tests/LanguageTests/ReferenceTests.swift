import Foundation
import Testing

@testable import Language

/// Our parses against those of spaCy 3.8, which `Tests/Parity/reference.py` wrote down.
@Suite("Reference parses")
struct ReferenceTests {
  private static let folder = TrainedModel.root.appending(path: "Tests/Fixtures/Language")

  private static func documents() throws -> [String] {
    let json = try Data(contentsOf: folder.appending(path: "documents.json"))
    return try JSONDecoder().decode([String].self, from: json)
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func expectSame(_ ours: [UInt8], comment: Comment) throws {
    let expected = [UInt8](try Data(contentsOf: folder.appending(path: "tokens.tsv")))
    guard ours != expected else { return }
    let pairs = zip(lines(ours), lines(expected))
    for (ours, expected) in pairs where !ours.utf8.elementsEqual(expected.utf8) {
      #expect(ours == expected, comment)
      return
    }
    #expect(lines(ours).count == lines(expected).count, comment)
  }

  private static func table(_ documents: [String], threads: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    ParseTable.write(
      documents: documents, model: try TrainedModel.load(), threads: threads
    ) { bytes += $0 }
    return bytes
  }

  @Test("Every token of the reference comes out as spaCy has it", arguments: [1, 2, 5])
  func tokens(threads: Int) throws {
    try Self.expectSame(
      Self.table(try Self.documents(), threads: threads), comment: "\(threads) threads")
  }

  @Test("A document's parse does not depend on the documents parsed with it or before it")
  func batching() throws {
    let pipeline = LanguagePipeline(model: try TrainedModel.load())
    var bytes: [UInt8] = []
    for (number, text) in try Self.documents().enumerated() {
      ParseTable.append(pipeline.analyze([text])[0], number: number, to: &bytes)
    }
    try Self.expectSame(bytes, comment: "one by one")
  }

  @Test("The reference holds every part of speech, relation and kind of entity")
  func coverage() throws {
    let expected = [UInt8](try Data(contentsOf: Self.folder.appending(path: "tokens.tsv")))
    var seen: [Set<Substring>] = [[], [], []]
    for line in Self.lines(expected) where !line.isEmpty {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      for (index, column) in [4, 8, 11].enumerated() { seen[index].insert(fields[column]) }
    }
    for part in PartOfSpeech.allCases where part != .none {
      #expect(seen[0].contains(Substring(part.rawValue)), "\(part)")
    }
    for relation in DependencyRelation.allCases {
      #expect(seen[1].contains(Substring(relation.rawValue)), "\(relation)")
    }
    for kind in EntityKind.allCases {
      #expect(seen[2].contains(Substring(kind.rawValue)), "\(kind)")
    }
  }
}
