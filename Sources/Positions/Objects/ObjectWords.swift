import Statements

/// The words that say what an object is: from its name on, without what introduces it.
///
///     a threshold of 60 ratifications  →  threshold of 60 ratifications
struct ObjectWords: Hashable {
  /// As the article writes them.
  let text: String
  /// In small letters, without punctuation: by these two objects are the same or not.
  let folded: String
  /// True where they name a sort of thing and leave open which: *the text*, *it* for a resolution,
  /// *limits*. A single word that is a name, as `REDD+` and `NAPs` are, tells it.
  let isBare: Bool

  init(_ object: StatementObject) {
    if let name = PlainWords(object.name), let quoted = PlainWords(object.quote.text) {
      self.init(name, in: quoted)
    } else {
      self.init(Self.words(of: object.name), in: Self.words(of: object.quote.text))
    }
  }

  /// The name of what a pronoun stands for is not in the quote.
  private init(_ name: PlainWords, in quoted: PlainWords) {
    let start = quoted.firstIndex(of: name)
    let words = start == nil ? name : quoted
    folded = words.folded(from: start ?? 0)
    text = words.written(from: start ?? 0)
    isBare = words.count - (start ?? 0) < 2 && !(words.count > 0 && words.isName(start ?? 0))
  }

  private init(_ name: [Word], in quoted: [Word]) {
    let start = Self.firstIndex(of: name, in: quoted)
    let words = start.map { Array(quoted[$0...]) } ?? name
    folded = words.map(\.folded).joined(separator: " ")
    text = words.map(\.written).joined(separator: " ")
    isBare = words.count < 2 && !(words.first?.isName ?? false)
  }

  /// Words as they are compared: in small letters, without punctuation.
  static func folded(_ words: String) -> String {
    Self.words(of: words).map(\.folded).joined(separator: " ")
  }

  private struct Word: Hashable {
    let written: Substring
    let folded: String

    /// Two capitals or a digit: an abbreviation, a numbered document.
    var isName: Bool {
      if written.utf8.allSatisfy({ $0 < 0x80 }) {
        return written.utf8.contains { (0x30...0x39).contains($0) }
          || written.utf8.count { (0x41...0x5A).contains($0) } > 1
      }
      return written.contains(where: \.isNumber) || written.count { $0.isUppercase } > 1
    }

    init(_ written: Substring) {
      self.written = written
      folded = written.trimmingPunctuation.lowercased()
    }
  }

  private static func words(of text: String) -> [Word] {
    var words = text.spacedParts.map { Word($0) }
    // A dash between words says nothing.
    words.removeAll(where: \.folded.isEmpty)
    guard let last = words.popLast() else { return [] }
    return words + [Word(last.written.droppingStops)]
  }

  private static func firstIndex(of name: [Word], in words: [Word]) -> Int? {
    guard !name.isEmpty, name.count <= words.count else { return nil }
    return (0...words.count - name.count).first { start in
      zip(words[start...], name).allSatisfy { $0.folded == $1.folded }
    }
  }
}

extension String {
  /// What stands between white space. Most texts are ASCII, of which no character takes two bytes.
  fileprivate var spacedParts: [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(whereSeparator: \.isWhitespace) }
    return utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0) }
  }
}

extension Substring {
  fileprivate var trimmingPunctuation: Substring {
    let bytes = utf8
    if bytes.allSatisfy({ $0 < 0x80 }) {
      guard let first = bytes.firstIndex(where: \.isWordByte),
        let last = bytes.lastIndex(where: \.isWordByte)
      else { return "" }
      return self[first...last]
    }
    var trimmed = self
    while let first = trimmed.first, !first.isLetter, !first.isNumber { trimmed.removeFirst() }
    while let last = trimmed.last, !last.isLetter, !last.isNumber { trimmed.removeLast() }
    return trimmed
  }

  /// Without the full stop or comma of the sentence.
  fileprivate var droppingStops: Substring {
    guard let end = utf8.last, end >= 0x80 || ".,;:".utf8.contains(end) else { return self }
    var dropped = self
    while let last = dropped.last, ".,;:".contains(last) { dropped.removeLast() }
    return dropped
  }
}
