import Testing
import TestSupport
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Taking articles in, as the user sees it")
struct IntakeViewTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One statement in each article; an article named bad.txt cannot be read.
  private static let stages = ArticleStages(
    version: ExtractorVersion(program: "1", data: "1"),
    read: { source in
      guard !source.path.hasSuffix("bad.txt") else {
        throw ReadingError.notUTF8(file: source.path, offset: 17)
      }
      return .sample(source.path)
    },
    makeExtract: {
      { document in
        ExtractedDocument(
          document: document, sentenceCount: 2,
          claims: DecidedClaim.proposing([.sample(.supports)], text: 0))
      }
    })

  private func takeIn(_ names: [String], terminal: Terminal) throws -> Transcripted {
    let console = Console.inMemory(terminal)
    let store = try StatementStore(path: folder.file("t.sqlite"), for: .writing)
    var view = IntakeView(format: .auto, on: console)
    let report = try ArticleIntake(into: store, stages: Self.stages, threads: 1)
      .takeIn(names.map { ArticleSource(path: $0) }) { view.show($0) }
    try view.close(report)
    return Transcripted(output: console.output.text, messages: console.messages.text)
  }

  private struct Transcripted {
    var output: String
    var messages: String
  }

  @Test("A terminal gets a table of few articles, and a closing note")
  func table() throws {
    let shown = try takeIn(["a.txt", "bad.txt", "b.txt"], terminal: .plainWindow)
    #expect(
      shown.output == """
        NO.  OUTCOME  SENTENCES  STATEMENTS  FILE
          1  added            2           1  a.txt
          2  added            2           1  b.txt

        """)
    let lines = shown.messages.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].hasPrefix("error: \"bad.txt\" is not UTF-8 (byte 17)"))
    #expect(lines[1].hasPrefix("3 articles: 2 added, 1 failed · 4 sentences, 2 statements · "))
    #expect(lines[1].hasSuffix(" MB of memory at most"))
  }

  @Test("A pipe gets a line of JSON for each article that was stored")
  func json() throws {
    let first = try takeIn(["a.txt", "bad.txt"], terminal: .pipe)
    #expect(
      first.output
        == #"{"article":1,"file":"a.txt","outcome":"added","sentences":2,"statements":1}"# + "\n")
    let second = try takeIn(["a.txt"], terminal: .pipe)
    #expect(
      second.output
        == #"{"article":1,"file":"a.txt","outcome":"unchanged","sentences":0,"statements":0}"#
        + "\n")
  }

  @Test("Many articles are not listed on a terminal")
  func many() throws {
    let shown = try takeIn((1...30).map { "\($0).txt" }, terminal: .plainWindow)
    #expect(shown.output.isEmpty)
    #expect(shown.messages.hasPrefix("30 articles: 30 added · 60 sentences, 30 statements"))
  }
}
