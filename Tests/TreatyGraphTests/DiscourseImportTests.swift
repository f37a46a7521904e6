import Positions
import Statements
import Storage
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("Files of Discourse Network Analyzer")
struct DiscourseImportTests {
  private let folder: TemporaryFolder
  private let archive: Archive
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
    file = folder.file("d.dna")
    func coding(
      _ start: Int, _ end: Int, _ who: String, _ concept: String, _ isYes: Bool, person: String = ""
    ) -> DiscourseFile.Coding {
      .init(
        range: ScalarRange(start, end), person: person, organization: who, concept: concept,
        isYes: isYes)
    }
    try DiscourseFile(path: file).write([
      .init(
        title: "Łódź talks", text: "Peru wants a cap. The cartel does not, says Ana.",
        author: "Ana Roe", source: "Gazette", date: CalendarDate("2024-03-02"),
        statements: [
          coding(0, 17, "Peru", "a cap", true),
          coding(18, 48, "the cartel", "a cap", false, person: "Ana"),
          coding(18, 48, "", "a levy", true, person: "Ana"),
        ]),
      .init(title: "Nothing", text: "Nothing was said."),
    ])
  }

  @Test(
    "Each coding counts in the networks, also where two documents say the same in the same words")
  func networks() throws {
    let file = folder.file("n.dna")
    let text = "They want it. They do not want it."
    func coding(_ start: Int, _ isYes: Bool, _ who: String) -> DiscourseFile.Coding {
      .init(
        range: ScalarRange(start, start + 12), person: "", organization: who, concept: "a cap",
        isYes: isYes)
    }
    try DiscourseFile(path: file).write(
      (1...4).map { day in
        .init(
          title: "Day \(day)", text: text, date: CalendarDate("2024-03-0\(day)"),
          statements: [coding(0, true, "Org A"), coding(14, false, "Org B")]
            + (day > 2 ? [coding(0, true, "Org B")] : []))
      })
    _ = try archive.import([file], by: "ana")
    let again = folder.file("again.dna")
    let store = try StatementStore(path: archive.path, for: .reading)
    #expect(try store.statements(matching: StatementQuery()).countingRepeatsOnce().count == 10)
    #expect(try archive.faults().isEmpty)
    _ = try archive.writeDiscourseFile(again, among: PositionFilter())
    let events = try [file, again].map { path in
      try DiscourseFile(path: path).events(of: .organization)
        .map { "\($0.actor) \($0.concept) \($0.isYes) \($0.date?.description ?? "-")" }.sorted()
    }
    #expect(events[0] == events[1])
  }

  @Test("Documents, codings, speakers and coders are in the store, and the network is the same")
  func taken() throws {
    let report = try archive.import([file], by: "ana")
    #expect(report.articles.map(\.statementCount) == [3, 0])
    #expect(report.refusals.isEmpty)
    let store = try StatementStore(path: archive.path, for: .reading)
    let found = try store.statements(matching: StatementQuery()).sorted { $0.id < $1.id }
    #expect(
      found.map {
        "\($0.statement.actor.id?.rawValue ?? $0.statement.actor.name) "
          + "\($0.statement.relation.rawValue) \($0.statement.object.name): "
          + "\($0.statement.evidence.sentence.text)"
      } == [
        "state:PER supports a cap: Peru wants a cap.",
        "the cartel opposes a cap: The cartel does not, says Ana.",
        "Ana supports a levy: The cartel does not, says Ana.",
      ])
    #expect(found[1].statement.speaker?.name == "Ana")
    #expect(found[0].article.outlet == "Gazette" && found[0].article.title == "Łódź talks")
    #expect(found[0].date == CalendarDate("2024-03-02"))
    let words = try archive.log().map(\.entry.entry.fields)
    #expect(words.contains { $0["note"] == "author: Ana Roe" })
    #expect(words.contains { $0["tag"]?.hasPrefix("coder: ") == true })
    let network = try archive.network(
      ExportQuestion(duplicates: .include), among: PositionFilter())
    let own = try Archive.network(ExportQuestion(duplicates: .include), ofDiscourseFile: file)
    #expect(network.edges.map(\.weight).sorted() == own.edges.map(\.weight).sorted() + [1])
  }

  @Test("The same file again changes nothing, and undo takes it out")
  func again() throws {
    _ = try archive.import([file], by: "ana")
    let before = try archive.log().count
    #expect(try archive.import([file], by: "ana").articles.map(\.statementCount) == [0, 0])
    #expect(try archive.log().count == before)
    let entry = try #require(try archive.log().first { $0.entry.entry.kind == .import })
    _ = try archive.undo(entry.entry.number, by: "ana")
    let table = try archive.positionTable(among: PositionFilter())
    #expect(table.rows.isEmpty)
  }

  @Test("A file of another program is refused")
  func other() throws {
    let path = try folder.write("no database", to: "x.dna")
    #expect(throws: (any Error).self) { try archive.import([path], by: "ana") }
  }
}
