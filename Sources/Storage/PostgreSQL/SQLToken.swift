/// A word, sign or text of SQL; a name with the names before its dots is one word. White space and
/// comments are none.
struct SQLToken: Hashable {
  enum Kind { case word, text, parameter, sign }

  let kind: Kind
  let text: String

  static func tokens(of sql: String) -> [SQLToken] {
    var scanner = SQLScanner(bytes: Array(sql.utf8))
    var tokens: [SQLToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }
}

private struct SQLScanner {
  let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> SQLToken? {
    skip { $0 <= UInt8(ascii: " ") }
    guard place < bytes.count else { return nil }
    let start = place
    let first = bytes[place]
    place += 1
    switch first {
    case UInt8(ascii: "-") where byte(place) == first:
      skip { $0 != UInt8(ascii: "\n") }
      return next()
    case UInt8(ascii: "'"):
      skipQuoted(first)
      return token(.text, from: start)
    case UInt8(ascii: "?"):
      skip(Self.isDigit)
      return token(.parameter, from: start)
    case _ where first == UInt8(ascii: "\"") || Self.isWord(first):
      skipName(begunBy: first)
      return token(.word, from: start)
    case _ where Self.isOperator(first):
      skip(Self.isOperator)
      return token(.sign, from: start)
    default: return token(.sign, from: start)
    }
  }

  /// `name`, `"name"`, `table.name` and `table."name"`; numbers too.
  private mutating func skipName(begunBy first: UInt8) {
    if first == UInt8(ascii: "\"") { skipQuoted(first) } else { skip(Self.isWord) }
    guard byte(place) == UInt8(ascii: "."), let next = byte(place + 1),
      next == UInt8(ascii: "\"") || Self.isWord(next)
    else { return }
    place += 2
    skipName(begunBy: next)
  }

  private mutating func skipQuoted(_ quote: UInt8) {
    skip { $0 != quote }
    place += 1
    // Doubled, it is one of the text.
    guard byte(place) == quote else { return }
    place += 1
    skipQuoted(quote)
  }

  private mutating func skip(_ condition: (UInt8) -> Bool) {
    while place < bytes.count, condition(bytes[place]) { place += 1 }
  }

  private func byte(_ place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private func token(_ kind: SQLToken.Kind, from start: Int) -> SQLToken {
    SQLToken(
      kind: kind, text: String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isOperator(_ byte: UInt8) -> Bool { "<>=|!@:+".utf8.contains(byte) }
}
