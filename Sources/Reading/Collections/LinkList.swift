/// A text with nothing but addresses of pages, one a line; lines that begin with `#` are remarks.
struct LinkList {
  let addresses: [String]

  init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map(ExportLine.trimmed)
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard !lines.isEmpty, lines.allSatisfy(Self.isLink) else { return nil }
    addresses = lines
  }

  private static func isLink(_ line: String) -> Bool {
    PageFetcher.isAddress(line) && !line.contains { $0.isWhitespace }
  }

  /// By the first lines, of which the last may be cut off.
  static func begins(_ head: [UInt8]) -> Bool {
    let lines = HeadLines(head).trimmed(atMost: 50).lazy.filter { $0.first != UInt8(ascii: "#") }
      .map { String(decoding: $0, as: UTF8.self) }
    return lines.contains { _ in true } && lines.allSatisfy(isLink)
  }
}
