import Foundation
import TestSupport
import Testing
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Commands that say who is who")
struct AmendingCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
    let store = try StatementStore(path: path, for: .writing)
    let actors = [
      ["state:FRA", "France"], ["", "Harbour Watch"], ["", "the Harbor Watch"], ["", "Jane Roe"],
    ]
    for (number, actor) in actors.enumerated() {
      let statement = Statement.sample(
        .supports, actor: actor[0].isEmpty ? nil : actor[0], actorName: actor[1],
        objectID: "treaty:un-cybercrime", objectName: "UN Convention against Cybercrime"
      ).with {
        if actor[0].isEmpty { $0.actor.kind = actor[1] == "Jane Roe" ? .person : .group }
      }
      try store.add(
        Document(
          article: Article(name: "\(number).txt", date: CalendarDate("2024-08-09")),
          text: "Ruritania backs the treaty. \(number) others wait.", passages: []),
        sentenceCount: 2, statements: [statement],
        by: ExtractorVersion(program: "1", data: "1"))
    }
  }

  private func run(_ words: String...) -> Transcript {
    Transcript(words + ["--store", path, "--coder", "ana"], terminal: .plainWindow)
  }

  private func holders() -> [String] {
    let archive = Archive(path: path, data: try TreatyData.find(folder: nil))
    return (try? archive.actors().map(\.name).sorted()) ?? []
  }

  @Test("Of two that are merged one is left; split and undo let both stand again")
  func merge() throws {
    let before = holders()
    #expect(run("merge", "the Harbor Watch", "Harbour Watch").exitCode == .success)
    #expect(holders() == before.filter { $0 != "The Harbor Watch" })
    #expect(Transcript("positions", "The harbor watch", "--store", path).exitCode == .success)
    #expect(run("split", "the Harbor Watch").exitCode == .success)
    #expect(holders() == before)
    #expect(run("undo").exitCode == .success)
    #expect(holders().count == 3)
    #expect(run("undo").exitCode == .success)
    #expect(holders() == before)
  }

  @Test("A merge of what is merged, in a ring, or of a state into a person is refused")
  func refusedMerges() {
    #expect(run("merge", "the Harbor Watch", "Harbour Watch").exitCode == .success)
    #expect(
      run("merge", "the Harbor Watch", "France").description == """
        error: "the Harbor Watch" is taken for Harbour Watch already: treatygraph split "the Harbor Watch" takes that back
        [1]
        """)
    #expect(
      run("merge", "Harbour Watch", "the Harbor Watch").description == """
        error: "Harbour Watch" and "the Harbor Watch" are one already: see treatygraph amendments
        [1]
        """)
    #expect(
      run("merge", "France", "Jane Roe").description == """
        error: France and Jane Roe are of different kinds and cannot be one
        [1]
        """)
    #expect(run("merge", "Atlantis", "France").exitCode == .someFailed)
    #expect(run("split", "France").exitCode == .someFailed)
  }

  @Test("What is defined is known by its names at once, and to the next add")
  func define() throws {
    #expect(run("define", "Harbour Watch", "--kind", "ngo").exitCode == .success)
    #expect(run("alias", "Harbour Watch", "the Harbor Watch").exitCode == .success)
    let text = Transcript("positions", "ngo:harbour-watch", "--store", path, terminal: .plainWindow)
    #expect(text.output.contains("1 more article repeats it"), "\(text)")
    #expect(holders().filter { $0.contains("Watch") } == ["Harbour Watch"])
    #expect(
      run("alias", "France", "Harbour Watch").description == """
        error: "Harbour Watch" is a name of Harbour Watch: split it off first, or merge the two
        [1]
        """)
    let article = folder.file("new.txt")
    try "Harbour Watch opposes the Cybercrime Convention.".write(
      toFile: article, atomically: true, encoding: .utf8)
    #expect(Transcript("add", article, "--store", path).exitCode == .success)
    let archive = Archive(path: path, data: try TreatyData.find(folder: nil))
    let own = try archive.article("new.txt").statements.map(\.statement.actor.id?.rawValue)
    #expect(own == ["ngo:harbour-watch"])
  }

  @Test("A new name is shown everywhere, and the old one still found")
  func rename() {
    #expect(run("rename", "France", "La France").exitCode == .success)
    #expect(holders().contains("La France"))
    let text = Transcript("positions", "france", "--store", path, terminal: .plainWindow)
    #expect(text.output.hasPrefix("La France  state · state:FRA"), "\(text)")
  }

  @Test("A name that is wrongly taken for an actor is an actor of its own")
  func wrongName() {
    #expect(run("split", "France", "--from", "state:FRA").exitCode == .success)
    let text = Transcript("positions", "France", "--store", path, terminal: .plainWindow)
    #expect(text.output.hasPrefix("France\n") || !text.output.contains("state:FRA"), "\(text)")
  }

  @Test("Amendments go into another store by a small file, once")
  func exchange() throws {
    #expect(run("define", "Harbour Watch", "--kind", "ngo").exitCode == .success)
    #expect(run("merge", "the Harbor Watch", "Harbour Watch").exitCode == .success)
    let file = folder.file("own.jsonl")
    try run("amendments", "--format", "json").output.write(
      toFile: file, atomically: true, encoding: .utf8)
    let other = folder.file("other.sqlite")
    for expected in ["2 amendments taken, 0 known", "0 amendments taken, 2 known"] {
      let taken = Transcript("amendments", "--take", file, "--store", other, "--coder", "ben")
      #expect(taken.messages.hasPrefix(expected), "\(taken)")
    }
    try "{}\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(
      Transcript("amendments", "--take", file, "--store", other).messages.contains("own.jsonl:1"))
  }

  @Test("Who may be one is told with the reason")
  func doubles() {
    let text = Transcript("doubles", "--store", path).output
    #expect(text.contains("Harbor Watch") && text.contains(#""reason":"slip""#), "\(text)")
  }
}
