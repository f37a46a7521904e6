import Foundation
import Testing
import TestSupport
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Reports of positions")
struct PositionReportTests {
  private let directory: ActorDirectory

  init() throws {
    directory = try ActorDirectory(folder: try TreatyData.find(folder: nil).folder.path)
  }

  private static let changing: [SourcedStatement] = [
    .sample(1, on: "2023-09-04", .sample(.opposes)),
    .sample(
      2, on: "2024-08-09",
      .sample(.ratifies, .conditional, polarity: .oppose, negated: true).with {
        $0.condition = Quote(text: "unless rights are safe", range: ScalarRange(30, 52))
        $0.speaker = ActorMention(
          id: nil, name: "An envoy", kind: .person,
          quote: Quote(text: "an envoy", range: ScalarRange(60, 68)))
      }),
    .sample(3, on: "2025-10-25", .sample(.signs)),
  ]

  private func report(_ statements: [SourcedStatement], showsAll: Bool = false) -> String {
    let console = Console.inMemory(.plainWindow)
    let answer = PositionAnswer(Standings(weighing: statements))
    for overview in HolderOverview.overviews(
      of: answer, naming: directory, showsAll ? .all : .page)
    {
      PositionReport(overview: overview).print(on: console)
    }
    return console.output.text + console.messages.text
  }

  @Test("An actor's report tells where it stands, then the whole way there")
  func oneActor() {
    #expect(
      report(Self.changing) == """
        Ruritania  state · state:RUR
        3 statements in 3 articles, 2023-09-04 to 2025-10-25

           ON             STANDS  SINCE       SURE  ARTICLES  NOTE
        +  Sample Treaty  signs   2025-10-25   90%         3  before: oppose

        Sample Treaty

        2023-09-04  − opposes · 90%
                    “Ruritania backs the treaty.”
                    The Gazette, “Talks enter week 1” · article 1 · statement 1

        2024-08-09  − ratifies, negated, conditional · condition: unless rights are safe
                    · said by An envoy · 90%
                    “Ruritania backs the treaty.”
                    The Gazette, “Talks enter week 2” · article 2 · statement 2

        2025-10-25  + signs · 90%
                    “Ruritania backs the treaty.”
                    The Gazette, “Talks enter week 3” · article 3 · statement 3

        """)
  }

  @Test("Statements of one sentence share its words")
  func oneSentence() {
    let text = report([
      .sample(1, on: "2024-01-01", .sample(.proposes)),
      .sample(1, on: "2024-01-01", .sample(.supports)),
    ])
    #expect(
      text.hasSuffix(
        """

        2024-01-01  + proposes · 90%
                    + supports · 90%
                    “Ruritania backs the treaty.”
                    The Gazette, “Talks enter week 1” · article 1 · statements 1, 1

        """))
  }

  @Test("A long history shows its end and says what it leaves out")
  func longHistory() {
    let many = (1...30).map { day in
      SourcedStatement.sample(
        Int64(day), on: "2024-01-\(day < 10 ? "0" : "")\(day)",
        .sample(.supports).with { $0.evidence.sentence.text = "Ruritania backs it on day \(day)." })
    }
    let short = report(many)
    #expect(short.contains("18 earlier statements are left out; --all shows them"))
    #expect(!short.contains("2024-01-18") && short.contains("2024-01-19"))
    #expect(report(many, showsAll: true).contains("2024-01-02"))
  }

  @Test("The report of a treaty gathers the actors by side")
  func oneTreaty() {
    let console = Console.inMemory(.plainWindow)
    let standings = Standings(weighing: [
      .sample(1, on: "2024-01-01", .sample(.supports)),
      .sample(2, on: "2024-01-02", .sample(.rejects, actor: nil, actorName: "six senators")),
      .sample(
        3, on: "2024-01-03",
        .sample(.supports, .planned, actor: "state:FRE", actorName: "Freedonia")),
      .sample(
        4, on: "2024-01-04",
        .sample(.supports, .planned, actor: "state:FRE", actorName: "Freedonia").with {
          $0.evidence.sentence.text = "Freedonia will back the treaty at Fort 4."
        }),
    ])
    StandingsReport(
      title: "Sample Treaty",
      overview: TreatyOverview(PositionAnswer(standings), on: TreatyID("treaty:sample"))
    ).print(on: console)
    #expect(
      console.output.text == """
        Sample Treaty  4 articles

        + For: 2
          ACTOR      STANDS             SINCE       SURE  ARTICLES  STATEMENT
          Freedonia  supports, planned  2024-01-03   99%         2          4
          Ruritania  supports           2024-01-01   90%         1          1

        − Against: 1
          ACTOR         STANDS   SINCE       SURE  ARTICLES  STATEMENT
          Six senators  rejects  2024-01-02   90%         1          2

        """)
  }

  @Test("JSON carries each statement that a position rests on")
  func json() throws {
    let console = Console.inMemory()
    for row in PositionAnswer(Standings(weighing: Self.changing)).jsonRows(naming: directory) {
      try console.printJSON(row)
    }
    let lines = console.output.text.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(
      lines[0].contains(
        #""polarity":"support","relation":"signs","sideSince":"2025-10-25","since":"2025-10-25""#))
    #expect(lines[0].contains(#""condition":"unless rights are safe""#))
    #expect(lines[0].contains(#""hasChanged":true"#))
  }

  @Test("In colour, the words that show the position stand out in their sentence")
  func marks() {
    let terminal = Terminal(isInteractive: true, width: 80, usesColor: true)
    let console = Console.inMemory(terminal)
    StatementEntry.entries(of: [Self.changing[0]])[0].print(on: console)
    let text = console.output.text
    #expect(text.contains(TextStyle.bold.apply(to: "Ruritania")))
    #expect(text.contains(TextStyle.oppose.apply(to: "backs")))
    #expect(text.contains(TextStyle.underlined.apply(to: "the treaty")))
  }
}
