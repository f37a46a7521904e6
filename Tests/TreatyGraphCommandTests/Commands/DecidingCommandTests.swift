import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Commands that decide")
struct DecidingCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
    let store = try StatementStore(path: path, for: .writing)
    let statement = Statement.sample(
      .supports, actor: "state:FRA", actorName: "France", objectID: "treaty:un-cybercrime",
      objectName: "UN Convention against Cybercrime")
    try store.add(
      Document(
        article: Article(name: "talks.txt", date: CalendarDate("2024-08-09")),
        text: "Ruritania backs the treaty. Others wait.", passages: []),
      sentenceCount: 2, statements: [statement],
      by: ExtractorVersion(program: "1", data: "1"))
  }

  private func run(_ words: String...) -> Transcript {
    Transcript(words + ["--store", path], terminal: .plainWindow)
  }

  private func polarities() throws -> [Polarity] {
    try StatementStore(path: path, for: .reading).statements(matching: StatementQuery())
      .map(\.statement.polarity)
  }

  @Test("A correction by names and words is kept, shown in the log, and taken back")
  func correct() throws {
    let corrected = run(
      "correct", "1", "--side", "oppose", "--actor", "norway", "--date", "2024-07", "--coder",
      "ana", "--because", "page 3")
    #expect(corrected.exitCode == .success)
    #expect(try polarities() == [.oppose])
    let log = run("log", "1").output
    for words in ["ana", "correct 1: − Norway", "actor: Norway", "date: 2024-07", "“page 3”"] {
      #expect(log.contains(words), "\(words) in \(log)")
    }
    #expect(run("log", "talks.txt").output == log)
    #expect(run("undo", "--coder", "ana").exitCode == .success)
    #expect(try polarities() == [.support])
    #expect(run("redo", "--coder", "ana").exitCode == .success)
    #expect(try polarities() == [.oppose])
  }

  @Test("Words that the article does not have are refused, and nothing is changed")
  func outside() throws {
    #expect(
      run("correct", "1", "--object", "a blue moon").description == """
        error: "a blue moon" does not stand in article 1: quote its words as they are there
        [1]
        """)
    #expect(run("correct", "1").exitCode == .someFailed)
    #expect(run("accept", "9").messages.contains("no statement 9"))
    #expect(run("accept", "x").exitCode == .usage)
    #expect(run("log").description == "nobody has decided anything here yet\n[0]")
  }

  @Test("Two who decide on one statement both learn of it")
  func two() throws {
    #expect(run("reject", "1", "--coder", "ana").messages.isEmpty)
    #expect(
      run("accept", "1", "--coder", "ben").messages
        == "ana rejected it before (entry 1): both are kept, the later stands\n")
    #expect(
      run("undo", "--coder", "ana").description == """
        error: ben has built upon entry 1 with accept (entry 2): that must be taken back first
        [1]
        """)
    #expect(run("undo", "2", "--coder", "ana").messages.contains("entry 2 is ben's"))
    #expect(try polarities() == [.support])
  }
}
