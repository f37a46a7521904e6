import Statements

/// What stands above an article in its own file: YAML front matter, or lines such as `Date: …`.
struct ArticleHeader {
  private(set) var metadata = ArticleMetadata()
  /// Where the title stands, so that it can be read as a passage.
  private(set) var title: Range<Int>?
  /// Where the article itself begins.
  private(set) var end = 0
  private(set) var isFrontMatter = false

  init(of text: SourceText, name: String, rules: ReadingRules) throws(ReadingError) {
    let bytes = text.bytes
    var entries = Self.frontMatter(of: bytes)
    isFrontMatter = entries != nil
    if entries == nil { entries = Self.headerLines(of: bytes, keys: rules.headerKeys) }
    guard let entries else { return }
    end = entries.end
    for entry in entries.all {
      let value = String(decoding: bytes[entry.value], as: UTF8.self)
      guard let field = rules.headerKeys[entry.key], !value.isEmpty else { continue }
      try take(value, at: entry.value, as: field, name: name, rules: rules)
    }
  }

  private mutating func take(
    _ value: String, at range: Range<Int>, as field: MetadataField, name: String,
    rules: ReadingRules
  ) throws(ReadingError) {
    switch field {
    case .title where metadata.title == nil:
      metadata.title = value.foldingWhiteSpace()
      title = range
    case .date where metadata.date == nil:
      metadata.date = try DateReader(months: rules.months).date(value, in: name)
    // "Source:" is used for both.
    case .address, .outlet:
      if value.hasPrefix("http://") || value.hasPrefix("https://") {
        metadata.address = metadata.address ?? value
      } else if field == .outlet {
        metadata.outlet = metadata.outlet ?? value.foldingWhiteSpace()
      }
    case .title, .date, .ignored: break
    }
  }

  private struct Entry {
    var key: String
    var value: Range<Int>
  }

  private struct Entries {
    var all: [Entry] = []
    var end: Int
  }

  /// Where the byte after the line end is.
  private static func nextLine(after index: Int, in bytes: [UInt8]) -> Int {
    var index = index
    while index < bytes.count && !bytes[index].isLineEnd { index += 1 }
    let isPair = index + 1 < bytes.count && bytes[index] == 0x0D && bytes[index + 1] == 0x0A
    return min(bytes.count, index + (isPair ? 2 : 1))
  }

  /// Nil where the text does not begin with `---`, or `+++` as TOML does, or nothing ends it.
  private static func frontMatter(of bytes: [UInt8]) -> Entries? {
    let isTOML = bytes.starts(with: Array("+++".utf8))
    guard isTOML || bytes.starts(with: Array("---".utf8)) else { return nil }
    let mark = bytes[0]
    var start = nextLine(after: 0, in: bytes)
    guard SourceLine(trimming: 0..<start, in: bytes).width == 3 else { return nil }
    var entries = Entries(end: 0)
    while start < bytes.count {
      let next = nextLine(after: start, in: bytes)
      let line = SourceLine(trimming: start..<next, in: bytes)
      let isEnd = line.width == 3 && (bytes[start] == mark || !isTOML && bytes[start] == 0x2E)
      if isEnd && bytes[line.range].allSatisfy({ $0 == bytes[start] }) {
        entries.end = next
        return entries
      }
      // Indented lines belong to a list or a folded value, which no field of ours is.
      let separator = isTOML ? UInt8(ascii: "=") : UInt8(ascii: ":")
      if !bytes[start].isSpace, var entry = entry(on: line, cutAt: separator, in: bytes) {
        entry.value = unquoted(entry.value, in: bytes)
        entries.all.append(entry)
      }
      start = next
    }
    return nil
  }

  /// Nil where the first line that is not blank has no known key.
  private static func headerLines(of bytes: [UInt8], keys: [String: MetadataField]) -> Entries? {
    var entries = Entries(end: 0)
    var start = 0
    while start < bytes.count {
      let next = nextLine(after: start, in: bytes)
      let line = SourceLine(trimming: start..<next, in: bytes)
      if line.isBlank {
        guard entries.all.isEmpty else { break }
      } else if let entry = entry(on: line, in: bytes), keys[entry.key] != nil {
        entries.all.append(entry)
        entries.end = next
      } else {
        break
      }
      start = next
    }
    return entries.all.isEmpty ? nil : entries
  }

  private static func entry(
    on line: SourceLine, cutAt separator: UInt8 = UInt8(ascii: ":"), in bytes: [UInt8]
  ) -> Entry? {
    guard let colon = bytes[line.range].prefix(40).firstIndex(of: separator),
      colon > line.range.lowerBound
    else { return nil }
    let name = SourceLine(trimming: line.range.lowerBound..<colon, in: bytes).range
    let key = String(decoding: bytes[name], as: UTF8.self).lowercased()
    let value = SourceLine(trimming: colon + 1..<line.range.upperBound, in: bytes).range
    return Entry(key: key, value: value)
  }

  private static func unquoted(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    guard let first = range.first, let last = range.last, first < last,
      bytes[first] == bytes[last], bytes[first] == 0x22 || bytes[first] == 0x27
    else { return range }
    return first + 1..<last
  }
}
