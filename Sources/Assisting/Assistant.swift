import TreatyGraph

/// Answers messages of the Model Context Protocol: a line comes in, a line or none goes out.
///
/// Each request is answered by itself, in any order of requests: there is nothing that a handshake would
/// have to tell.
final class Assistant {
  private static let pageSize = 100
  let archive: Archive
  let options: AssistingOptions
  let book: ToolBook
  /// Read when a sentence is first explained.
  lazy var pipeline = Result { try Pipeline(data: archive.data(), program: Release.version) }

  init(_ archive: Archive, _ options: AssistingOptions) throws {
    self.archive = archive
    self.options = options
    book = try ToolBook(archive.data(), allowsWriting: options.allowsWriting)
  }

  /// Nil for what wants no answer.
  func answer(to line: some Sequence<UInt8>) -> String? {
    guard let message = JSONValue(parsing: line) else { return Self.reply(.null, .notJSON) }
    guard message["jsonrpc"] == "2.0", let method = message["method"]?.string else {
      // Answers to what was never asked need none.
      let isAnswer = message["result"] != nil || message["error"] != nil
      return isAnswer ? nil : Self.reply(.null, .noRequest)
    }
    guard let id = message["id"] else { return nil }
    guard id.string != nil || id.integer != nil else { return Self.reply(.null, .noRequest) }
    do {
      let parameters = message["params"]
      guard parameters == nil || parameters?.object != nil else { throw Fault.noRequest }
      let revision = try Revision(of: parameters)
      let result = try result(of: method, parameters, revision)
      return reply(id, result)
    } catch let fault as Fault {
      return Self.reply(id, fault)
    } catch {
      return Self.reply(id, .inside(error))
    }
  }

  private func result(
    of method: String, _ parameters: JSONValue?, _ revision: Revision
  ) throws -> JSONValue {
    switch method {
    case "initialize" where !revision.isStateless: return handshake(parameters)
    case "ping" where !revision.isStateless: return [:]
    case "server/discover":
      return kept(introduction.merged(with: ["supportedVersions": .array(Revision.supported)]))
    case "tools/list": return listed("tools", book.tools, revision)
    case "tools/call": return told(try call(parameters), revision)
    case "resources/list": return try resources(parameters, revision)
    case "resources/templates/list":
      return listed("resourceTemplates", book.templates, revision)
    case "resources/read":
      let result: JSONValue = ["contents": [try resource(parameters, revision)]]
      return revision.isStateless ? kept(result) : result
    case "prompts/list": return listed("prompts", book.prompts, revision)
    case "prompts/get":
      guard let name = parameters?["name"]?.string else {
        throw Fault.parameters("no name is given")
      }
      return told(try book.prompt(name, parameters?["arguments"]?.object ?? [:]), revision)
    default: throw Fault.unknownMethod(method)
    }
  }

  private func handshake(_ parameters: JSONValue?) -> JSONValue {
    let revision = Revision(negotiating: parameters?["protocolVersion"]?.string)
    return introduction.merged(with: [
      "protocolVersion": .string(revision.rawValue), "serverInfo": Self.identity,
    ])
  }

  private static let identity: JSONValue = [
    "name": "treatygraph", "title": "TreatyGraph", "version": .string(Release.version),
  ]

  private var introduction: JSONValue {
    [
      "capabilities": ["tools": [:], "resources": [:], "prompts": [:]],
      "instructions": .string(book.instructions),
    ]
  }

  private func listed(_ name: String, _ items: [JSONValue], _ revision: Revision) -> JSONValue {
    let result = JSONValue.object([name: .array(items)])
    return revision.isStateless ? kept(result) : result
  }

  /// What the newest revision wants of each result.
  private func told(_ result: JSONValue, _ revision: Revision) -> JSONValue {
    revision.isStateless ? result.merged(with: ["resultType": "complete"]) : result
  }

  /// And of what could be kept: others may write to the store at any time.
  func kept(_ result: JSONValue) -> JSONValue {
    result.merged(with: [
      "resultType": "complete", "ttlMs": 0, "cacheScope": "private",
      "_meta": ["io.modelcontextprotocol/serverInfo": Self.identity],
    ])
  }

  private func reply(_ id: JSONValue, _ result: JSONValue) -> String {
    let reply: JSONValue = ["jsonrpc": "2.0", "id": id, "result": result]
    return reply.text
  }

  static func reply(_ id: JSONValue, _ fault: Fault) -> String {
    let error: JSONValue = [
      "code": .integer(fault.code), "message": .string(fault.message), "data": fault.data,
    ]
    // Here null is said: it tells that the request's own id could not be read.
    return JSONValue.object(["jsonrpc": "2.0", "id": id, "error": error]).text
  }

  /// So many from where the last page ended.
  func page(_ items: [JSONValue], _ name: String, _ parameters: JSONValue?) throws(Fault)
    -> JSONValue
  {
    let cursor = parameters?["cursor"]?.string
    let start = cursor.flatMap { Int($0) } ?? 0
    guard start >= 0, start <= items.count, cursor == nil || Int(cursor ?? "") != nil else {
      throw .parameters("\"\(cursor ?? "")\" is no cursor that was given out")
    }
    let end = min(items.count, start + Self.pageSize)
    var page = JSONValue.object([name: .array(Array(items[start..<end]))])
    if end < items.count { page["nextCursor"] = .string("\(end)") }
    return page
  }
}

extension JSONValue {
  /// With the fields of another object besides.
  func merged(with other: JSONValue) -> JSONValue {
    .object((object ?? [:]).merging(other.object ?? [:]) { $1 })
  }
}
