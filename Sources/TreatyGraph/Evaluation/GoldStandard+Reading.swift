import Foundation
import Statements

extension GoldStandard {
  /// Reads lines of JSON; the first tells which of the two formats it is.
  ///
  ///     {"id": "c1", "sentence": "Peru backs it.", "actor": "Peru", "polarity": "support", …}
  ///     {"id": "e1", "sentence": "Peru backs it.", "propositions": [{"actor": "Peru", …}]}
  package init(file: String) throws(EvaluationError) {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw .unreadable(file)
    }
    try self.init(jsonLines: text, file: file)
  }

  package init(jsonLines text: String, file: String) throws(EvaluationError) {
    format = .positions
    items = []
    var places: [GoldItem.Key: Int] = [:]
    for (number, content) in text.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated() where !content.isEmpty
    {
      let line: Line
      do {
        line = try JSONDecoder().decode(Line.self, from: Data(content.utf8))
      } catch {
        throw .malformed(file: file, line: number + 1, reason: Self.reason(error))
      }
      if line.propositions != nil { format = .propositions }
      let item = line.item(number: number + 1)
      let key = GoldItem.Key(item)
      if let place = places[key] {
        items[place].positions += item.positions
      } else {
        places[key] = items.count
        items.append(item)
      }
    }
    guard !items.isEmpty else {
      throw .malformed(file: file, line: 1, reason: "the file is empty")
    }
  }

  static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _): "the field \"\(key.stringValue)\" is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "the field \"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has a value "
        + "of another type"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "the field \"\(context.codingPath.map(\.stringValue).joined(separator: "."))\": "
        + context.debugDescription
    default: "it is no JSON object"
    }
  }
}

extension GoldItem {
  /// What lines of one item have in common.
  fileprivate struct Key: Hashable {
    var document: String?
    var text: String

    init(_ item: GoldItem) {
      document = item.document
      text = item.text
    }
  }
}

private struct Line: Decodable {
  struct Proposition: Decodable {
    var actor: String
    var predicate: String
    var point: String
    var polarity: Label<Polarity>
    var topic: String?

    var position: GoldPosition {
      // The format marks what is negated, or opposed, by the word "not" before the predicate.
      let words = predicate.split(separator: " ")
      let isNegated = words.first == "not"
      return GoldPosition(
        actor: actor, polarity: polarity.value, isNegated: isNegated,
        predicate: (isNegated ? words.dropFirst() : words[...]).joined(separator: " "),
        object: point, topic: topic)
    }
  }

  var id: String?
  var sentence: String
  var document: String?
  var construction: String?
  var propositions: [Proposition]?
  var actor: String?
  var relation: Label<Relation>?
  var polarity: Label<Polarity>?
  var modality: Label<Modality>?
  var negated: Bool?
  var predicate: String?
  var object: String?
  var topic: String?
  var speaker: String?

  func item(number: Int) -> GoldItem {
    GoldItem(
      id: id ?? "line \(number)", text: sentence, document: document, construction: construction,
      positions: propositions?.map(\.position) ?? position.map { [$0] } ?? [])
  }

  private var position: GoldPosition? {
    guard let actor, let polarity, let predicate else { return nil }
    return GoldPosition(
      actor: actor, relation: relation?.value, polarity: polarity.value, modality: modality?.value,
      isNegated: negated ?? false, predicate: predicate, object: object, topic: topic,
      speaker: speaker)
  }
}

private struct Label<Value: RawRepresentable>: Decodable where Value.RawValue == String {
  var value: Value

  init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let value = Value(rawValue: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "unknown value \"\(text)\""))
    }
    self.value = value
  }
}
