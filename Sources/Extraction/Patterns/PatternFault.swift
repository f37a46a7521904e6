import Language
import Statements

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What is wrong with a pattern, and with which of its words.
struct PatternFault {
  let message: String
  let value: String

  /// The first fault: anchor first, every node reachable, every label and list known.
  static func first(in pattern: Pattern) -> PatternFault? {
    guard let anchor = pattern.nodes.first, anchor.from == nil, let word = anchor.word else {
      return PatternFault(
        message: "the first node must be the anchor, with a word class", value: "nodes")
    }
    if PredicateEntry.WordClass(rawValue: word) == nil {
      return PatternFault(message: "unknown word class \"\(word)\"", value: word)
    }
    var known: Set<String> = [anchor.name]
    for node in pattern.nodes.dropFirst() {
      guard let from = node.from, known.contains(from), node.by != nil else {
        return PatternFault(
          message: "node \"\(node.name)\" is not reached from a node before it", value: node.name)
      }
      if node.absent != true { known.insert(node.name) }
    }
    for node in pattern.nodes {
      if let fault = labelFault(in: node) { return fault }
    }
    for name in [pattern.yields.actor, pattern.yields.of].compactMap(\.self)
    where !known.contains(name) {
      return PatternFault(message: "yields the unknown node \"\(name)\"", value: name)
    }
    if pattern.matches.isEmpty {
      return PatternFault(message: "has no sentence that it must match", value: "matches")
    }
    return nil
  }

  private static func labelFault(in node: Pattern.Node) -> PatternFault? {
    for label in node.relation ?? [] where DependencyRelation(rawValue: label) == nil {
      return PatternFault(message: "unknown relation \"\(label)\"", value: label)
    }
    for label in node.partOfSpeech ?? [] where PartOfSpeech(rawValue: label) == nil {
      return PatternFault(message: "unknown part of speech \"\(label)\"", value: label)
    }
    if let list = node.list, list.list == nil {
      return PatternFault(message: "unknown list \"\(list.name)\" of words.tsv", value: list.name)
    }
    return nil
  }

  /// The fault with the line of the file that holds the value, after the pattern's id.
  func diagnostic(in pattern: Pattern, file: String, data: Data) -> Diagnostic {
    var isInside = false
    let lines = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.map(String.init).enumerated() {
      if line.contains("\"\(pattern.id)\"") { isInside = true }
      guard isInside, let place = line.firstRange(of: "\"\(value)\"") else { continue }
      let column = line.unicodeScalars.distance(from: line.startIndex, to: place.lowerBound) + 1
      return Diagnostic(
        .error, "pattern \"\(pattern.id)\": \(message)",
        at: .init(file: file, line: number + 1, column: column, text: line))
    }
    return Diagnostic(.error, "pattern \"\(pattern.id)\": \(message)", at: .init(file: file))
  }

  static func sentence(for error: any Error) -> String {
    guard let error = error as? DecodingError else { return "\(error)" }
    switch error {
    case .keyNotFound(let key, let context):
      return "missing \"\(key.stringValue)\" at \(Self.path(context.codingPath))"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      return "\(context.debugDescription) at \(Self.path(context.codingPath))"
    @unknown default: return "\(error)"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    let words = keys.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
    return words.isEmpty ? "the top" : words.joined()
  }
}
