import Foundation
import Statements

/// References in BibTeX, which have an abstract at best.
struct BibTeXExport {
  let keys: [String: ExportField]

  func articles(of text: String) -> [ExportedArticle] {
    var scanner = Scanner(bytes: Array(text.utf8))
    var articles: [ExportedArticle] = []
    while let entry = scanner.next() {
      var article = ExportedArticle(line: entry.line)
      for field in entry.fields {
        article.take(plain(field.value), as: keys[field.name] ?? .ignored)
      }
      let parts = ["year", "month", "day"].compactMap { name in
        entry.fields.first { $0.name == name }.map { plain($0.value) }
      }
      if parts.count == 3 { article.take("\(parts[2]) \(parts[1]) \(parts[0])", as: .date) }
      articles.append(article)
    }
    return articles
  }

  /// Without braces and with the letters that TeX writes with commands: `\'e` is é.
  private func plain(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    var accent: Unicode.Scalar?
    var scalars = value.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      if scalar == "\\", let next = scalars.first {
        scalars.removeFirst()
        if let found = Self.accents[next] { accent = found } else { text.append(next) }
      } else if scalar != "{" && scalar != "}" {
        text.append(scalar)
        if let found = accent { text.append(found) }
        accent = nil
      }
    }
    return String(text).replacing("---", with: "—").replacing("--", with: "–")
      .precomposedStringWithCanonicalMapping
  }

  private static let accents: [Unicode.Scalar: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
  ]

  private struct Field {
    var name: String
    var value: String
  }

  private struct Entry {
    var line: Int
    var fields: [Field]
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0
    var line = 1

    mutating func next() -> Entry? {
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "@") else {
          advance()
          continue
        }
        let start = line
        while index < bytes.count, bytes[index] != UInt8(ascii: "{") { advance() }
        advance()
        while index < bytes.count, bytes[index] != UInt8(ascii: ","),
          bytes[index] != UInt8(ascii: "}")
        {
          advance()
        }
        var fields: [Field] = []
        while let field = field() { fields.append(field) }
        if !fields.isEmpty { return Entry(line: start, fields: fields) }
      }
      return nil
    }

    private mutating func advance() {
      guard index < bytes.count else { return }
      if bytes[index] == 0x0A { line += 1 }
      index += 1
    }

    /// `name = {value}`; nil at the end of the entry.
    private mutating func field() -> Field? {
      while index < bytes.count, bytes[index].isSpace || bytes[index] == UInt8(ascii: ",") {
        advance()
      }
      let start = index
      while index < bytes.count, bytes[index].isAlphanumeric || bytes[index] == UInt8(ascii: "-") {
        advance()
      }
      let name = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      while index < bytes.count, bytes[index].isSpace { advance() }
      guard !name.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        return nil
      }
      advance()
      while index < bytes.count, bytes[index].isSpace { advance() }
      return Field(name: name, value: value())
    }

    private mutating func value() -> String {
      guard index < bytes.count else { return "" }
      let isQuoted = bytes[index] == UInt8(ascii: "\"")
      let isBraced = bytes[index] == UInt8(ascii: "{")
      if isQuoted || isBraced { advance() }
      let start = index
      var depth = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "{") {
          depth += 1
        } else if byte == UInt8(ascii: "}") {
          if depth == 0 { break }
          depth -= 1
        } else if depth == 0 && isQuoted && byte == UInt8(ascii: "\"") {
          break
        } else if depth == 0 && !isQuoted && !isBraced && byte == UInt8(ascii: ",") {
          break
        } else if byte == UInt8(ascii: "\\") {
          advance()
        }
        advance()
      }
      let end = min(index, bytes.count)
      if isQuoted || isBraced { advance() }
      return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
    }
  }
}
