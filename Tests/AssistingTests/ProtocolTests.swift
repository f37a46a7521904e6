import Testing

@testable import Assisting

@Suite("The protocol")
struct ProtocolTests {
  private func code(_ answer: JSONValue?) -> Int64? { answer?["error"]?["code"]?.integer }

  @Test("What is no request gets the error that says so")
  func bad() throws {
    let sample = try SampleAssistant()
    for line in ["", "{", "nonsense", "\u{0}", "{\"jsonrpc\":\"2.0\",\"id\":1,"] {
      #expect(code(try sample.answer(line)) == -32_700, "\(line)")
    }
    for line in [
      "1", "[]", "{}", #"{"id":1,"method":"ping"}"#, #"{"jsonrpc":"1.0","id":1,"method":"ping"}"#,
      #"{"jsonrpc":"2.0","id":null,"method":"ping"}"#,
      #"{"jsonrpc":"2.0","id":{},"method":"ping"}"#,
      #"[{"jsonrpc":"2.0","id":1,"method":"ping"}]"#,
      #"{"jsonrpc":"2.0","id":1,"method":"ping","params":[]}"#,
    ] {
      #expect(code(try sample.answer(line)) == -32_600, "\(line)")
    }
    #expect(code(try sample.ask("nothing/here")) == -32_601)
    #expect(code(try sample.ask("tools/call")) == -32_602)
    #expect(code(try sample.ask("tools/call", ["name": "destroy"])) == -32_602)
    #expect(code(try sample.ask("tools/call", ["name": "sides", "arguments": []])) == -32_602)
    #expect(code(try sample.ask("prompts/get", ["name": "who_stands_where"])) == -32_602)
    #expect(code(try sample.ask("resources/list", ["cursor": "-1"])) == -32_602)
  }

  @Test("What wants no answer gets none")
  func silent() throws {
    let sample = try SampleAssistant()
    for line in [
      #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
      #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
      #"{"jsonrpc":"2.0","id":9,"result":{}}"#,
    ] {
      #expect(try sample.answer(line) == nil)
    }
  }

  @Test(
    "A handshake gets the revision that it asks for, else the newest that has one",
    arguments: [
      ["2025-11-25", "2025-11-25"], ["2025-06-18", "2025-06-18"], ["2024-11-05", "2024-11-05"],
      ["2026-07-28", "2025-11-25"], ["1999-01-01", "2025-11-25"],
    ])
  func handshake(example: [String]) throws {
    let result = try SampleAssistant().ask("initialize", ["protocolVersion": .string(example[0])])[
      "result"]
    #expect(result?["protocolVersion"]?.string == example[1])
    #expect(result?["serverInfo"]?["name"] == "treatygraph")
    #expect(result?["capabilities"]?["tools"] != nil)
  }

  @Test(
    "The newest revision is asked for by itself, and says of each result what it wants to have said"
  )
  func discovery() throws {
    let sample = try SampleAssistant()
    let found = try sample.ask("server/discover", SampleAssistant.modern)["result"]
    #expect(found?["supportedVersions"]?.array?.first == "2026-07-28")
    #expect(found?["resultType"] == "complete" && found?["ttlMs"] == 0)
    let tools = try sample.ask("tools/list", SampleAssistant.modern)["result"]
    #expect(tools?["cacheScope"] == "private")
    #expect(try sample.ask("tools/list")["result"]?["resultType"] == nil)
    let later: JSONValue = ["_meta": ["io.modelcontextprotocol/protocolVersion": "2099-01-01"]]
    let fault = try sample.ask("tools/list", later)["error"]
    #expect(fault?["code"] == -32_022 && fault?["data"]?["supported"]?.array?.isEmpty == false)
    #expect(code(try sample.ask("ping", SampleAssistant.modern)) == -32_601)
  }

  @Test("An id comes back as it was")
  func ids() throws {
    let sample = try SampleAssistant()
    for id in ["a", 0, -7, "é\n"] as [JSONValue] {
      #expect(try sample.ask("ping", id: id)["id"] == id)
    }
  }

  @Test("Articles and treaties can be read, and what is not there cannot")
  func resources() throws {
    let sample = try SampleAssistant()
    let listed = try #require(try sample.ask("resources/list")["result"]?["resources"]?.array)
    #expect(listed.count == 2)
    for resource in listed {
      let read = try sample.ask("resources/read", ["uri": resource["uri"] ?? ""])["result"]
      #expect(read?["contents"]?.array?.first?["text"]?.string?.contains("France supports") == true)
    }
    for address in [
      "treatygraph://articles/99", "treatygraph://articles/../1", "treatygraph://treaties/none",
      "file:///etc/passwd", "",
    ] {
      let parameters: JSONValue = ["uri": .string(address)]
      #expect(code(try sample.ask("resources/read", parameters)) == -32_002, "\(address)")
      #expect(
        code(try sample.ask("resources/read", parameters.merged(with: SampleAssistant.modern)))
          == -32_602)
    }
  }

  @Test("A prompt is filled in, and what is left out leaves nothing")
  func prompts() throws {
    let sample = try SampleAssistant()
    let arguments: JSONValue = ["actor": "France"]
    func words(_ arguments: JSONValue) throws -> String {
      let result = try sample.ask(
        "prompts/get", ["name": "where_an_actor_stands", "arguments": arguments])["result"]
      return result?["messages"]?.array?.first?["content"]?["text"]?.string ?? ""
    }
    #expect(try words(arguments).hasPrefix("Where does France stand? "))
    let both: JSONValue = ["actor": "{{treaty}}", "treaty": "x"]
    #expect(try words(both).contains("stand on x? "))
  }
}
