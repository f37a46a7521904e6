import TreatyGraph

/// Text in which single words stand out, to be wrapped before it is shown.
struct StyledText: Hashable, Sendable {
  private struct Element: Hashable, Sendable {
    var character: Character
    var style: TextStyle?
  }

  private var elements: [Element]

  private init(elements: [Element]) { self.elements = elements }

  init(_ text: String, _ style: TextStyle? = nil) {
    elements = text.printable.map { Element(character: $0, style: style) }
  }

  mutating func append(_ text: String, _ style: TextStyle?) {
    let text = text.printable
    elements.reserveCapacity(elements.count + text.utf8.count)
    for character in text { elements.append(Element(character: character, style: style)) }
  }

  mutating func append(spaces count: Int) {
    elements.append(contentsOf: repeatElement(Element(character: " ", style: nil), count: count))
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(elements: left.elements + right.elements)
  }

  /// Styles what stands at a range of Unicode scalars; what is there already is kept.
  mutating func apply(_ style: TextStyle, to range: ScalarRange) {
    var offset = 0
    for index in elements.indices {
      if range.start <= offset, offset < range.end, elements[index].style == nil {
        elements[index].style = style
      }
      offset += elements[index].character.unicodeScalars.count
      if offset >= range.end { break }
    }
  }

  /// Cut into lines of at most so many columns, between words where it can be.
  func lines(width: Int) -> [StyledText] {
    var lines: [[Element]] = []
    var line: [Element] = []
    var lineWidth = 0
    for word in words {
      let wordWidth = word.width
      let gap = line.isEmpty ? 0 : 1
      if lineWidth + gap + wordWidth <= width {
        if gap == 1 { line.append(Element(character: " ", style: word.joiningStyle(line.last))) }
        line += word.elements
        lineWidth += gap + wordWidth
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = []
      lineWidth = 0
      for element in word.elements {
        let elementWidth = element.character.displayWidth
        if lineWidth > 0, lineWidth + elementWidth > width {
          lines.append(line)
          line = []
          lineWidth = 0
        }
        line.append(element)
        lineWidth += elementWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines.map(StyledText.init(elements:))
  }

  /// Without the spaces at its end.
  var trimmingTrailingSpaces: StyledText {
    let end = elements.lastIndex { $0.character != " " }.map { $0 + 1 } ?? 0
    return StyledText(elements: Array(elements[..<end]))
  }

  /// Without its styles.
  var plain: String { String(elements.map(\.character)) }

  /// With the codes that a terminal understands, where it shows styles; else the plain text.
  func rendered(on console: Console) -> String {
    var result = ""
    var run = ""
    var style: TextStyle?
    for element in elements {
      if element.style != style {
        result += console.styled(run, style)
        run = ""
        style = element.style
      }
      run.append(element.character)
    }
    return result + console.styled(run, style)
  }

  private struct Word {
    var elements: ArraySlice<Element>
    var width: Int { elements.reduce(0) { $0 + $1.character.displayWidth } }

    /// A space between two words of one style has it too, so that an underline goes through.
    func joiningStyle(_ before: Element?) -> TextStyle? {
      before?.style == elements.first?.style ? before?.style : nil
    }
  }

  private var words: [Word] {
    elements.split(whereSeparator: \.character.isWhitespace).map { Word(elements: $0) }
  }
}

extension String {
  /// True where it is one line as it is: it has room, and no space too many.
  private func isOnePlainLine(ofWidth width: Int) -> Bool {
    isPlain && !isEmpty && utf8.count <= width && utf8.first != 0x20 && utf8.last != 0x20
      && !zip(utf8, utf8.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }

  /// The text cut into lines of at most so many columns, between words where it can be.
  func wrapped(toWidth width: Int) -> [String] {
    guard !isOnePlainLine(ofWidth: width) else { return [self] }
    return StyledText(self).lines(width: width).map(\.plain)
  }
}
