import Actors
import Foundation
import Statements
import Storage
import TestSupport
import Testing
import TreatyData
import TreatyGraph

@Suite("Importing statements")
struct StatementImportTests {
  private let folder: TemporaryFolder
  private let store: StatementStore
  private let directory: ActorDirectory

  private let record = ArticleRecord(
    article: Article(name: "a.txt"), text: "Ruritania backs the treaty. Others wait.",
    sentences: [ScalarRange(0, 27), ScalarRange(28, 40)], sentenceCount: 2,
    reader: .init(program: "1", data: "1"))

  init() throws {
    folder = try TemporaryFolder()
    store = try StatementStore(inMemory: "test")
    directory = try ActorDirectory(folder: try TreatyData.find().folder.path)
  }

  private func takeBack(_ lines: String...) throws -> ImportReport {
    let path = try folder.write(lines.joined(separator: "\n"), to: "lines.jsonl")
    return try StatementImport(
      into: store, directory: directory, version: ExtractorVersion(program: "1", data: "imported")
    ).takeBack([path])
  }

  private func line(_ statement: Statement = .sample(), of document: String = "a.txt") -> String {
    statement.jsonLine(document: document)
  }

  @Test("An article and its statement go in, and the second time change nothing")
  func twice() throws {
    let first = try takeBack(record.jsonLine, line())
    #expect(first.refusals.isEmpty)
    #expect(first.articles.map(\.outcome) == [.added(1)])
    #expect(first.statementCount == 1)
    #expect(try store.statements(matching: StatementQuery()).map(\.statement) == [.sample()])
    let dump = try store.dump()
    let second = try takeBack(record.jsonLine, line())
    #expect(second.articles.map(\.outcome) == [.unchanged(1)])
    #expect(second.statementCount == 0)
    #expect(try store.dump() == dump)
  }

  @Test("An import is there with its entry in the journal, or not at all")
  func oneAct() throws {
    let path = try folder.write("\(record.jsonLine)\n\(line())", to: "lines.jsonl")
    let taking = StatementImport(
      into: store, directory: directory, version: ExtractorVersion(program: "1", data: "imported"))
    // The journal refuses who has no name, after all articles are written.
    #expect(throws: StorageError.self) { try taking.takeBack([path], by: "") }
    #expect(try store.articles(includingSuperseded: true).isEmpty)
    #expect(try taking.takeBack([path], by: "ana").articles.map(\.outcome) == [.added(1)])
    #expect(try store.journal().map(\.entry.kind) == [.import])
  }

