import Foundation
import Reading
import Statements
import TestSupport
import Testing

@testable import TreatyGraph

@Suite("Registers of acts")
struct RegisterTests {
  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/acts")

  private let folder: TemporaryFolder
  private let archive: Archive

  init() throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
  }

  private struct Fact: Hashable, Decodable {
    var actor: String
    var act: String
    var date: String
    var resolution: String?

    init(_ act: Act) {
      actor = act.actor?.rawValue ?? act.actorName
      self.act = act.kind.rawValue
      date = act.date?.description ?? ""
      resolution = act.resolution
    }
  }

  private static func facts(_ name: String) throws -> Set<Fact> {
    let text = try String(contentsOf: fixtures.appending(path: name), encoding: .utf8)
    return Set(
      try text.split(separator: "\n").map {
        try JSONDecoder().decode(Fact.self, from: Data($0.utf8))
      })
  }

  private func take(
    _ names: String..., as wish: RegisterWish = RegisterWish(), isTrial: Bool = false
  ) throws -> RegisterReport {
    try archive.takeRegisters(
      names.map { name in
        name.contains("/") ? name : Self.fixtures.appending(path: name).path
      }, as: wish, isTrial: isTrial, by: "ana")
  }

  private func take(
    text: String, _ name: String = "r.csv", as wish: RegisterWish = RegisterWish()
  ) throws -> RegisterReport {
    try take(try folder.write(text, to: name), as: wish)
  }

  private func messages(_ report: RegisterReport) -> [String] {
    report.faults.map { "\($0.location?.line ?? 0) \($0.severity.rawValue): \($0.message)" }
  }

  @Test("A page of 198 participants goes in with every row right, and its totals agree")
  func page() throws {
    let report = try take("participants.html")
    #expect(messages(report) == [])
    #expect(Set(report.intake.new.map(Fact.init)) == (try Self.facts("participants.jsonl")))
    #expect(report.agreeingTotals == 2)
    #expect(report.intake.new.allSatisfy { $0.treaty == TreatyID("treaty:paris") })
    let store = try StatementStore(path: archive.path, for: .reading)
    let table = try #require(try store.actTables().first)
    #expect(table.asOf == CalendarDate("2024-12-01"))
    #expect(table.kinds == [.signed, .ratified, .accepted, .approved, .acceded])
  }

  @Test("The export of the same table says the same, and taken twice changes nothing")
  func export() throws {
    let wish = RegisterWish(treaty: "Paris Agreement")
    let report = try take("participants.csv", as: wish)
    #expect(messages(report) == [])
    #expect(Set(report.intake.new.map(Fact.init)) == (try Self.facts("participants.jsonl")))
    #expect(try take("participants.csv", as: wish).intake.isEmpty)
    #expect(try take("participants.html").intake.isEmpty)
  }

  @Test("The 72 who signed in Hanoi go in, and who did not is known")
  func hanoi() throws {
    let report = try take("hanoi.html")
    #expect(messages(report) == [])
    #expect(report.agreeingTotals == 2)
    let signed = report.intake.new
    #expect(signed.count == 72)
    #expect(
      signed.allSatisfy {
        $0.kind == .signed && $0.actor != nil && $0.treaty == TreatyID("treaty:un-cybercrime")
      })
    #expect(
      Set(signed.filter { $0.date == CalendarDate("2025-10-26") }.map(\.actorName)) == [
        "Mali", "Rwanda", "Saudi Arabia",
      ])
    let store = try StatementStore(path: archive.path, for: .reading)
    #expect(try store.actTables().first?.asOf == CalendarDate("2025-10-31"))
  }

  @Test(
    "Pages of other depositaries go in with every row right",
    arguments: [
      ("council-of-europe", "treaty:budapest", 2), ("icrc", "treaty:additional-protocol-i", 0),
      ("ilo", "treaty:indigenous-169", 0), ("netherlands", "treaty:hague-judgments", 0),
      ("oas", "treaty:belem-do-para", 0), ("wipo", "treaty:berne-copyright", 1),
    ])
  func otherDepositaries(name: String, treaty: String, totals: Int) throws {
    let report = try take(Self.fixtures.appending(path: "depositaries/\(name).html").path)
    #expect(messages(report) == [])
    let text = try String(
      contentsOf: Self.fixtures.appending(path: "depositaries/\(name).tsv"), encoding: .utf8)
    let rows = report.intake.new.map {
      "\($0.actor?.rawValue ?? $0.actorName)\t\($0.kind.rawValue)\t\($0.date?.description ?? "")"
    }
    #expect(rows.sorted() == text.split(separator: "\n").dropFirst().map(String.init).sorted())
    #expect(report.intake.new.allSatisfy { $0.treaty?.rawValue == treaty })
    #expect(report.agreeingTotals == totals)
  }

  @Test("A vote on the resolution that opens the way to a treaty is one on the treaty")
  func resolutionOfTreaty() throws {
    let report = try take(
      text: "country,vote,resolution,date\nFrance,no,A/RES/74/247,2019-12-27\n"
        + "Peru,yes,A/RES/75/7,2020-12-01\n")
    #expect(report.intake.new.map(\.treaty) == [TreatyID("treaty:un-cybercrime"), nil])
  }

  @Test("A roll call of 193 members goes in with every row right, and its totals agree")
  func rollCall() throws {
    let report = try take("votes.csv")
    #expect(messages(report) == [])
    #expect(Set(report.intake.new.map(Fact.init)) == (try Self.facts("votes.jsonl")))
    #expect(report.agreeingTotals == 4)
  }

  @Test("Numbers of votes are read with the file that says what they were on")
  func twoFiles() throws {
    let votes = try folder.write(
      "rcid,country,country_code,vote\n7,France,FR,1\n7,Peru,PE,2\n7,Chile,CL,3\n7,Mali,ML,8\n"
        + "7,Kosovo,XK,9\n8,France,FR,yes\n9,France,FR,no\n", to: "votes.csv")
    let calls = try folder.write(
      "rcid,session,date,unres,short\n7,74,2019-12-27,R/74/247,TALKS\n8,75,2020-01-01,R/75/1,A\n"
        + "9,75,2020-01-01,R/75/1,B\n", to: "calls.csv")
    let report = try take(votes, calls)
    #expect(messages(report) == [])
    #expect(
      report.intake.new.map { "\($0.actorName) \($0.kind) \($0.resolution ?? "") \($0.date!)" } == [
        "France votedFor A/RES/74/247 2019-12-27", "Peru abstained A/RES/74/247 2019-12-27",
        "Chile votedAgainst A/RES/74/247 2019-12-27", "Mali absent A/RES/74/247 2019-12-27",
        "France votedFor A/RES/75/1 (roll call 8) 2020-01-01",
        "France votedAgainst A/RES/75/1 (roll call 9) 2020-01-01",
      ])
  }

  @Test("Of a page with two treaties the table of the one that is asked for is taken")
  func oneOfTwoTreaties() throws {
    let table = { (title: String, day: String) in
      "<h2>\(title)</h2><table><tr><th>Participant</th><th>Signature</th></tr>"
        + "<tr><td>France</td><td>\(day)</td></tr></table>"
    }
    let page =
      "<html><body>" + table("Arms Trade Treaty", "3 Jun 2013")
      + table("Minamata Convention", "10 Oct 2013") + "</body></html>"
    let report = try take(text: page, "r.html", as: RegisterWish(treaty: "Arms Trade Treaty"))
    #expect(report.intake.new.map(\.date) == [CalendarDate("2013-06-03")])
    #expect(
      messages(report) == [
        "8 error: a table of it is headed Minamata Convention, not Arms Trade Treaty, and is left out"
      ])
    #expect(
      try take(text: page, "all.html").intake.new.map(\.treaty?.rawValue) == ["treaty:minamata"])
  }

  @Test("Rows that cannot be right are named row by row, and the rest is taken")
  func badRows() throws {
    let report = try take(
      text: """
        Participant,Signature,"Ratification, Accession(a)",Remarks on it
        France,22 Apr 2016,5 Oct 2016
        Ruritania,22 Apr 2016,
        Peru,31 Apr 2016,25 Jul 2016 x
        Chile,20 Sep 1990,
        Soviet Union,22 Apr 2016,
        ,22 Apr 2016,
        Congo,22 Apr 2016,[21 Apr 2017]
        Gabon 1,22 Apr 2016,2 Nov 2016 2
        Gabon,22 Apr 2016,
        """, as: RegisterWish(treaty: "treaty:paris"))
    #expect(
      messages(report) == [
        "1 warning: nothing is known of a column \"Remarks on it\": its cells are left out",
        "3 error: \"Ruritania\" is nobody that the directory knows: name it with treatygraph alias, or write its id",
        "4 error: Peru: \"31 Apr 2016\" is no date: write it as 24 Sep 2003",
        "4 error: Peru: \"25 Jul 2016 x\" has a mark that its column does not explain; it has a",
        "5 error: Chile: 1990-09-20 is before Paris Agreement was there (2015-12-12)",
        "6 error: Soviet Union: on 2016-04-22 there was no such state: Soviet Union ended on 1991-12-26",
        "7 error: the row names nobody: \"22 Apr 2016\"",
        "8 warning: Congo: \"[21 Apr 2017]\" in brackets holds no longer; when it ended stands in a footnote",
        "10 warning: Gabon: line 9 says the same",
        "0 warning: as rows were left out, nothing follows from who is not in the table: mend them, and import it again",
      ])
    #expect(
      report.intake.new.map { "\($0.actor?.rawValue ?? "") \($0.kind)" } == [
        "state:FRA signed", "state:FRA ratified", "state:COG signed", "state:COG ratified",
        "state:COG withdrew", "state:GAB signed", "state:GAB ratified",
      ])
  }

  @Test("Totals that do not agree are told, with both numbers")
  func totals() throws {
    let report = try take(
      text: "Paris Agreement\nSignatories : 3. Parties : 1\nState,Signed,Ratified\n"
        + "France,22/04/2016,2016-10-05\nPeru,22.4.2016,\n", "t.csv")
    #expect(
      messages(report) == ["2 warning: the register counts 3 (signed), and its rows are 2"])
    #expect(report.agreeingTotals == 1)
  }

  @Test("Two treaties in one file are told apart; cells merged over rows hold for each")
  func twoTreaties() throws {
    let report = try take(
      text: """
        <html><body><h2>Paris Agreement</h2><table>
        <tr><th>Participant</th><th>Signature</th><th>Place</th></tr>
        <tr><td>France</td><td rowspan=2>22 April 2016</td><td rowspan="2">New York</td></tr>
        <tr><td>Peru</td></tr></table>
        <h2>Kyoto Protocol</h2><table>
        <tr><th>Participant</th><th>Ratification</th></tr>
        <tr><td>Chile</td><td>26 August 2002</td></tr></table></body></html>
        """, "two.html")
    #expect(messages(report) == [])
    #expect(
      report.intake.new.map {
        "\($0.actorName) \($0.kind) \($0.treaty!) \($0.date!) \($0.place ?? "-")"
      } == [
        "France signed treaty:paris 2016-04-22 New York",
        "Peru signed treaty:paris 2016-04-22 New York", "Chile ratified treaty:kyoto 2002-08-26 -",
      ])
  }

  @Test("A simple table says act, stage, day and words itself")
  func simple() throws {
    let report = try take(
      text: """
        actor;act;stage;treaty;date;place;text;source
        Mali;withdrew;announced;Rome Statute;22 Sep 2025;Bamako;"We leave; at once.";https://example.org
        Mali;withdrew;soon;Rome Statute;22 Sep 2025;;;
        Mali;danced;;Rome Statute;22 Sep 2025;;;
        Mali;signed;;Treaty of Nowhere;22 Sep 2025;;;
        """)
    let act = try #require(report.intake.new.first)
    #expect(report.intake.new.count == 1)
    #expect(act.stage == .announced && act.place == "Bamako" && act.text == "We leave; at once.")
    #expect(messages(report).count == 3)
  }

  @Test("A register without a treaty, and a file that is none, say the way out")
  func none() throws {
    #expect(
      messages(try take(text: "Participant,Signature\nFrance,22 Apr 2016\n")) == [
        "0 error: no line above the table names a treaty of the directory: name it with --treaty"
      ])
    #expect(
      messages(try take(text: "Nothing to see here.\n", "n.txt")).first?.hasPrefix(
        "0 error: no line names columns of a register") == true)
  }

  @Test("Where rows were left out nothing is gone, and nobody has not signed")
  func incomplete() throws {
    let wish = RegisterWish(treaty: "treaty:paris", asOf: CalendarDate("2016-05-01"))
    _ = try take(text: "State,Signed\nFrance,22 Apr 2016\nPeru,22 Apr 2016\n", as: wish)
    let report = try take(
      text: "State,Signed\nFrance,22 Apr 2016\nRepublic of Perhaps,22 Apr 2016\n", as: wish)
    #expect(report.intake.gone.isEmpty)
    #expect(try archive.acts().count == 2)
  }

  @Test("A trial writes nothing; a newer table shows what is new and gone")
  func newer() throws {
    let wish = RegisterWish(treaty: "treaty:paris", asOf: CalendarDate("2016-05-01"))
    _ = try take(text: "State,Signed\nFrance,22 Apr 2016\nPeru,22 Apr 2016\n", as: wish)
    let path = try folder.write(
      "State,Signed\nFrance,22 Apr 2016\nChile,23 Apr 2016\n", to: "2.csv")
    let trial = try take(path, as: wish, isTrial: true)
    #expect(trial.intake.new.map(\.actorName) == ["Chile"])
    #expect(trial.intake.gone.map(\.actorName) == ["Peru"])
    #expect(trial.intake.entry == nil)
    #expect(try archive.acts().map(\.act.actorName) == ["France", "Peru"])
    _ = try take(path, as: wish)
    #expect(try archive.acts().map(\.act.actorName) == ["France", "Chile"])
  }
}
