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

  @Test(
    "A relation and a side that contradict each other are kept as they were said, and that is said")
  func contradicting() {
    let corrected = run("correct", "1", "--relation", "votes against", "--side", "support")
    #expect(corrected.exitCode == .success)
    #expect(corrected.output.contains("relation: votes against"))
    #expect(corrected.messages.contains("point to two ways"))
    #expect(!run("correct", "1", "--side", "oppose").messages.contains("point to two ways"))
  }

  @Test("Where nothing is left of a list, that is said")
  func nothingLeft() {
    #expect(run("articles", "--outlet", "nowhere").messages.contains("no article"))
    #expect(run("actors", "--kind", "company").messages.contains("nobody"))
    let search = run("search", "zebra")
    #expect((search.output + search.messages).contains("no article has “zebra”; a star asks"))
  }

  @Test("An object may be typed as the article has it")
  func objectOfConcept() {
    #expect(run("concept", "all of it", "the treaty").exitCode == .success)
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

  @Test("A side that the relation contradicts brings the plain relation, and says so")
  func sideAndRelation() throws {
    let corrected = run("correct", "1", "--side", "oppose", "--coder", "ana", "--format", "table")
    #expect(corrected.output.contains("− France opposes"))
    #expect(corrected.messages.contains("is “opposes” now: --relation says another"))
    let again = run("correct", "1", "--side", "oppose", "--coder", "ana")
    #expect(!again.messages.contains("points the other way"))
    let third = run("correct", "1", "--side", "oppose", "--coder", "ana")
    #expect(third.messages.contains("you said so already (entry 2)"))
    #expect(run("correct", "1", "--relation", "did not sign").exitCode == .success)
    let statement = try StatementStore(path: path, for: .reading)
      .statements(matching: StatementQuery())[0].statement
    #expect(statement.relation == .signs)
    #expect(statement.isNegated)
    #expect(statement.polarity == .neutral)
    #expect(run("correct", "1", "--relation", "signs").exitCode == .success)
    #expect(try polarities() == [.support])
  }

  @Test("What is so already is said to be so")
  func alreadySo() {
    let corrected = run("correct", "1", "--side", "support", "--coder", "ana")
    #expect(corrected.messages.contains("it was so already"))
  }

  @Test("An entry that is taken back is printed as one that stands no more")
  func undone() {
    #expect(run("accept", "1").exitCode == .success)
    #expect(run("undo", "--format", "json").output.contains("\"stands\":false"))
    #expect(run("redo", "--format", "json").output.contains("\"stands\":true"))
  }

  @Test("Kinds are typed as tables print them, or as ids begin")
  func kinds() {
    for kind in ["ngo", "non governmental organization", "nonGovernmentalOrganization"] {
      #expect(run("correct", "1", "--actor", "Zebra Watch", "--kind", kind).exitCode == .success)
      let defined = run("define", "Zebra \(kind.count)", "--kind", kind)
      #expect(defined.exitCode == .success, "\(defined.messages)")
    }
    #expect(run("correct", "1", "--actor", "Zebra Watch", "--kind", "zoo").exitCode == .usage)
  }

  @Test("A list for review has each sentence once, its statements, and why they deserve a look")
  func review() throws {
    let store = try StatementStore(path: path, for: .writing)
    var planted = Statement.sample(
      .opposes, actor: "state:NOR", actorName: "Norway", objectID: "treaty:un-cybercrime",
      objectName: "UN Convention against Cybercrime")
    planted.predicate.lemma = "welcome"
    var plain = planted
    plain.actor = ActorMention(
      id: ActorID("state:PER"), name: "Peru", kind: .state, quote: planted.actor.quote)
    plain.predicate.lemma = "oppose"
    plain.predicate.quote.range = ScalarRange(11, 15)
    try store.add(
      Document(
        article: Article(name: "more.txt", date: CalendarDate("2024-08-10")),
        text: "Ruritania backs the treaty. Others wait too.", passages: []),
      sentenceCount: 2, statements: [plain, planted],
      by: ExtractorVersion(program: "1", data: "1"))
    let list = run("review", "--list", "--side", "oppose", "--format", "table").output
    #expect(
      list == """
        2024-08-10 · more.txt · article 2
          “Ruritania backs the treaty.”
            3  − Norway opposes: UN Convention against Cybercrime · 90% · words say
               otherwise
            2  − Peru opposes: UN Convention against Cybercrime · 90% · not looked at
               yet

        """)
    #expect(run("review", "norway", "--list", "--side", "support").messages.contains("nothing"))
    #expect(
      run("review", "--list", "--until", "2024-08-09", "--format", "json").output.contains("France")
    )
    #expect(run("tag", "Norway", "odd").exitCode == .success)
    let tagged = run("review", "--list", "--tag", "odd", "--format", "json").output
    #expect(tagged.split(separator: "\n").count == 1)
    #expect(tagged.contains("\"reasons\":[\"verb\"]"))
    #expect(run("untag", "Norway", "odd").exitCode == .success)
    #expect(run("review", "--list", "--tag", "odd").output.isEmpty)
  }

  @Test(
    "Who stands where on a treaty is told with numbers, and with words where they are asked for")
  func quotes() {
    let sides = run("positions", "--treaty", "cybercrime", "--format", "table")
    #expect(sides.output.contains("STATEMENT"))
    #expect(sides.messages.contains("--quotes"))
    let quoted = run("positions", "--treaty", "cybercrime", "--quotes", "--format", "table").output
    #expect(quoted.contains("“Ruritania backs the treaty.”"))
    #expect(quoted.contains("statement 1"))
  }

  @Test("A recorded fact is in the log, goes with undo, and comes back when it is recorded again")
  func record() throws {
    func record() -> Transcript {
      run(
        "record", "Peru", "signs", "cybercrime", "--quote", "Peru signed.", "--source", "UN",
        "--date", "2025-10-25", "--coder", "ana")
    }
    #expect(record().exitCode == .success)
    #expect(record().messages.contains("holds this already"))
    #expect(run("log").output.contains("record 2: + Peru signs"))
    #expect(run("undo", "--coder", "ana").exitCode == .success)
    #expect(try polarities() == [.support])
    #expect(run("redo", "--coder", "ana").exitCode == .success)
    #expect(try polarities() == [.support, .support])
    #expect(run("undo", "--coder", "ana").exitCode == .success)
    #expect(record().messages.contains("recorded as article 2"))
    #expect(try polarities() == [.support, .support])
    #expect(run("purge", "2").exitCode == .success)
    #expect(run("log").description.contains("nobody has decided anything"))
  }
}
