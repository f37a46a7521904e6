import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Drawing from the command line")
struct GraphCommandTests {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.file("t.sqlite")
    let statement = Statement.sample(
      .supports, actor: "state:FRA", actorName: "France", objectID: "treaty:un-cybercrime",
      objectName: "UN Convention against Cybercrime")
    try StatementStore(path: store, for: .writing).add(
      .sample("a.txt", date: "2024-08-09"), sentenceCount: 1, statements: [statement],
      by: ExtractorVersion(program: "1", data: "1"))
  }

  private func graph(_ words: String..., to name: String) -> Transcript {
    Transcript(["graph", "--store", store, "-o", folder.file(name)] + words)
  }

  @Test("The treaty that is most talked about is drawn, and the picture told in words")
  func svg() throws {
    let transcript = graph(to: "g.svg")
    #expect(transcript.exitCode == .success)
    #expect(transcript.messages.contains("/g.svg: Support: 1 actor"))
    let text = try String(contentsOfFile: folder.file("g.svg"), encoding: .utf8)
    #expect(text.contains("<svg") && text.contains("France"))
  }

  @Test("A name that tells no format is refused before anything is drawn")
  func unknownFormat() throws {
    #expect(graph(to: "g.gif").exitCode == .usage)
    #expect(try folder.fileNames.filter { $0.hasPrefix("g.") }.isEmpty)
  }

  @Test("A picture that cannot be written is one clear line")
  func unwritable() {
    let transcript = graph(to: "none/g.svg")
    #expect(transcript.exitCode == .unusable)
    #expect(
      transcript.messages == """
        error: "\(folder.path)/none/g.svg" cannot be written: no such file or directory; make its \
        folder, or name another file with --output

        """)
  }

  @Test("Nothing to draw is said, and no file is made")
  func nothing() throws {
    let transcript = graph("--actor", "Chile", to: "g.svg")
    #expect(transcript.exitCode == .someFailed)
    #expect(transcript.messages.hasPrefix("error: no statements to draw"))
    #expect(try !folder.fileNames.contains("g.svg"))
  }
}
