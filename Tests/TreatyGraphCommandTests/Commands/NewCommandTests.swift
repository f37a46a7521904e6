import Testing
import TestSupport
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("The command new")
struct NewCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
  }

  private func add(_ name: String, _ relation: Relation, on date: String, in words: String) throws {
    var statement = Statement.sample(
      relation, on: date, actor: "state:NOR", actorName: "Norway",
      objectID: "treaty:un-cybercrime", objectName: "UN Convention against Cybercrime")
    statement.evidence.sentence = Quote(
      text: words, range: ScalarRange(0, words.unicodeScalars.count))
    try StatementStore(path: path, for: .writing).add(
      Document(
        article: Article(
          name: name, title: "On \(name)", date: CalendarDate(date), outlet: "The Gazette"),
        text: words, passages: []),
      sentenceCount: 1, statements: [statement], by: ExtractorVersion(program: "1", data: "1"))
  }

  private func run(_ words: String...) -> Transcript {
    Transcript(["new"] + words + ["--store", path, "--coder", "ana"], terminal: .plainWindow)
  }

  @Test("It tells who takes a position for the first time, then who changes sides, with articles")
  func sections() throws {
    try add("a.txt", .opposes, on: "2020-02-12", in: "Norway rejects the pact & more.")
    #expect(
      run().output == """
        First positions
        ACTOR   STANDS   ON                                SINCE       SURE  STATEMENT
        Norway  opposes  UN Convention against Cybercrime  2020-02-12   90%          1

        Articles: 1
        NO.  DATE        OUTLET       TITLE
          1  2020-02-12  The Gazette  On a.txt

        """)
    try add("b.txt", .supports, on: "2025-03-01", in: "Norway now backs the pact.")
    #expect(run().output.hasPrefix("Changed sides\nNorway − against → + for "))
    #expect(run("--as", "md").output.contains("## Who changed sides\n\nNorway: against → for"))
    #expect(run("--as", "html").output.contains("<p>Norway rejects the pact &amp; more.</p>"))
    #expect(run("--since", "2999").exitCode == .someFailed)
    #expect(run("--since", "someday").exitCode == .usage)
  }

  @Test("The feed is sound XML, and the same change has the same id")
  func atom() throws {
    try add("a.txt", .opposes, on: "2020-02-12", in: "Norway rejects <the> pact & more.")
    try add("b.txt", .supports, on: "2025-03-01", in: "Norway now backs the pact.")
    func ids() -> [Substring] {
      run("--as", "atom").output.split(separator: "\n").filter {
        $0.contains("<id>urn:treatygraph:change:")
      }
    }
    let feed = run("--as", "atom").output
    #expect(feed.hasPrefix("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed"))
    #expect(feed.contains("<title>Norway: against → for, UN Convention against Cybercrime</title>"))
    #expect(feed.contains("&amp;lt;the&amp;gt; pact &amp;amp; more."))
    #expect(ids().count == 1 && ids() == ids())
  }

  @Test("Since last: what was seen is not new again")
  func last() throws {
    try add("a.txt", .opposes, on: "2020-02-12", in: "Norway rejects the pact.")
    #expect(run("--since", "last").exitCode == .success)
    let again = run("--since", "2999-01-01")
    #expect(again.exitCode == .someFailed)
    #expect(again.messages.hasPrefix("nothing was taken in since 2999-01-01T00:00:00Z"))
  }

  @Test("A correction that makes a change is told apart: the world has not changed")
  func readOtherwise() throws {
    try add("a.txt", .supports, on: "2020-02-12", in: "Norway rejects the pact.")
    try add("b.txt", .supports, on: "2025-03-01", in: "Norway now backs the pact.")
    try StatementStore(path: path, for: .writing).forgetIntakeForTest()
    #expect(run().exitCode == .someFailed)
    #expect(
      Transcript("correct", "1", "--side", "oppose", "--store", path, "--coder", "ana").exitCode
        == .success)
    let output = run().output
    #expect(output.hasPrefix("Read otherwise than before: no change in the world\nNorway"))
    #expect(!output.contains("Changed sides"))
  }
}
