import TestSupport
import Testing
import TreatyGraph

@testable import Assisting

@Suite("Tools")
struct ToolTests {
  @Test("Each tool that asks gives what its schema promises")
  func asking() throws {
    let sample = try SampleAssistant()
    #expect(try sample.found("search", ["query": "France \"UN Convention\""])["count"] == 1)
    let positions = try sample.found("positions", ["actor": "France", "quotes": 1])
    #expect(positions["positions"]?.array?.first?["polarity"] == "support")
    let sides = try sample.found("sides", ["treaty": "cybercrime"])
    #expect(sides["counts"]?["support"] == 1)
    #expect(
      sides["support"]?.array?.first?["quote"]
        == "France supports the UN Convention against Cybercrime.")
    #expect(try sample.found("sides", ["treaty": "cybercrime", "until": "2024"])["note"] != nil)
    #expect(try sample.found("changes")["count"] == 0)
    #expect(try sample.found("consistency", ["treaty": "cybercrime"])["findings"]?.array != nil)
    let article = try sample.found("article", ["article": 1, "from": 7, "characters": 8])
    #expect(article["text"] == "supports" && article["statements"]?.array?.count == 1)
  }

  @Test("A sentence is explained by patterns and decisions")
  func explaining() throws {
    let found = try SampleAssistant().found(
      "explain", ["sentence": "Brazil, opposed by Norway, proposed a new article."])
    #expect(found["sentences"]?.array?.first?["claims"]?.array?.count == 2)
  }

  @Test("What a tool cannot do is told to who asked, and is no fault of the protocol")
  func failing() throws {
    let sample = try SampleAssistant()
    for (tool, arguments) in [
      ("search", [:]), ("search", ["query": "…"]), ("search", ["query": 7]),
      ("search", ["query": "a", "limit": 0]), ("search", ["query": "a", "limit": .number(1.5)]),
      ("positions", [:]), ("positions", ["actor": "Nobodyland"]), ("sides", ["treaty": ""]),
      ("sides", ["treaty": "cybercrime", "since": "soon"]), ("sides", ["traety": "cybercrime"]),
      ("article", ["article": 99]), ("article", ["article": true]),
      ("changes", ["limit": 1_000_000]), ("explain", ["sentence": ""]),
      (
        "propose_statement",
        ["article": 1, "quote": "never said", "actor": "France", "relation": "signs"]
      ),
    ] as [(String, JSONValue)] {
      let result = try sample.call(tool, arguments)
      #expect(result["isError"] == true, "\(tool) \(arguments.text)")
      #expect(result["content"]?.array?.first?["text"]?.string?.isEmpty == false)
    }
    #expect(try sample.archive.log().isEmpty)
  }

  @Test("A proposal waits for a person, and counts once somebody accepts it")
  func proposing() throws {
    let sample = try SampleAssistant()
    let arguments: JSONValue = [
      "article": 1, "quote": "supports the UN Convention", "actor": "Norway",
      "relation": "opposes", "treaty": "cybercrime", "because": "it may be meant",
    ]
    let proposed = try sample.found("propose_statement", arguments)
    let number = try #require(proposed["statement"]?.integer)
    func opponents() throws -> JSONValue? {
      try sample.found("sides", ["treaty": "cybercrime"])["counts"]?["oppose"]
    }
    #expect(try opponents() == 0)
    let first = try #require(try sample.archive.reviewItems().first)
    #expect(first.statement.id == number && first.reasons.first == .proposed)
    let marks = try sample.archive.statement(number).marks
    #expect(marks.verdict == nil && marks.words == ["proposed by ana's assistant: it may be meant"])
    try sample.archive.decide(.accept, on: number, by: "ana")
    #expect(try opponents() == 1)
    #expect(try !sample.archive.reviewItems().contains { $0.statement.id == number })
    try sample.archive.undo(by: "ana")
    #expect(try opponents() == 0)
  }

  @Test("Articles are taken in only where that is allowed, from texts and the web, from no file")
  func adding() throws {
    let text: JSONValue = [
      "text": "Title: A\n\nPeru supports the UN Convention against Cybercrime."
    ]
    let reader = try SampleAssistant()
    #expect(reader.assistant.book.tool(named: "add_article") == nil)
    #expect(
      try reader.ask("tools/call", ["name": "add_article", "arguments": text])["error"] != nil)
    let writer = try SampleAssistant { $0.allowsWriting = true }
    let added = try writer.found("add_article", text)
    #expect(added["isNew"] == true && added["statements"] == 1)
    #expect(try writer.found("add_article", text)["isNew"] == false)
    for address in ["/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:1/", "-"] {
      #expect(try writer.call("add_article", ["address": .string(address)])["isError"] == true)
    }
    #expect(try writer.call("add_article")["isError"] == true)
  }

  @Test("Every tool has a schema for what goes in and what comes out, and says whether it writes")
  func book() throws {
    let tools = try SampleAssistant { $0.allowsWriting = true }.assistant.book.tools
    #expect(tools.count == 9)
    for tool in tools {
      #expect(tool["inputSchema"]?["type"] == "object" && tool["outputSchema"]?["type"] == "object")
      #expect(tool["description"]?.string?.isEmpty == false && tool["writes"] == nil)
      #expect(tool["annotations"]?["readOnlyHint"] != nil)
    }
  }
}
