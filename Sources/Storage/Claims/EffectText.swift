import Statements

/// Writes the effects of a decision as the store keeps them: a letter each, and the value behind it.
///
///     [.polarity(.oppose), .negation(true)]   p6:opposen1
///
/// Most effects set what the claim's statement has in the end. Such a one is a capital without a
/// value: the value is the statement's, exactly. Whoever changes the statement of a claim writes
/// the effects of all its decisions anew, so that each keeps the value that it was made with.
struct EffectWriter {
  private var bytes: [UInt8] = []
  private let statement: Statement?

  private init(beside statement: Statement?) { self.statement = statement }

  /// `statement` is what the store keeps of the claim, nil where that is no statement.
  static func text(
    of effects: [Decision.Effect], beside statement: Statement?
  ) -> String {
    guard !effects.isEmpty else { return "" }
    var writer = EffectWriter(beside: statement)
    for effect in effects { writer.write(effect) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private mutating func write(_ effect: Decision.Effect) {
    let letter = EffectLetter(effect)
    if let statement, letter.effect(settingValueOf: statement) == effect {
      return bytes.append(letter.capital)
    }
    bytes.append(letter.rawValue)
    switch effect {
    case .refuse, .accept: break
    case .revoke(let number): write(number)
    case .actor(let mention): write(mention)
    case .relation(let relation): write(relation.rawValue)
    case .polarity(let polarity): write(polarity.rawValue)
    case .modality(let modality): write(modality.rawValue)
    case .negation(let isNegated): bytes.append(UInt8(ascii: isNegated ? "1" : "0"))
    case .via(let via): write(via) { $0.write($1.rawValue) }
    case .condition(let quote), .topic(let quote): write(quote) { $0.write($1) }
    case .object(let object): write(object)
    case .speaker(let mention): write(mention) { $0.write($1) }
    case .date(let date): write(date) { $0.write($1.description) }
    case .confidence(let confidence): write(confidence.description)
    }
  }

  private mutating func write(_ mention: ActorMention) {
    write(mention.id) { $0.write($1.rawValue) }
    write(mention.name)
    write(mention.kind.rawValue)
    write(mention.affiliation) { $0.write($1.rawValue) }
    write(mention.quote)
  }

  private mutating func write(_ object: StatementObject) {
    write(object.kind.rawValue)
    write(object.id) { $0.write($1) }
    write(object.name)
    write(object.quote)
    write(object.spans.count)
    for span in object.spans { write(span) }
  }

  private mutating func write(_ quote: Quote) {
    write(quote.text)
    write(quote.range)
  }

  private mutating func write(_ range: ScalarRange) {
    write(range.start)
    write(range.end)
  }

  private mutating func write<Value>(
    _ value: Value?, _ body: (inout EffectWriter, Value) -> Void
  ) {
    bytes.append(UInt8(ascii: value == nil ? "-" : "+"))
    if let value { body(&self, value) }
  }

  private mutating func write(_ number: Int) {
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(UInt8(ascii: ";"))
  }

  /// The length goes first, so that the text may have any sign in it.
  private mutating func write(_ text: String) {
    bytes.append(contentsOf: String(text.utf8.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: text.utf8)
  }
}
