import Foundation
import Statements
import Testing

@testable import Extraction

@Suite("Lists of words")
struct WordListTests {
  /// The names of lists that the sources of the module ask for.
  private static func askedFor() throws -> Set<String> {
    let root = URL(filePath: ShippedData.folder).deletingLastPathComponent()
    let folder = root.appending(path: "Sources/Extraction").path
    var names: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      for match in text.matches(of: #/[lL]ists\[\s*"([a-z-]+)"/#) {
        names.insert(String(match.output.1))
      }
      for match in text.matches(of: #/"(mask-[a-z]+)"/#) { names.insert(String(match.output.1)) }
      // One list for each kind of actor: `definite-state` holds "country".
      if text.contains(#""definite-\("#) {
        names.formUnion(ActorKind.allCases.map { "definite-\($0.rawValue)" })
      }
    }
    return names
  }

  @Test("Every list that the code asks for is there, and every list is asked for")
  func complete() throws {
    let knowledge = try ShippedData.knowledge()
    let patterns = knowledge.patterns.patterns.flatMap(\.nodes).compactMap(\.list)
    let asked = try Self.askedFor().union(patterns)
    #expect(asked.count > 20)
    let required = asked.filter { !$0.hasPrefix("definite-") }
    #expect(required.subtracting(knowledge.lists.names) == [], "asked for, but not there")
    #expect(knowledge.lists.names.subtracting(asked) == [], "there, but never asked for")
  }
}
