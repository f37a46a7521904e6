import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Going through statements with single keys")
struct ReviewScreenTests {
  /// Keys and lines that are there from the beginning.
  private struct Script: KeySource {
    var keys: [Key]
    var lines: [String] = []

    mutating func key() -> Key { keys.isEmpty ? .end : keys.removeFirst() }

    mutating func line(after prompt: String) -> String? {
      lines.isEmpty ? nil : lines.removeFirst()
    }
  }

  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
    let store = try StatementStore(path: path, for: .writing)
    let statements = (0..<3).map { number in
      Statement.sample(
        .supports, actor: "state:FRA", actorName: "France", objectID: "treaty:un-cybercrime",
        objectName: "UN Convention against Cybercrime", sentence: number
      ).moved(by: 30 * number)
    }
    try store.add(
      Document(
        article: Article(name: "talks.txt", date: CalendarDate("2024-08-09")),
        text: String(repeating: "Ruritania backs the treaty.   ", count: 3), passages: []),
      sentenceCount: 3, statements: statements,
      by: ExtractorVersion(program: "1", data: "1"))
  }

  /// What is printed, and the sides that the statements are on then.
  private func review(_ keys: [Key], lines: [String] = []) throws -> String {
    let console = Console.inMemory(.plainWindow)
    let archive = Archive(path: path, data: try TreatyData.find())
    ReviewScreen(
      session: try archive.review(by: "ana"), limit: 9, keys: Script(keys: keys, lines: lines),
      console: console
    ).run()
    return console.output.text
  }

  private func sides() throws -> [Polarity] {
    try StatementStore(path: path, for: .reading).statements(matching: StatementQuery())
      .map(\.statement.polarity)
  }

  @Test("Keys decide, and what they decide is in the store")
  func decide() throws {
    let text = try review([.letter("r"), .letter("-")])
    #expect(text.contains("rejected: statement 1 (u takes it back)"))
    #expect(text.contains("2 decisions; 1 of 3 left to look at"))
    #expect(try sides() == [.oppose, .support])
  }

  @Test("What was done in this walk can be taken back, step by step, and nothing before it")
  func undo() throws {
    _ = try review([.letter("o")])
    let text = try review(
      [.letter("t"), .letter("-"), .letter("u"), .letter("u"), .letter("u")], lines: ["odd"])
    #expect(text.contains("taken back: correct of statement 2"))
    #expect(text.contains("taken back: tag of statement 2"))
    #expect(text.contains("nothing of this review is left to take back"))
    #expect(text.contains("0 decisions"))
    #expect(try sides() == [.neutral, .support, .support])
  }

  @Test("A line that cannot be done says why, and the statement stays")
  func refused() throws {
    let text = try review([.letter("c"), .letter("c")], lines: ["--actor Frnace", "--actor Peru"])
    #expect(text.contains("no actor is called \"Frnace\": did you mean \"France\"?"))
    #expect(text.contains("corrected: statement 1"))
  }
}
