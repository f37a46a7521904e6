import Foundation
import Statements
import Testing

@testable import Actors

@Suite("The tables that ship with the program")
struct ShippedDataTests {
  @Test("They are sound")
  func sound() throws {
    let faults = try DirectoryCheck(folder: DataFolder.path).diagnostics()
    #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
  }
}

extension ShippedDataTests {
  @Test("The README of the data counts their entries as they are")
  func counts() throws {
    let readme = try String(contentsOfFile: DataFolder.path + "/README.md", encoding: .utf8)
    let row = /\| `((?:actors|treaties)\/[a-z-]+\.tsv)` \|.*\| (\d+) \|/
    let listed = readme.matches(of: row)
    #expect(listed.count == 32)
    for match in listed {
      let path = "\(DataFolder.path)/\(match.output.1)"
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
      #expect(String(lines.count - 1) == match.output.2, "\(match.output.1)")
    }
  }
}

extension ShippedDataTests {
  @Test(
    "No state has two heads of state, of government or of diplomacy on one day",
    arguments: [
      "president", "prime-minister", "head-of-government", "foreign-minister", "monarch",
      "supreme-leader",
    ])
  func oneHolderAtATime(office: String) throws {
    let directory = try ActorDirectory.shipped.get()
    let terms = directory.termsOfOffice.filter {
      $0.office == office && directory.actor($0.actor)?.kind == .state
    }
    #expect(!terms.isEmpty)
    for (state, terms) in Dictionary(grouping: terms, by: \.actor) {
      let inOrder = terms.filter { $0.from != nil }.sorted {
        ($0.from?.description ?? "") < ($1.from?.description ?? "")
      }
      for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
        // Both may hold the office on the day of the handover.
        let isOver = try earlier.until.map { try $0 <= #require(later.from) } ?? false
        #expect(isOver, "\(state): \(earlier.person) and \(later.person)")
      }
    }
  }
}
