/// A line of a table as it is put together from left to right.
protocol TableLine {
  init()
  mutating func append(_ text: String, _ style: TextStyle?)
  mutating func append(spaces count: Int)
  /// Without the spaces at its end.
  var trimmingTrailingSpaces: Self { get }
}

extension StyledText: TableLine {
  init() { self.init("") }
}

/// A line for where no styles are shown: no character is looked at.
struct PlainLine: TableLine {
  private(set) var text = ""

  mutating func append(_ text: String, _ style: TextStyle?) { self.text += text }

  mutating func append(spaces count: Int) {
    text += String(repeating: " ", count: count)
  }

  var trimmingTrailingSpaces: PlainLine {
    var line = self
    while line.text.utf8.last == 0x20 { line.text.unicodeScalars.removeLast() }
    return line
  }
}
