import Testing
import TestSupport
import TreatyGraph

@testable import TreatyGraphCommand

@Suite("Commands that look into the store")
struct StoreCommandTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("t.sqlite")
    let store = try StatementStore(path: path, for: .writing)
    let article = Article(
      name: "talks.txt", title: "Talks", date: CalendarDate("2024-08-09"), outlet: "The Gazette")
    let statement = Statement.sample(
      .supports, actor: "state:FRA", actorName: "France", objectID: "treaty:un-cybercrime",
      objectName: "UN Convention against Cybercrime")
    try store.add(
      Document(article: article, text: "Ruritania backs the treaty. Others wait.", passages: []),
      sentenceCount: 2, statements: [statement],
      by: ExtractorVersion(program: "1", data: "1"))
  }

  private func run(_ words: String...) -> Transcript {
    Transcript(words + ["--store", path], terminal: .plainWindow)
  }

  @Test("Positions are found by any name of the actor")
  func positions() {
    let byName = run("positions", "france")
    #expect(byName.exitCode == .success)
    #expect(byName.output.hasPrefix("France  state · state:FRA\n1 statement in 1 article"))
    for name in ["French Republic", "state:FRA", "FRENCH"] {
      #expect(run("positions", name).output == byName.output, "\(name)")
    }
  }

  @Test("An unknown actor gets the nearest known names")
  func unknownActor() {
    let transcript = run("positions", "Frnace")
    #expect(
      transcript.description == """
        error: no actor is called "Frnace": did you mean "France"?
        [1]
        """)
  }

  @Test("A known actor without statements is no error, but nothing is found")
  func nothing() {
    #expect(
      run("positions", "Chile").description == """
        the store has no statement of Chile; it has some on UN Convention against Cybercrime (1)
        [1]
        """)
  }

  @Test("A purged article is gone, and what is no number of an article removes nothing")
  func purge() {
    #expect(
      run("purge", "talks.txt").description == """
        error: "talks.txt" does not do for ARTICLE: it must be the number of an article, as treatygraph articles lists it
        Try treatygraph purge --help for how to use it.
        [2]
        """)
    #expect(
      run("purge", "9").description == """
        error: the store has no article "9": see treatygraph articles
        [1]
        """)
    #expect(run("positions", "France").exitCode == .success)
    #expect(
      run("purge", "1").description == """
        removed article 1 from \(path): 1 version, 1 statement, 1 decision
        [0]
        """)
    #expect(run("positions", "France").exitCode == .someFailed)
    #expect(run("purge", "1").exitCode == .someFailed)
  }

  @Test("A fact recorded by hand is a position, and the same fact twice is one")
  func record() {
    let words = [
      "record", "Chile", "signs", "cybercrime convention", "--quote", "Chile has signed.",
      "--source", "UN press release", "--date", "2025-10-25", "--store", path,
    ]
    #expect(Transcript(words).messages == "recorded as article 2 of \(path)\n")
    #expect(Transcript(words).messages == "article 2 of \(path) holds this already\n")
    #expect(run("positions", "Chile").output.contains("“Chile has signed.”"))
  }

  @Test("A fact without its words, source and date is not recorded")
  func incompleteRecord() {
    let transcript = run("record", "Chile", "signs", "treaty:un-cybercrime")
    #expect(transcript.exitCode == .usage)
    #expect(transcript.messages.hasPrefix("error: --quote is missing\n"))
  }

  @Test("Positions want an actor or a treaty")
  func noQuestion() {
    #expect(run("positions").exitCode == .usage)
  }

  @Test("A treaty shows who stands where")
  func treaty() {
    let output = run("positions", "--treaty", "treaty:un-cybercrime").output
    #expect(output.contains("+ For: 1"))
    #expect(output.contains("France"))
  }

  @Test("The listings show what is there")
  func listings() {
    #expect(
      run("articles").output == """
        NO.  DATE        OUTLET       TITLE  SENTENCES  STATEMENTS
          1  2024-08-09  The Gazette  Talks          2           1

        """)
    #expect(
      run("actors").output == """
        ACTOR   ID         KIND   STATEMENTS  ARTICLES
        France  state:FRA  state           1         1

        """)
    #expect(run("treaties").output.contains("treaty:un-cybercrime"))
    #expect(run("actors", "--known", "--format", "json").output.contains(#""id":"state:FRA""#))
    #expect(run("treaties", "--known").output.contains("treaty:un-cybercrime"))
  }

  @Test("An article is shown with what was understood below its sentences")
  func show() {
    let expected = """
      Talks
      2024-08-09 · The Gazette · talks.txt · 2 sentences · 1 statement

      Ruritania backs the treaty.
         + France supports: the treaty → UN Convention against Cybercrime · 90% ·
           statement 1 · sample
      Others wait.

      """
    #expect(run("show", "1").output == expected)
    #expect(run("show", "talks.txt").output == expected)
    #expect(run("show", "1", "--format", "json").output.hasPrefix(#"{"document":"talks.txt","#))
  }

  @Test("An article that is not there is said so")
  func noArticle() {
    #expect(
      run("show", "9").description == """
        error: the store has no article "9": see treatygraph articles
        [1]
        """)
  }

  @Test("A store that is none is one clear line")
  func noStore() throws {
    let missing = Transcript("articles", "--store", folder.file("none.sqlite"))
    #expect(missing.exitCode == .unusable)
    #expect(missing.messages.hasPrefix("error: there is no store \"\(folder.path)/none.sqlite\""))
    try folder.write("Not a database at all, but a text of some length.", to: "text.sqlite")
    let text = Transcript("articles", "--store", folder.file("text.sqlite"))
    #expect(text.exitCode == .unusable)
    #expect(text.messages.split(separator: "\n").count == 1)
  }
}
