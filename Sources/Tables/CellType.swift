/// What the cells of a column hold, and how one is read.
///
///     .oneOf(Polarity.self)      // `support`
///     .number(in: 0...1)         // `0.95`
///     .list(of: .lowercase)      // `from,on,in`, or `-` for none
package struct CellType<Value: Sendable>: Sendable {
  /// What may stand in a cell, in words: `a number from 0 to 1`.
  package let holds: String
  /// The words that it may be; nil where it is no closed set.
  package let known: [String]?
  private let read: @Sendable (String) -> Value?
  private let complaint: @Sendable (String) -> String

  /// The sentence of `complaint` is for a text that cannot be read.
  package init(
    holds: String, known: [String]? = nil, read: @escaping @Sendable (String) -> Value?,
    complaint: @escaping @Sendable (String) -> String
  ) {
    self.holds = holds
    self.known = known
    self.read = read
    self.complaint = complaint
  }

  /// The value of a cell; nil where the text is none.
  package func value(of text: String) -> Value? { read(text) }

  /// What is wrong with a text, as a lower-case sentence; nil for a sound one.
  package func fault(in text: String) -> String? { read(text) == nil ? complaint(text) : nil }
}

extension CellType {
  /// Several values with commas between them; `-` for none.
  package static func list<Element>(of element: CellType<Element>) -> CellType
  where Value == [Element] {
    let parts: @Sendable (String) -> [String] = { text in
      text == "-"
        ? [] : text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return CellType(
      holds: "\(element.holds); several with commas between them, - for none",
      known: element.known,
      read: { text in
        var values: [Element] = []
        for part in parts(text) {
          guard let value = element.read(part) else { return nil }
          values.append(value)
        }
        return values
      },
      complaint: { text in
        element.complaint(parts(text).first { element.read($0) == nil } ?? text)
      })
  }

  /// A value, or nil for `-`.
  package static func optional<Wrapped>(_ wrapped: CellType<Wrapped>) -> CellType
  where Value == Wrapped? {
    CellType(
      holds: "\(wrapped.holds); - for nothing", known: wrapped.known,
      read: { text in
        if text == "-" { return .some(nil) }
        return wrapped.read(text).map(Optional.some)
      },
      complaint: wrapped.complaint)
  }
}

extension CellType where Value == String {
  /// Any text but the hyphen that stands for nothing.
  package static var text: CellType {
    CellType(
      holds: "text", read: { $0 == "-" ? nil : $0 },
      complaint: { _ in "a text is needed; - stands for nothing" })
  }

  /// Any text as it is written; a hyphen is a hyphen.
  package static var literal: CellType {
    CellType(holds: "text as it is written", read: { $0 }, complaint: { $0 })
  }

  /// Text that is compared with words in lower case: with a capital it would never be found.
  package static var lowercase: CellType {
    CellType(
      holds: "lower case", read: { $0 == "-" || $0 != $0.lowercased() ? nil : $0 },
      complaint: {
        $0 == "-" ? "a text is needed; - stands for nothing" : "\"\($0)\" must be in lower case"
      })
  }

  /// A sentence: it ends with a full stop.
  package static var sentence: CellType {
    CellType(
      holds: "a sentence", read: { $0.hasSuffix(".") ? $0 : nil },
      complaint: { _ in "write a sentence that ends with a full stop" })
  }
}

extension CellType where Value == Double {
  /// Any number.
  package static var number: CellType {
    CellType(
      holds: "a number", read: { text in Double(text).flatMap { $0.isFinite ? $0 : nil } },
      complaint: { "\"\($0)\" is no number" })
  }

  /// A number of a range, its ends included.
  package static func number(in range: ClosedRange<Int>) -> CellType {
    let limits = Double(range.lowerBound)...Double(range.upperBound)
    return CellType(
      holds: "a number from \(range.lowerBound) to \(range.upperBound)",
      read: { text in Double(text).flatMap { limits.contains($0) ? $0 : nil } },
      complaint: { "\"\($0)\" is no number from \(range.lowerBound) to \(range.upperBound)" })
  }
}

extension CellType where Value == Int {
  /// A whole number of a range, its ends included.
  package static func integer(in range: ClosedRange<Int>) -> CellType {
    CellType(
      holds: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      read: { text in Int(text).flatMap { range.contains($0) ? $0 : nil } },
      complaint: { "\"\($0)\" is no whole number from \(range.lowerBound) to \(range.upperBound)" })
  }
}

extension CellType
where Value: CaseIterable & RawRepresentable<String> {
  /// One of a closed set of words.
  package static func oneOf(_ type: Value.Type) -> CellType {
    let known = type.allCases.map(\.rawValue)
    let closest = ClosedSet(words: known)
    return CellType(
      holds: closest.description, known: known, read: { Value(rawValue: $0) },
      complaint: { "unknown \"\($0)\"; known: \(closest.known(near: $0))" })
  }
}

/// The words of a closed set, as messages list them.
private struct ClosedSet {
  let words: [String]
  private static let longest = 30

  var description: String {
    words.count > Self.longest
      ? "one of the names that the program knows" : "one of " + words.joined(separator: ", ")
  }

  /// All words; of a large set those that begin most like a word that is none of it.
  func known(near word: String) -> String {
    guard words.count > Self.longest else { return words.joined(separator: ", ") }
    let shared = words.map { known in zip(known, word).prefix { $0 == $1 }.count }
    let most = shared.max() ?? 0
    let near = zip(words, shared).filter { $0.1 == most }.prefix(8).map(\.0)
    return "\(near.joined(separator: ", ")) … (\(words.count) in all)"
  }
}
