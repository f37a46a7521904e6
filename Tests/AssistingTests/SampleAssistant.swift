import TestSupport
import Testing
import TreatyGraph

@testable import Assisting

/// An assistant over a store with a fact and an article.
struct SampleAssistant {
  let folder: TemporaryFolder
  let archive: Archive
  let assistant: Assistant

  init(_ change: (inout AssistingOptions) -> Void = { _ in }) throws {
    folder = try TemporaryFolder()
    archive = Archive(path: folder.file("t.sqlite"), data: try TreatyData.find())
      .indexing(in: IndexFolder.path)
    try archive.record(
      RecordedFact(
        actor: "France", relation: .supports, object: "treaty:un-cybercrime",
        quote: "France supports the UN Convention against Cybercrime.", source: "Talks",
        date: CalendarDate("2025-10-27")))
    var options = AssistingOptions(program: "ana's assistant")
    options.judges = false
    change(&options)
    assistant = try Assistant(archive, options)
  }

  /// The answer to a line, nil for none.
  func answer(_ line: String) throws -> JSONValue? {
    try assistant.answer(to: line.utf8).map { try #require(JSONValue(parsing: $0.utf8)) }
  }

  func ask(_ method: String, _ parameters: JSONValue = [:], id: JSONValue = 1) throws -> JSONValue {
    let request: JSONValue = [
      "jsonrpc": "2.0", "id": id, "method": .string(method), "params": parameters,
    ]
    return try #require(try answer(request.text))
  }

  func call(_ tool: String, _ arguments: JSONValue = [:]) throws -> JSONValue {
    let parameters: JSONValue = ["name": .string(tool), "arguments": arguments]
    return try #require(try ask("tools/call", parameters)["result"])
  }

  /// What a tool found, where it fits what it promises.
  func found(_ tool: String, _ arguments: JSONValue = [:]) throws -> JSONValue {
    let result = try call(tool, arguments)
    #expect(result["isError"] == false, "\(result.text)")
    let content = try #require(result["structuredContent"])
    let schema = try #require(assistant.book.tool(named: tool)?["outputSchema"])
    #expect(SchemaCheck(schema).faults(of: content) == [])
    return content
  }

  static let modern: JSONValue = [
    "_meta": [
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientCapabilities": [:],
    ]
  ]
}
