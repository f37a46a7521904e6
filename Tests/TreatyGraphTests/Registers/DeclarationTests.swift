import Statements
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("Declarations, entry into force, and what was done beside what is said")
struct DeclarationTests {
  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
  }

  private func take(_ text: String, as wish: RegisterWish) throws -> RegisterReport {
    try archive.takeRegisters([try folder.write(text, to: "r.txt")], as: wish, by: "ana")
  }

  @Test("A declaration is cut into its provisions, each with what is done to it and its words")
  func provisions() throws {
    let report = try take(
      """
      Declarations and Reservations
      #Peru
      The Republic of Peru does not consider itself bound by article 22 of the Convention.It understands
      article 4 (b) as leaving its laws untouched. "Nothing", it adds, follows from this.

      #Norway
      The Government of Norway objects to the reservation made by Peru to article 22.
      #Chile
      The Republic of Chile designates its Ministry of Justice as the authority under article 6.
      """, as: RegisterWish(treaty: "treaty:cat"))
    #expect(report.faults.isEmpty)
    #expect(
      report.intake.new.map { "\($0.actorName) \($0.kind.rawValue): \($0.text ?? "")" } == [
        "Peru reserved: article 22 (excludes): The Republic of Peru does not consider itself bound by article 22 of the Convention.",
        "Peru declared: article 4 (b) (interprets): It understands article 4 (b) as leaving its laws untouched. \"Nothing\", it adds, follows from this.",
        "Norway objected: article 22 (objects): The Government of Norway objects to the reservation made by Peru to article 22.",
        "Chile declared: article 6 (declares): The Republic of Chile designates its Ministry of Justice as the authority under article 6.",
      ])
    #expect(
      try take("#Peru\nWe declare nothing.\n", as: RegisterWish()).faults.map(\.message) == [
        "no line above the table names a treaty of the directory: name it with --treaty"
      ])
  }

  @Test("States count towards entry into force, and missing members of a group are named")
  func force() throws {
    _ = try take(
      "State,Signed,\"Ratified, Accession(a)\"\nFrance,25 Oct 2025,1 Dec 2025\nPeru,25 Oct 2025,\n"
        + "European Union,25 Oct 2025,2 Dec 2025\nQatar,,3 Dec 2025 a\n",
      as: RegisterWish(treaty: "cybercrime", asOf: CalendarDate("2026-01-01")))
    let report = try archive.force(of: "cybercrime", in: "European Union")
    let entry = try #require(report.entry)
    #expect(entry.needed == 40 && entry.boundCount == 2 && entry.signedCount == 1)
    #expect(entry.missingCount == 38 && entry.forecast?.pace == 2)
    #expect(report.missing?.contains { $0.name == "Germany" } == true)
    #expect(report.missing?.contains { $0.name == "France" } == false)
  }

  private var words: [String] {
    get throws {
      let deeds = try archive.overview(on: "cybercrime").deeds
      return ["PER", "NOR", "CHL"].map {
        deeds[ActorID("state:\($0)"), TreatyID("treaty:un-cybercrime")]?.words ?? "-"
      }
    }
  }

  @Test("What was done stands beside what is said, by registers alone")
  func deeds() throws {
    let store = try StatementStore(path: archive.path, for: .writing)
    for (name, id) in [("Peru", "PER"), ("Norway", "NOR"), ("Chile", "CHL")] {
      try store.add(
        .sample("\(name).txt", text: "\(name) backs the treaty."), sentenceCount: 1,
        statements: [
          .sample(
            on: "2025-01-01", actor: "state:\(id)", actorName: name,
            objectID: "treaty:un-cybercrime", objectName: "UN Convention against Cybercrime")
        ], by: ExtractorVersion(program: "1", data: "1"))
    }
    #expect(try words == ["-", "-", "-"])
    _ = try take(
      "State,Signed,Ratified\nPeru,25 Oct 2025,1 Dec 2025\nChile,26 Oct 2025,\n",
      as: RegisterWish(treaty: "cybercrime", asOf: CalendarDate("2026-01-01")))
    #expect(
      try words == ["ratified 2025-12-01", "not signed (2026-01-01)", "signed 2025-10-26"])
    let drawn = try archive.drawing(on: "cybercrime")
    let svg = String(decoding: drawn.bytes, as: UTF8.self)
    for mark in ["is bound by it", "has signed, is not bound", "has not signed"] {
      #expect(svg.contains(mark), "\(mark)")
    }
  }
}
