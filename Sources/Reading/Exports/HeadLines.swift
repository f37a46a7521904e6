/// The lines of the beginning of a file, as bytes: most files are told by a few bytes of each.
struct HeadLines {
  /// What stands between breaks of lines; empty lines are left out.
  private let lines: [ArraySlice<UInt8>]

  init(_ head: [UInt8]) {
    lines =
      Self.hasRareBreaks(head)
      ? String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map { Array($0.utf8)[...] }
      : head.split { (0x0A...0x0D).contains($0) }
  }

  /// The first so many lines without white space round them, but for those that are nothing else.
  func trimmed(atMost count: Int = .max) -> some Sequence<ArraySlice<UInt8>> {
    lines.prefix(count).lazy.map(Self.trimmed).filter { !$0.isEmpty }
  }

  /// Whether it may have breaks that are not of ASCII: U+0085, U+2028, U+2029.
  private static func hasRareBreaks(_ head: [UInt8]) -> Bool {
    head.indices.contains { place in
      guard head[place] >= 0x80, place + 1 < head.count else { return false }
      if head[place] == 0xC2 { return head[place + 1] == 0x85 }
      return head[place] == 0xE2 && head[place + 1] == 0x80 && place + 2 < head.count
        && (0xA8...0xA9).contains(head[place + 2])
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first, first.isSpace { line.removeFirst() }
    while let last = line.last, last.isSpace { line.removeLast() }
    // White space that is not of ASCII is rare, and letters like it are many.
    guard let first = line.first, let last = line.last, first >= 0x80 || last >= 0x80 else {
      return line
    }
    return Array(ExportLine.trimmed(String(decoding: line, as: UTF8.self)).utf8)[...]
  }
}
