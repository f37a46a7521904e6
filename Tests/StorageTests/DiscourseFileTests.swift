import Foundation
import Positions
import Statements
import Storage
import TestSupport
import Testing

@Suite("Files of Discourse Network Analyzer")
struct DiscourseFileTests {
  @Test("What is written is read again, day by day")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("debate.dna")
    let text = "Peru backs the cap.\n\nChad 🐟 opposes it."
    let documents = [
      DiscourseFile.Document(
        title: String(repeating: "T", count: 300), text: text, source: "Courier",
        date: CalendarDate("2024-06-03"),
        statements: [
          DiscourseFile.Coding(
            range: ScalarRange(0, 19), person: "", organization: "Peru", concept: "cap", isYes: true
          ),
          DiscourseFile.Coding(
            range: ScalarRange(21, 39), person: "M. Aba", organization: "Chad", concept: "cap",
            isYes: false),
        ]),
      DiscourseFile.Document(
        title: "Old", text: "Peru backs the fund.", date: CalendarDate("1969-12-31"),
        statements: [
          DiscourseFile.Coding(
            range: ScalarRange(0, 20), person: "", organization: "Peru", concept: "fund",
            isYes: true)
        ]),
    ]
    try DiscourseFile(path: path).write(documents)
    let events = try DiscourseFile(path: path).events(of: .organization)
    #expect(
      events == [
        DiscourseEvent(
          actor: "Peru", concept: "fund", isYes: true, document: 2,
          date: CalendarDate("1969-12-31")),
        DiscourseEvent(
          actor: "Peru", concept: "cap", isYes: true, document: 1, date: CalendarDate("2024-06-03")),
        DiscourseEvent(
          actor: "Chad", concept: "cap", isYes: false, document: 1,
          date: CalendarDate("2024-06-03")),
      ])
    #expect(try DiscourseFile(path: path).events(of: .person).map(\.actor) == ["", "", "M. Aba"])
    try DiscourseFile(path: path).write([])
    #expect(try DiscourseFile(path: path).events(of: .person).isEmpty)
  }

  @Test("A file of another program is refused, and none is left half written")
  func others() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("other.dna")
    #expect(throws: StorageError.missingStore(path: path)) {
      try DiscourseFile(path: path).events(of: .person)
    }
    try Data("no database".utf8).write(to: URL(filePath: path))
    #expect(throws: StorageError.notADatabase(path: path)) {
      try DiscourseFile(path: path).events(of: .person)
    }
    let missing = folder.file("none/a.dna")
    #expect(throws: (any Error).self) { try DiscourseFile(path: missing).write([]) }
    #expect(!FileManager.default.fileExists(atPath: missing + ".part"))
  }
}
