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
    #expect(listed.count == 26)
    for match in listed {
      let path = "\(DataFolder.path)/\(match.output.1)"
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
      #expect(String(lines.count - 1) == match.output.2, "\(match.output.1)")
    }
  }
}
