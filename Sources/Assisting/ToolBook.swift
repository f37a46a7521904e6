import Foundation
import TreatyGraph

/// What the tools, prompts and resources are called and said to be: the file `assist/tools.json` of the data.
struct ToolBook: Sendable {
  let instructions: String
  /// As they are listed.
  let tools: [JSONValue]
  let templates: [JSONValue]
  private let promptEntries: [JSONValue]

  /// Without the tools that write articles, unless these are allowed.
  init(_ data: TreatyData, allowsWriting: Bool) throws {
    let file = data.folder.appending(path: "assist/tools.json")
    guard let bytes = try? Data(contentsOf: file), let book = JSONValue(parsing: bytes),
      let tools = book["tools"]?.array, let prompts = book["prompts"]?.array
    else { throw AssistingError.noBook(file.path) }
    instructions = book["instructions"]?.string ?? ""
    templates = book["resourceTemplates"]?.array ?? []
    promptEntries = prompts
    self.tools = tools.compactMap { tool in
      guard allowsWriting || tool["writes"] != true else { return nil }
      var listed = tool
      listed["writes"] = nil
      return listed
    }
  }

  func tool(named name: String) -> JSONValue? { tools.first { $0["name"]?.string == name } }

  /// As they are listed, without the words that they stand for.
  var prompts: [JSONValue] {
    promptEntries.map { prompt in
      var listed = prompt
      listed["text"] = nil
      return listed
    }
  }

  /// The words of a prompt with its arguments; throws where one is missing, or is none of its own.
  func prompt(_ name: String, _ values: [String: JSONValue]) throws(Fault) -> JSONValue {
    guard let prompt = promptEntries.first(where: { $0["name"]?.string == name }) else {
      throw .parameters("there is no prompt \"\(name)\"")
    }
    var words = prompt["text"]?.string ?? ""
    var given: [String: String] = [:]
    for (name, value) in values {
      guard let text = value.string else {
        throw .parameters("the argument \"\(name)\" is no text")
      }
      given[name] = text
    }
    for argument in prompt["arguments"]?.array ?? [] {
      let name = argument["name"]?.string ?? ""
      let value = given.removeValue(forKey: name).flatMap { $0.isEmpty ? nil : $0 }
      if value == nil, argument["required"] == true {
        throw .parameters("the argument \"\(name)\" is missing")
      }
      words = words.filled(name, with: value)
    }
    if let unknown = given.keys.min() {
      throw .parameters("there is no argument \"\(unknown)\"")
    }
    return [
      "description": prompt["description"] ?? .null,
      "messages": [["role": "user", "content": ["type": "text", "text": .string(words)]]],
    ]
  }
}

extension String {
  /// With a value in the place of `{{name}}`, and what is between `{{#name}}` and `{{/name}}` only where
  /// there is one.
  fileprivate func filled(_ name: String, with value: String?) -> String {
    var text = self
    while let start = text.firstRange(of: "{{#\(name)}}"),
      let end = text.firstRange(of: "{{/\(name)}}"),
      start.upperBound <= end.lowerBound
    {
      let inner = value == nil ? "" : String(text[start.upperBound..<end.lowerBound])
      text.replaceSubrange(start.lowerBound..<end.upperBound, with: inner)
    }
    return text.replacing("{{\(name)}}", with: value ?? "")
  }
}

/// Why there is nobody to be asked.
public enum AssistingError: Error, Hashable, CustomStringConvertible {
  /// The file that describes the tools is not there, or is none.
  case noBook(String)

  public var description: String {
    switch self {
    case .noBook(let path):
      "\"\(path)\" is not what describes the tools: it belongs to the data folder"
    }
  }
}
