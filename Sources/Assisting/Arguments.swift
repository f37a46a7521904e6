import TreatyGraph

/// What a tool is asked with; each value is looked at before it is used.
struct Arguments {
  private let values: [String: JSONValue]

  /// Throws for a name that the tool does not know, or one that it needs and is not there.
  init(_ values: [String: JSONValue], schema: JSONValue?) throws(ToolFault) {
    let known = (schema?["properties"]?.object ?? [:]).keys.sorted()
    for name in values.keys.sorted() where !known.contains(name) {
      throw ToolFault("there is no argument \"\(name)\": there is \(known.joined(separator: ", "))")
    }
    self.values = values.filter { $0.value != .null }
    for name in (schema?["required"]?.array ?? []).compactMap(\.string)
    where self.values[name] == nil {
      throw ToolFault("the argument \"\(name)\" is missing")
    }
  }

  /// A text, without white space around it; nil where it is empty.
  func text(_ name: String) throws(ToolFault) -> String? {
    guard let value = values[name] else { return nil }
    guard let text = value.string else { throw ToolFault("\"\(name)\" is no text") }
    let words = text.drop(while: \.isWhitespace)
    guard let last = words.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(words[...last])
  }

  /// The same of what must not be empty.
  func words(_ name: String) throws(ToolFault) -> String {
    guard let text = try text(name) else { throw ToolFault("\"\(name)\" is empty") }
    return text
  }

  /// A number, or a text.
  func reference(_ name: String) throws(ToolFault) -> String {
    if let number = values[name]?.integer { return String(number) }
    return try words(name)
  }

  func number(
    _ name: String, in range: ClosedRange<Int64>, else fallback: Int
  ) throws(ToolFault) -> Int {
    guard let value = values[name] else { return fallback }
    guard let number = value.integer, range.contains(number) else {
      throw ToolFault("\"\(name)\" is no number from \(range.lowerBound) to \(range.upperBound)")
    }
    return Int(number)
  }

  /// A day, month or year; `isEnd` reads it as its last day.
  func day(_ name: String, isEnd: Bool = false) throws(ToolFault) -> CalendarDate? {
    guard let text = try text(name) else { return nil }
    guard let period = CalendarDate.period(text) else {
      throw ToolFault("\"\(text)\" is no date: write 2025-10-25, 2025-10 or 2025")
    }
    return isEnd ? period.lastDay : period.period(.day)
  }

  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) throws(ToolFault) -> Value? {
    guard let text = try text(name) else { return nil }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw ToolFault("\"\(text)\" is no \(name): there is \(known)")
    }
    return value
  }
}
