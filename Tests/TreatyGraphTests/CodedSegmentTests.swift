import Foundation
import Positions
import Statements
import Storage
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("Tables of coded segments")
struct CodedSegmentTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
  }

  private func take(_ table: String, as name: String) throws -> ImportReport {
    try archive.import([try folder.write(table, to: name)], by: "ana")
  }

  private var found: [String] {
    get throws {
      let store = try StatementStore(path: archive.path, for: .reading)
      return try store.statements(matching: StatementQuery()).sorted { $0.id < $1.id }.map {
        "\($0.article.title ?? "-"): \($0.statement.actor.name) \($0.statement.relation.rawValue) "
          + "\($0.statement.object.name) (\($0.statement.evidence.sentence.text))"
      }
    }
  }

  @Test("Rows of MAXQDA on one segment say together who is for or against what")
  func maxqda() throws {
    let report = try take(
      """
      Color;Comment;Document group;Document name;Code;Begin;End;Weight score;Segment;Modified by;Modified
      ●;;News;Gazette, 3 May;Actors > Peru;3;3;0;"Peru wants a cap; so does Togo.";ana;2025-05-04
      ●;;News;Gazette, 3 May;Togo;3;3;0;"Peru wants a cap; so does Togo.";ana;2025-05-04
      ●;;News;Gazette, 3 May;Stance > For;3;3;0;"Peru wants a cap; so does Togo.";ana;2025-05-04
      ●;;News;Gazette, 3 May;Issues > a cap;3;3;0;"Peru wants a cap; so does Togo.";ana;2025-05-04
      ●;;News;Gazette, 3 May;Actors > The cartel > Against > a levy;4;4;0;"The cartel will not pay.";ben;2025-05-04
      ●;;News;Herald;Peru > Neutral > a levy;1;1;0;"Peru has no view.";ben;2025-05-04
      ●;;News;Herald;a levy;2;2;0;"Nobody knows.";ben;2025-05-04
      """, as: "maxqda.csv")
    #expect(
      try found == [
        "Gazette, 3 May: Peru supports a cap (Peru wants a cap; so does Togo.)",
        "Gazette, 3 May: Togo supports a cap (Peru wants a cap; so does Togo.)",
        "Gazette, 3 May: The cartel opposes a levy (The cartel will not pay.)",
      ])
    #expect(
      report.refusals.map { "\($0.location?.line ?? 0) \($0.message)" } == [
        "7 neither yes nor no: left out",
        "8 no code of the segment is a side: call one For or Against: left out",
      ])
    let tags = try archive.log().compactMap { $0.entry.entry.fields["tag"] }
    #expect(Set(tags) == ["coder: ana", "coder: ben"])
  }

  @Test("References of NVivo have their codes by hierarchical names, behind lines of a title")
  func nvivo() throws {
    _ = try take(
      "Coding Summary By Code\n\nHierarchical Name\tFile Name\tReference Number\tCoded Text\tCoded By Initials\n"
        + "Nodes\\\\Norway\\Opposes\\deep sea mining\tHerald\t1\tNorway is against it.\tAB\n",
      as: "nvivo.tsv")
    #expect(try found == ["Herald: Norway opposes deep sea mining (Norway is against it.)"])
    _ = try archive.undo(by: "ana")
    let table = try archive.positionTable(of: "Norway", among: PositionFilter())
    #expect(table.rows.isEmpty)
  }

  @Test(
    "A table by hand names actor, side and concept; another table is refused with what it lacks")
  func byHand() throws {
    _ = try take("text,actor,side,concept\nWe agree.,Chile,yes,a cap\n", as: "hand.csv")
    #expect(try found.map { $0.contains("hand.csv: Chile supports a cap (We agree.)") } == [true])
    #expect(throws: (any Error).self) { try take("a,b\n1,2\n", as: "other.csv") }
  }
}
