import Foundation
import Reading
import Statements
import TestSupport
import Testing

@Suite("Exports and registers that are damaged")
struct HostileExportTests {
  @Test("References that end anywhere are read as far as they go, or refused")
  func references() {
    let whole =
      "@article{a,\n  title = {Talks {E}nd},\n  abstract = \"Norway backs it.\",\n  year = 2025\n}\n"
    for count in 1...whole.utf8.count {
      _ = try? articles(Array(whole.utf8.prefix(count)), name: "a.bib")
    }
    _ = try? articles(Array((whole + "@").utf8), name: "a.bib")
  }

  @Test("A line of a hundred thousand cells costs no minutes", .timeLimit(.minutes(1)))
  func cells() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "<>" + String(repeating: "a,", count: 100_000) + "\n1,2\n", to: "r.csv")
    let rules = URL(filePath: #filePath).appending(path: "../../../data/reading").standardized.path
    let registers = RegisterReader(rules: try ReadingRules(folder: rules))
    #expect(registers.registers(in: try registers.grid(path: path), file: path).isEmpty)
  }
}
