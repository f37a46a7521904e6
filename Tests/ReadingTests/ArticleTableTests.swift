import Foundation
import Reading
import Statements
import TestSupport
import Testing

@Suite("Tables of articles")
struct ArticleTableTests {
  private func rows(
    _ text: String, name: String, columns: [String: TableField] = [:]
  ) throws -> [Result<Document, ReadingError>] {
    try rows(Array(text.utf8), name: name, columns: columns)
  }

  private func rows(
    _ bytes: [UInt8], name: String, columns: [String: TableField] = [:],
    limits: ReadingLimits = ReadingLimits(), holdsLines: Bool = false
  ) throws -> [Result<Document, ReadingError>] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    var table = try reader(limits: limits).table(
      path: file.path, holdsLines: holdsLines, columns: columns)
    var rows: [Result<Document, ReadingError>] = []
    while let row = try table.next() { rows.append(row) }
    return rows
  }

  private func texts(_ rows: [Result<Document, ReadingError>]) -> [String] {
    rows.map { row in
      switch row {
      case .success(let document): document.passages.map(\.text).joined(separator: " / ")
      case .failure(.badRecord(_, let line, let reason)): "\(line): \(reason)"
      case .failure(let error): "\(error)"
      }
    }
  }

  @Test("A CSV file with quotation marks, commas and line ends in its cells is read")
  func csv() throws {
    let rows = try rows(
      "title,date,source,url,text\r\n"
        + "\"Vote, at last\",2024-03-02,The Post,https://a.org/1,\"Peru said \"\"yes\"\".\n\nIt did.\"\r\n"
        + "Second,,,,Chad signed.\r\n", name: "a.csv")
    #expect(
      texts(rows) == ["Vote, at last / Peru said \"yes\". / It did.", "Second / Chad signed."])
    let article = try rows[0].get().article
    #expect(article.title == "Vote, at last")
    #expect(article.date == CalendarDate("2024-03-02"))
    #expect(article.outlet == "The Post")
    #expect(article.address == "https://a.org/1")
    #expect(article.name.hasSuffix("a.csv#2"))
    #expect(try rows[1].get().article.name.hasSuffix("a.csv#5"))
    for row in rows { #expect(anchorsHold(in: try row.get())) }
  }

  @Test("Of lines that are articles a bad one is told of, and those behind it are read")
  func lines() throws {
    let good = "{\"file\":\"a\",\"text\":\"Peru signed.\"}"
    var limits = ReadingLimits()
    limits.recordSize = 60
    let text = ["no object", good, String(repeating: "x", count: 99), "{\"text\":\"\"}", good]
      .joined(separator: "\n")
    let rows = try rows(Array(text.utf8), name: "part-00001", limits: limits, holdsLines: true)
    #expect(
      texts(rows) == [
        "1: the line is no JSON object", "Peru signed.", "3: the line is too long",
        "4: there is no text", "Peru signed.",
      ])
    #expect(try rows[1].get().article.name == "a")
  }

  @Test("Semicolons and tabs separate as well", arguments: [";", "\t", "|"])
  func delimiters(delimiter: String) throws {
    let text = "id;headline;body\n1;Vote;Peru signed, too.\n".replacingOccurrences(
      of: ";", with: delimiter)
    #expect(texts(try rows(text, name: "a.csv")) == ["Vote / Peru signed, too."])
  }

  @Test("JSON lines are read, and a bad line spoils only itself")
  func jsonLines() throws {
    let rows = try rows(
      """
      {"title": "Vote", "publish_date": "2 March 2024", "media_name": "Post", "text": "Peru signed."}
      {"title": broken
      [1, 2]
      {"title": "No text"}

      {"text": "It \\u0022did\\u0022.", "extra": {"a": [1, 2]}}
      """, name: "a.jsonl")
    #expect(
      texts(rows) == [
        "Vote / Peru signed.", "2: the line is no JSON object", "3: the line is no JSON object",
        "4: there is no text", "It \"did\".",
      ])
    #expect(try rows[0].get().article.date == CalendarDate("2024-03-02"))
  }

  @Test("Columns with names of their own can be said")
  func ownColumns() throws {
    let rows = try rows(
      "Blatt,Wann,Inhalt\nPost,2024-03-02,Peru signed.\n", name: "a.csv",
      columns: ["Inhalt": .text, "blatt": .outlet, "wann": .date])
    #expect(try rows[0].get().article.outlet == "Post")
    #expect(throws: ReadingError.self) { try self.rows("a,b\n1,2\n", name: "a.csv") }
  }

  @Test("Several columns of text are joined, and markup in them is read as a page")
  func textColumns() throws {
    let factiva = "HD,PD,SN,LP,TD\nVote,2 March 2024,Post,Peru signed.,Chad did not.\n"
    #expect(texts(try rows(factiva, name: "a.csv")) == ["Vote / Peru signed. / Chad did not."])
    let markup = "{\"text\": \"<p>Peru signed the text at last.</p><p>Chad did not sign it.</p>\"}"
    #expect(
      texts(try rows(markup, name: "a.jsonl"))
        == ["Peru signed the text at last. / Chad did not sign it."])
  }

  @Test("A date that cannot be read, bad UTF-8 and surplus cells spoil one row")
  func badRows() throws {
    let bytes =
      Array("text,date\nOne.,03/04/2024\nTwo.,\nThr".utf8) + [0xFF]
      + Array(",\nFour.,,\nFive.,2024-01-01\n".utf8)
    let found = texts(try rows(bytes, name: "a.csv"))
    #expect(found.count == 5)
    #expect(found[0].contains("month or day first"))
    #expect(found[1] == "Two.")
    #expect(found[2].hasPrefix("4: the column \"text\" is not UTF-8"))
    #expect(found[3] == "5: 3 cells under 2 columns")
    #expect(found[4] == "Five.")
  }

  @Test("A quotation mark that is never closed is bounded and named")
  func unclosed() throws {
    let limits = ReadingLimits(recordSize: 1000)
    let bytes = Array(("text\nOne.\n\"Two.\n" + String(repeating: "x", count: 5000)).utf8)
    let found = texts(try rows(bytes, name: "a.csv", limits: limits))
    #expect(found == ["One.", "3: a quotation mark is never closed"])
  }

  @Test("How much of a table is read is known after each record, up to the whole")
  func position() throws {
    let folder = try TemporaryFolder()
    let text = "text\nOne.\n\"Two\n.\"\n" + String(repeating: "Three.\n", count: 100_000)
    var table = try reader().table(path: try folder.write(text, to: "a.csv"))
    var positions: [Int] = []
    while try table.next() != nil { positions.append(table.position) }
    #expect(positions.prefix(3) == [10, 18, 25])
    #expect(positions.last == text.utf8.count)
    #expect(positions == positions.sorted())
  }

  @Test("Mutated tables end, with articles or with reasons")
  func mutations() throws {
    var random = SplitMix64(seed: 23)
    let csv =
      "title,date,text\n\"A, b\",2024-03-02,\"Peru \"\"yes\"\".\n\nIt did.\"\nB,,Chad signed.\n"
    let lines =
      "{\"title\": \"A\", \"text\": \"Peru.\", \"n\": [1, {\"a\": null}]}\n{\"text\": \"x\"}\n"
    for round in 0..<Mutator.rounds(200) {
      var mutator = Mutator(random: random)
      let isCSV = round % 2 == 0
      let bytes = mutator.mutating(Array((isCSV ? csv : lines).utf8))
      random = mutator.random
      guard let found = try? rows(bytes, name: isCSV ? "a.csv" : "a.jsonl") else { continue }
      for case .success(let document) in found { #expect(anchorsHold(in: document)) }
    }
  }
}
