import Foundation
import Statements

/// A file of patterns with what is wrong in it.
struct PatternFile {
  let name: String
  private let data: Data
  let patterns: [Pattern]
  /// Why there are no patterns.
  let fault: Diagnostic?

  init(_ name: String, in folder: String) {
    self.name = name
    data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    do {
      patterns = try JSONDecoder().decode([Pattern].self, from: data)
      fault = nil
    } catch {
      patterns = []
      fault = Diagnostic(.error, PatternFault.sentence(for: error), at: .init(file: name))
    }
  }

  /// The files of a folder in the order in which they are read.
  static func all(in folder: String) -> [PatternFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { PatternFile($0, in: folder) }
  }

  func diagnostic(_ fault: PatternFault, in pattern: Pattern) -> Diagnostic {
    fault.diagnostic(in: pattern, file: name, data: data)
  }

  /// Keys that no part of a pattern has: a typing error makes a condition vanish unseen.
  func unknownKeys() -> [Diagnostic] {
    let values = (try? JSONDecoder().decode([JSONValue].self, from: data)) ?? []
    return zip(patterns, values).flatMap { pattern, value in
      let nodes = value["nodes"]?.elements ?? []
      let unknown =
        value.keys.filter { !Self.names(of: pattern).contains($0) }
        + (value["yields"]?.keys ?? []).filter { !Self.names(of: pattern.yields).contains($0) }
        + nodes.flatMap(\.keys).filter { Pattern.Node.CodingKeys(stringValue: $0) == nil }
      return unknown.sorted().map { key in
        diagnostic(PatternFault(message: "unknown key \"\(key)\"", value: key), in: pattern)
      }
    }
  }

  /// The stored properties, whose names are the keys.
  private static func names(of value: Any) -> Set<String> {
    Set(Mirror(reflecting: value).children.compactMap(\.label))
  }
}

/// Any JSON, for looking at its keys.
private enum JSONValue: Decodable {
  case object([String: JSONValue])
  case array([JSONValue])
  case scalar

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else if let array = try? container.decode([JSONValue].self) {
      self = .array(array)
    } else {
      self = .scalar
    }
  }

  subscript(key: String) -> JSONValue? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  var keys: [String] { if case .object(let object) = self { Array(object.keys) } else { [] } }

  var elements: [JSONValue] { if case .array(let array) = self { array } else { [] } }
}
