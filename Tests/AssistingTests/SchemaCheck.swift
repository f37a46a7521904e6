@testable import Assisting

/// As much of JSON Schema as the tools' schemas use.
struct SchemaCheck {
  private let root: JSONValue

  init(_ root: JSONValue) { self.root = root }

  func faults(of value: JSONValue) -> [String] { faults(of: value, root, at: "") }

  private func faults(of value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    if let reference = schema["$ref"]?.string {
      let name = reference.split(separator: "/").last.map { String($0) } ?? ""
      return faults(of: value, root["$defs"]?[name] ?? [:], at: place)
    }
    var found: [String] = []
    if let type = schema["type"], !isOf(type, value) { found.append("\(place): no \(type.text)") }
    if let words = schema["enum"]?.array, !words.contains(value) {
      found.append("\(place): \(value.text) is none of \(words)")
    }
    for name in (schema["required"]?.array ?? []).compactMap(\.string) where value[name] == nil {
      found.append("\(place): \(name) is missing")
    }
    for (name, inner) in value.object ?? [:] {
      if let known = schema["properties"]?[name] {
        found += faults(of: inner, known, at: "\(place).\(name)")
      } else if schema["additionalProperties"] == false {
        found.append("\(place): \(name) is unknown")
      }
    }
    if let items = schema["items"] {
      for (index, item) in (value.array ?? []).enumerated() {
        found += faults(of: item, items, at: "\(place)[\(index)]")
      }
    }
    return found
  }

  private func isOf(_ type: JSONValue, _ value: JSONValue) -> Bool {
    switch type.string {
    case "object": value.object != nil
    case "array": value.array != nil
    case "string": value.string != nil
    case "integer": value.integer != nil
    case "number": if case .number = value { true } else { value.integer != nil }
    case "boolean": value == true || value == false
    default: (type.array ?? []).contains { isOf($0, value) }
    }
  }
}