  @Test("Who decided what and why comes back, and sets nothing")
  func decisions() throws {
    let told = [
      Decision(maker: .pattern, name: Statement.sample().pattern, because: "backs"),
      Decision(maker: .rule, name: "in-directory", because: "state:RUR"),
      Decision(maker: .model("confidence"), name: "confidence"),
    ]
    let line = Statement.sample().jsonLine(document: "a.txt", decisions: told)
    #expect(try takeBack(record.jsonLine, line).refusals.isEmpty)
    let stored = try store.claims(ofArticle: 1).map(\.decided)
    #expect(stored.map(\.statement?.relation) == [.supports])
    let kept = stored[0].decisions
    #expect(kept.map(\.maker) == told.map(\.maker))
    #expect(kept.map(\.name) == told.map(\.name))
    #expect(kept.map(\.because) == told.map(\.because))
    let wrong = line.replacing("\"by\":\"rule\"", with: "\"by\":\"oracle\"")
    #expect(
      try takeBack(wrong).refusals.first?.description.contains("\"decisions.by\"") == true)
  }

  @Test("Statements without a record go to the article of that name, each once")
  func withoutRecord() throws {
    try store.add(
      .sample("a.txt", text: record.text), sentenceCount: 2, statements: [.sample()],
      by: ExtractorVersion(program: "1", data: "1"))
    let report = try takeBack(line(), line(.sample(.signs)))
    #expect(report.refusals.isEmpty)
    #expect(report.articles.map(\.statementCount) == [1])
    #expect(try store.articles().map(\.statementCount) == [2])
    #expect(try takeBack(line(.sample(.signs)), line()).statementCount == 0)
  }

  @Test("A statement of an article that nobody knows is refused with file and line")
  func unknownArticle() throws {
    let report = try takeBack(record.jsonLine, "", line(of: "b.txt"))
    #expect(report.articles.count == 1)
    let refusal = try #require(report.refusals.first).description
    #expect(
      refusal.hasPrefix(
        "\(folder.file("lines.jsonl")):3: error: the store has no article \"b.txt\"")
    )
  }

  @Test("An article twice in one file is one article")
  func duplicateArticle() throws {
    let report = try takeBack(
      record.jsonLine, line(), record.jsonLine, line(), line(.sample(.signs)))
    #expect(report.articles.map(\.outcome) == [.added(1), .unchanged(1)])
    #expect(report.articles.map(\.statementCount) == [1, 1])
    #expect(try store.articles().count == 1)
  }

  @Test("Statements whose record was refused belong to no article, not even an older one")
  func refusedRecord() throws {
    _ = try takeBack(record.jsonLine)
    let report = try takeBack(record.jsonLine.replacing("Others", with: "They"), line())
    #expect(report.articles.isEmpty)
    #expect(report.refusals.count == 2)
    #expect(
      report.refusals[1].message == "the record of its article was refused in line 1")
  }

  @Test(
    "A line that cannot be right is refused, and those around it go in",
    arguments: [
      ("\"start\":0,\"end\":9", "\"start\":0,\"end\":41"),
      ("\"start\":0,\"end\":9", "\"start\":-9,\"end\":0"),
      ("\"start\":0,\"end\":9", "\"start\":9,\"end\":0"),
      ("\"start\":0,\"end\":9", "\"start\":1,\"end\":10"),
      ("\"start\":0,\"end\":9", "\"start\":0,\"end\":9223372036854775807"),
      ("\"start\":0,\"end\":9", "\"start\":0,\"end\":9223372036854775808"),
      ("\"start\":0,\"end\":9", "\"start\":0,\"end\":9.5"),
      ("\"text\":\"backs\"", "\"text\":\"rejects\""),
      ("\"text\":\"backs\"", "\"text\":\"back\\u0000\""),
      ("\"text\":\"backs\"", "\"text\":\"\\ud800\""),
      ("\"index\":0", "\"index\":1"), ("\"index\":0", "\"index\":2"),
      ("\"index\":0", "\"index\":-1"), ("\"index\":0", "\"index\":1e999"),
      ("\"confidence\":0.9", "\"confidence\":7"),
      ("\"confidence\":0.9", "\"confidence\":-1e308"),
      ("\"page\":null", "\"page\":0"), ("\"page\":null", "\"page\":-1"),
      ("\"relation\":\"supports\"", "\"relation\":\"loves\""),
      ("\"kind\":\"state\"", "\"kind\":\"planet\""),
      ("\"date\":null", "\"date\":\"2025-13-01\""),
      ("\"id\":\"state:RUR\"", "\"id\":\"state:BRA\""),
      ("\"key\":null", "\"key\":\"c0ffee00c0ffee00:0-9:10-15:16-26\""),
      ("\"key\":null", "\"key\":\"7\""),
      ("\"document\"", "\u{0}\"document\""),
      ("\"pattern\":\"sample\"", "\"pattern\":"),
    ])
  func hostileLine(old: String, new: String) throws {
    let damaged = line().replacing(old, with: new)
    #expect(damaged != line())
    let report = try takeBack(record.jsonLine, line(), damaged, line(.sample(.signs)))
    #expect(report.refusals.map(\.location?.line) == [3])
    #expect(try store.articles().map(\.statementCount) == [2])
  }

  @Test("A line cut off anywhere is refused or says all that it said")
  func truncated() throws {
    let whole = Array(line().utf8)
    for length in stride(from: 1, to: whole.count, by: 7) {
      let cut = String(decoding: whole[..<length], as: UTF8.self)
      let report = try takeBack(record.jsonLine, cut)
      #expect(report.refusals.count == 1, "\(cut)")
    }
    #expect(try store.statements(matching: StatementQuery()).isEmpty)
  }

  @Test("What is no text, no JSON or endlessly nested is refused line by line")
  func noJSON() throws {
    let nested = String(repeating: "[", count: 100_000)
    let report = try takeBack("hello", "{}", "[]", nested, "{\"article\":7}", record.jsonLine)
    #expect(report.refusals.map(\.location?.line) == [1, 2, 3, 4, 5])
    #expect(report.articles.count == 1)
    try Data([0xFF, 0xFE, 0x0A, 0x00, 0x0A]).write(to: URL(filePath: folder.file("bytes")))
    let bytes = try StatementImport(
      into: store, directory: directory, version: ExtractorVersion(program: "1", data: "1")
    ).takeBack([folder.file("bytes"), folder.file("missing")])
    #expect(bytes.refusals.count == 3)
  }
}
