import Statements

/// Reads what `EffectWriter` has written, beside the same statement.
struct EffectReader {
  /// The text is not what the writer writes; the sentence says why.
  struct Fault: Error {
    var reason: String
  }

  private var rest: Substring.UTF8View
  private let statement: Statement?

  private init(_ text: String, beside statement: Statement?) {
    rest = Substring(text).utf8
    self.statement = statement
  }

  static func effects(
    in text: String, beside statement: Statement?
  ) throws(Fault) -> [Decision.Effect] {
    guard !text.isEmpty else { return [] }
    var reader = EffectReader(text, beside: statement)
    var effects: [Decision.Effect] = []
    while !reader.rest.isEmpty { effects.append(try reader.effect()) }
    return effects
  }

  private mutating func effect() throws(Fault) -> Decision.Effect {
    let byte = try self.byte()
    guard let letter = EffectLetter(rawValue: byte | 0x20) else {
      throw Fault(reason: "unknown effect \"\(Unicode.Scalar(byte))\"")
    }
    if byte == letter.capital {
      guard let statement, let effect = letter.effect(settingValueOf: statement) else {
        throw Fault(reason: "the value of \(letter) is left to a statement that is not there")
      }
      return effect
    }
    switch letter {
    case .refuse: return .refuse
    case .accept: return .accept
    case .revoke: return .revoke(try number())
    case .actor: return .actor(try mention())
    case .relation: return .relation(try label())
    case .polarity: return .polarity(try label())
    case .modality: return .modality(try label())
    case .negation: return .negation(try byteIs("1"))
    case .via: return .via(try isGiven() ? try label() : nil)
    case .condition: return .condition(try isGiven() ? try quote() : nil)
    case .object: return .object(try object())
    case .topic: return .topic(try isGiven() ? try quote() : nil)
    case .speaker: return .speaker(try isGiven() ? try mention() : nil)
    case .date: return .date(try isGiven() ? try date() : nil)
    case .confidence: return .confidence(try confidence())
    }
  }

  private mutating func mention() throws(Fault) -> ActorMention {
    let id = try isGiven() ? ActorID(try text()) : nil
    let name = try text()
    let kind: ActorKind = try label()
    let affiliation = try isGiven() ? ActorID(try text()) : nil
    return ActorMention(
      id: id, name: name, kind: kind, affiliation: affiliation, quote: try quote())
  }

  private mutating func object() throws(Fault) -> StatementObject {
    let kind: StatementObject.Kind = try label()
    let id = try isGiven() ? try text() : nil
    let name = try text()
    let quote = try quote()
    var spans: [ScalarRange] = []
    for _ in 0..<(try number()) { spans.append(try range()) }
    return StatementObject(kind: kind, id: id, name: name, quote: quote, spans: spans)
  }

  private mutating func quote() throws(Fault) -> Quote {
    let text = try text()
    return Quote(text: text, range: try range())
  }

  private mutating func range() throws(Fault) -> ScalarRange {
    let start = try number()
    let end = try number()
    guard start <= end else { throw Fault(reason: "a place from \(start) to \(end)") }
    return ScalarRange(start, end)
  }

  private mutating func date() throws(Fault) -> CalendarDate {
    let text = try text()
    guard let date = CalendarDate.period(text) else {
      throw Fault(reason: "unknown date \"\(text)\"")
    }
    return date
  }

  private mutating func confidence() throws(Fault) -> Double {
    let text = try text()
    guard let number = Double(text) else { throw Fault(reason: "unknown number \"\(text)\"") }
    return number
  }

  private mutating func label<Label: RawRepresentable>() throws(Fault) -> Label
  where Label.RawValue == String {
    let text = try text()
    guard let label = Label(rawValue: text) else {
      throw Fault(reason: "unknown \(Label.self) \"\(text)\"")
    }
    return label
  }

  private mutating func isGiven() throws(Fault) -> Bool { try byteIs("+") }

  private mutating func byteIs(_ expected: Unicode.Scalar) throws(Fault) -> Bool {
    try byte() == UInt8(ascii: expected)
  }

  private mutating func number() throws(Fault) -> Int { try digits(until: ";") }

  private mutating func text() throws(Fault) -> String {
    let count = try digits(until: ":")
    guard count >= 0, count <= rest.count, let text = String(rest.prefix(count)) else {
      throw Fault(reason: "a text of \(count) bytes is not whole")
    }
    rest = rest.dropFirst(count)
    return text
  }

  private mutating func digits(until end: Unicode.Scalar) throws(Fault) -> Int {
    var number = 0
    var count = 0
    while true {
      let byte = try byte()
      if byte == UInt8(ascii: end), count > 0 { return number }
      count += 1
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), number < 1 << 40 else {
        throw Fault(reason: "no number before \"\(end)\"")
      }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }

  private mutating func byte() throws(Fault) -> UInt8 {
    guard let byte = rest.popFirst() else { throw Fault(reason: "it ends too early") }
    return byte
  }
}
