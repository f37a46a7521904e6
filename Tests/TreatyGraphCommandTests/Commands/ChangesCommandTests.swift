import Testing
import TestSupport
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("The commands changes, contradictions and consistency")
struct ChangesCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
    try add("a.txt", .opposes, on: "2020-02-12", in: "Norway rejects the pact.")
    try add("b.txt", .supports, on: "2025-03-01", in: "Norway now backs the pact.")
    try add("c.txt", .supports, on: "2025-05-01", actor: "Peru", in: "Peru backs the pact.")
  }

  private func add(
    _ name: String, _ relation: Relation, on date: String, actor: String = "Norway",
    speaker: String? = nil, in words: String
  ) throws {
    var statement = Statement.sample(
      relation, on: date, actor: actor == "Norway" ? "state:NOR" : "state:PER", actorName: actor,
      objectID: "treaty:un-cybercrime", objectName: "UN Convention against Cybercrime")
    statement.evidence.sentence = Quote(
      text: words, range: ScalarRange(0, words.unicodeScalars.count))
    statement.speaker = speaker.map {
      ActorMention(
        id: nil, name: $0, kind: .person, quote: Quote(text: $0, range: ScalarRange(0, 3)))
    }
    try StatementStore(path: path, for: .writing).add(
      Document(
        article: Article(name: name, date: CalendarDate(date), outlet: "The Gazette"),
        text: words, passages: []),
      sentenceCount: 1, statements: [statement], by: ExtractorVersion(program: "1", data: "1"))
  }

  private func run(_ words: String...) -> Transcript {
    Transcript(words + ["--store", path, "--coder", "ana"], terminal: .plainWindow)
  }

  @Test("A change is shown with the words of both sides and the days that it lies between")
  func changes() {
    #expect(
      run("changes").output == """
        Norway − against → + for UN Convention against Cybercrime · between 2020-02-12
        and 2025-03-01 · 81%
        2020-02-12  − opposes · 90%
                    “Norway rejects the pact.”
                    The Gazette, a.txt · article 1 · statement 1
        2025-03-01  + supports · 90%
                    “Norway now backs the pact.”
                    The Gazette, b.txt · article 2 · statement 2

        """)
    #expect(run("changes", "Norway", "--treaty", "cybercrime").exitCode == .success)
    #expect(run("changes", "--since", "2025-03-02").exitCode == .someFailed)
    #expect(run("changes", "Peru").exitCode == .someFailed)
    #expect(run("changes", "--format", "json").output.contains("\"by\":\"2025-03-01\""))
  }

  @Test("A correction undoes a change that never was")
  func corrected() {
    #expect(run("correct", "1", "--side", "support").exitCode == .success)
    #expect(run("changes").exitCode == .someFailed)
    #expect(run("undo").exitCode == .success)
    #expect(run("changes").exitCode == .success)
    #expect(Transcript("doctor", "--store", path).exitCode == .success)
  }

  @Test("Two ministers against each other are a contradiction, two articles that disagree are none")
  func contradictions() throws {
    try add(
      "d.txt", .opposes, on: "2025-05-08", actor: "Peru", in: "Peru does not back the pact at all.")
    #expect(run("contradictions").exitCode == .someFailed)
    try add(
      "e.txt", .supports, on: "2025-05-20", actor: "Peru", speaker: "Ana Paz",
      in: "Peru stands by the pact, Paz said.")
    try add(
      "f.txt", .supports, on: "2025-05-21", actor: "Peru", in: "Peru is with the pact after all.")
    try add(
      "g.txt", .opposes, on: "2025-05-22", actor: "Peru", speaker: "Leo Sol",
      in: "Peru will have none of it, Sol said.")
    let found = run("contradictions", "--treaty", "cybercrime")
    #expect(
      found.output.hasPrefix(
        "Peru UN Convention against Cybercrime · two speakers, 2 days apart · 81%\n"))
    #expect(found.output.contains("said by Ana Paz") && found.output.contains("said by Leo Sol"))
  }

  @Test("Who says yes and is in no table has not signed; who signed is not bound after a year")
  func consistency() throws {
    #expect(run("consistency").exitCode == .someFailed)
    let table = try folder.write(
      "Participant,Signature,Ratification\nPeru,25 Oct 2025,\nChile,25 Oct 2025,1 Dec 2025\n",
      to: "status.csv")
    let taken = run(
      "acts", "import", table, "--treaty", "cybercrime", "--as-of", "2026-10-25")
    #expect(taken.messages == "1 register, 3 acts: 3 new, 0 known, 0 gone\n")
    // A parliament has a year.
    #expect(!run("consistency").output.contains("Peru"))
    _ = run("acts", "import", table, "--treaty", "cybercrime", "--as-of", "2027-01-01")
    let found = run("consistency").output
    #expect(
      found.hasPrefix(
        """
        Norway says yes and has not signed · UN Convention against Cybercrime · 433 days
        2025-03-01  + supports · 90%
                    “Norway now backs the pact.”
                    The Gazette, b.txt · article 2 · statement 2
                    not done on 2027-01-01, says
        """))
    #expect(
      found.contains(
        """
        Peru has signed and not ratified · UN Convention against Cybercrime · 433 days
        2025-10-25  signed ·
        """))
    #expect(run("consistency", "Chile").exitCode == .someFailed)
  }
}
