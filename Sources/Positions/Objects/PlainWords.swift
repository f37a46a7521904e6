/// The words of a text of ASCII by the places of their bytes: what most objects are, read without a
/// string for each word.
struct PlainWords {
  private struct Word {
    /// As the text has it, without the stop behind the last.
    var written: Range<Int>
    /// Without punctuation on either side.
    var compared: Range<Int>
  }

  private let bytes: [UInt8]
  private var words: [Word] = []

  var count: Int { words.count }

  /// Nil for other texts.
  init?(_ text: String) {
    bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    var start = 0
    for end in 0...bytes.count where end == bytes.count || bytes[end].isSpace {
      add(start..<end)
      start = end + 1
    }
    dropStops()
  }

  /// A dash between words says nothing.
  private mutating func add(_ written: Range<Int>) {
    guard let first = written.first(where: { bytes[$0].isWordByte }),
      let last = written.last(where: { bytes[$0].isWordByte })
    else { return }
    words.append(Word(written: written, compared: first..<last + 1))
  }

  /// Without the full stop or comma of the sentence.
  private mutating func dropStops() {
    guard var last = words.popLast() else { return }
    while let end = last.written.last, [0x2E, 0x2C, 0x3B, 0x3A].contains(bytes[end]) {
      last.written = last.written.lowerBound..<end
    }
    words.append(last)
  }

  /// From which word on it has all words of another, one behind the other.
  func firstIndex(of name: PlainWords) -> Int? {
    guard name.count > 0, name.count <= count else { return nil }
    return (0...count - name.count).first { start in
      (0..<name.count).allSatisfy { same(words[start + $0], name, name.words[$0]) }
    }
  }

  private func same(_ word: Word, _ other: PlainWords, _ otherWord: Word) -> Bool {
    word.compared.count == otherWord.compared.count
      && zip(word.compared, otherWord.compared).allSatisfy {
        bytes[$0].lowercase == other.bytes[$1].lowercase
      }
  }

  /// The words from one on as they are compared: in small letters, without punctuation.
  func folded(from start: Int) -> String {
    joined(from: start) { word, text in
      for place in word.compared { text.append(bytes[place].lowercase) }
    }
  }

  /// The same as the text writes them.
  func written(from start: Int) -> String {
    joined(from: start) { word, text in text += bytes[word.written] }
  }

  private func joined(from start: Int, _ add: (Word, inout [UInt8]) -> Void) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for word in words[start...] {
      if !text.isEmpty { text.append(0x20) }
      add(word, &text)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Two capitals or a digit: an abbreviation, a numbered document.
  func isName(_ place: Int) -> Bool {
    let written = bytes[words[place].written]
    return written.contains { (0x30...0x39).contains($0) }
      || written.count { (0x41...0x5A).contains($0) } > 1
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var lowercase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// True for a letter or digit of ASCII.
  var isWordByte: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
