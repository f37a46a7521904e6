import Foundation
import Statements
import Testing

@testable import Extraction

/// A sentence of `Fixtures/sides.tsv`: what must be read in it, and what may not.
struct SideSentence: Sendable, CustomTestStringConvertible {
  let kind: String
  let text: String
  let positions: [String]
  let never: [String]

  var testDescription: String { "\(kind): \(text)" }

  static let all = Swift.Result {
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
    return try String(contentsOf: fixtures.appending(path: "sides.tsv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        return SideSentence(
          kind: String(cells[0]), text: String(cells[1]), positions: list(cells[2]),
          never: list(cells[3]))
      }
  }

  private static func list(_ cell: Substring) -> [String] {
    cell == "-" ? [] : cell.components(separatedBy: "; ")
  }
}

@Suite("Sides on what is done with a treaty")
struct SideTests {
  @Test("There are sentences of each kind")
  func some() throws {
    let kinds = Dictionary(grouping: try SideSentence.all.get(), by: \.kind).mapValues(\.count)
    #expect(kinds["leaving", default: 0] > 60)
    #expect(kinds["asked", default: 0] > 25)
    #expect(kinds["condition", default: 0] > 4)
  }

  @Test(
    "Each sentence gives the sides that a careful reader takes from it, and no wrong one",
    arguments: (try? SideSentence.all.get()) ?? [])
  func sides(sentence: SideSentence) throws {
    let found = try ReadText(sentence.text).positions
    for position in sentence.positions { #expect(found.contains(position), "\(found)") }
    for position in sentence.never {
      // `Peru oppose * treaty:paris`: in whatever modality.
      let parts = position.components(separatedBy: " * ")
      let isFound = found.contains {
        parts.count == 1
          ? $0 == position
          : $0.hasPrefix(parts[0] + " ") && $0.split(separator: " ").contains(Substring(parts[1]))
      }
      #expect(!isFound, "\(position) in \(found)")
    }
  }
}
