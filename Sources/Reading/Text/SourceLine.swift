/// A line of a source text without the white space round it.
struct SourceLine: Hashable {
  var range: Range<Int>
  /// In scalars.
  var width: Int

  var isBlank: Bool { range.isEmpty }

  /// All lines from a byte on, ended by LF, CRLF or CR.
  static func lines(of bytes: [UInt8], from start: Int) -> [SourceLine] {
    var lines: [SourceLine] = []
    var start = start
    while start < bytes.count {
      var end = start
      while end < bytes.count && !bytes[end].isLineEnd { end += 1 }
      lines.append(SourceLine(trimming: start..<end, in: bytes))
      if end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
    }
    return lines
  }

  init(trimming range: Range<Int>, in bytes: [UInt8]) {
    var range = range
    while let last = range.last, bytes[last].isSpace { range.removeLast() }
    while let first = range.first {
      // A no-break space is white space too: web pages pasted as text indent with it.
      let isNoBreak =
        bytes[first] == 0xC2 && first + 1 < range.upperBound && bytes[first + 1] == 0xA0
      guard bytes[first].isSpace || isNoBreak else { break }
      range.removeFirst(isNoBreak ? 2 : 1)
    }
    self.range = range
    width = range.reduce(0) { bytes[$1].isContinuation ? $0 : $0 + 1 }
  }
}
