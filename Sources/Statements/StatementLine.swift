import Foundation

/// A line of the statement format, read back: a statement and the document that it names.
public struct StatementLine: Hashable, Sendable {
  public var document: String
  public var statement: Statement

  public init(document: String, statement: Statement) {
    self.document = document
    self.statement = statement
  }

  /// Throws a `StatementLineError` for what is no JSON, lacks a field, or has a value outside of its
  /// closed set.
  public init(json: String) throws(StatementLineError) {
    do {
      let line = try JSONDecoder().decode(Line.self, from: Data(json.utf8))
      self.init(document: line.document, statement: try line.statement)
    } catch let error as DecodingError {
      throw StatementLineError(error)
    } catch let error as StatementLineError {
      throw error
    } catch {
      throw StatementLineError("\(error)")
    }
  }
}

/// Why a line is no statement: a lower-case sentence that names the field and its value.
public struct StatementLineError: Error, Hashable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }

  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init("the field \"\(Self.path(context.codingPath + [key]))\" is missing")
    case .valueNotFound(_, let context):
      self.init("the field \"\(Self.path(context.codingPath))\" is null")
    case .typeMismatch(_, let context):
      self.init("the field \"\(Self.path(context.codingPath))\" has a value of another type")
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self.init("the field \"\(Self.path(context.codingPath))\": \(context.debugDescription)")
    default:
      self.init("the line is no JSON object")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map(\.stringValue).joined(separator: ".")
  }
}

private struct Line: Decodable {
  struct Words: Decodable {
    var text: String
    var start: Int
    var end: Int
    var quote: Quote { Quote(text: text, range: ScalarRange(start, end)) }
  }

  struct Sentence: Decodable {
    var index: Int
    var start: Int
    var end: Int
    var text: String
  }

  struct Mention: Decodable {
    var id: String?
    var name: String
    var kind: Label<ActorKind>
    var text: String
    var start: Int
    var end: Int
    var mention: ActorMention {
      ActorMention(
        id: id.map { ActorID($0) }, name: name, kind: kind.value,
        quote: Quote(text: text, range: ScalarRange(start, end)))
    }
  }

  struct Lemma: Decodable {
    var lemma: String
    var text: String
    var start: Int
    var end: Int
  }

  struct Object: Decodable {
    var kind: Label<StatementObject.Kind>
    var id: String?
    var name: String
    var text: String
    var start: Int
    var end: Int
    var spans: [[Int]]?
  }

  var document: String
  var date: CalendarDate?
  var sentence: Sentence
  var actor: Mention
  var relation: Label<Relation>
  var polarity: Label<Polarity>
  var modality: Label<Modality>
  var predicate: Lemma
  var negated: Bool
  var via: Label<Via>?
  var condition: String?
  var object: Object
  var topic: Words?
  var speaker: Mention?
  var confidence: Double
  var pattern: String

  var statement: Statement {
    get throws(StatementLineError) {
      let words = Quote(text: sentence.text, range: ScalarRange(sentence.start, sentence.end))
      return Statement(
        actor: actor.mention, relation: relation.value, polarity: polarity.value,
        modality: modality.value,
        predicate: Predicate(
          lemma: predicate.lemma,
          quote: Quote(
            text: predicate.text, range: ScalarRange(predicate.start, predicate.end))),
        isNegated: negated, via: via?.value, condition: condition.map { place($0, in: words) },
        object: StatementObject(
          kind: object.kind.value, id: object.id, name: object.name,
          quote: Quote(text: object.text, range: ScalarRange(object.start, object.end)),
          spans: try spans),
        topic: topic?.quote, speaker: speaker?.mention, date: date, confidence: confidence,
        pattern: pattern,
        evidence: Evidence(sentenceIndex: sentence.index, sentence: words))
    }
  }

  private var spans: [ScalarRange] {
    get throws(StatementLineError) {
      var ranges: [ScalarRange] = []
      for pair in object.spans ?? [] {
        guard pair.count == 2 else {
          throw StatementLineError(
            "the field \"object.spans\" holds \(pair), not a start and an end")
        }
        ranges.append(ScalarRange(pair[0], pair[1]))
      }
      return ranges
    }
  }

  /// The format gives a condition's words alone: they are looked up in the sentence.
  private func place(_ condition: String, in sentence: Quote) -> Quote {
    guard let found = sentence.text.range(of: condition) else {
      return Quote(text: condition, range: sentence.range)
    }
    let scalars = sentence.text.unicodeScalars
    let start =
      sentence.range.start + scalars.distance(from: scalars.startIndex, to: found.lowerBound)
    return Quote(
      text: condition, range: ScalarRange(start, start + condition.unicodeScalars.count))
  }
}

/// A value of a closed set, decoded at the border.
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
