import Foundation
import Statements

/// A page as the web has them, made of a template and an invented article, with what is known of it.
///
/// `Tests/Pages/expand.py` makes the same pages of the same files, for comparison with others.
struct WebPage: Sendable, CustomStringConvertible {
  let name: String
  let title: String
  let date: CalendarDate?
  let outlet: String
  /// What is to be read.
  let body: String
  /// What may be read, or not: footnotes, a dateline, a note on the author.
  let optional: String
  /// Set aside while the reader was being made: "B".
  let half: String
  let html: [UInt8]

  var description: String { name }
}

extension WebPage {
  static func all() throws -> [WebPage] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/web")
    func text(_ path: String) throws -> String {
      try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
    func names(_ path: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
        .sorted()
    }
    let texts = try text("texts.txt").components(separatedBy: "\n\n").map {
      $0.split(separator: "\n").map(String.init)
    }
    var parts: [String: String] = [:]
    for name in try names("parts") {
      let part = try text("parts/\(name)")
      parts[String(name.dropLast(5))] = part.trimmingCharacters(in: .newlines)
    }
    return try names("pages").compactMap { name in
      WebPage(
        name: String(name.dropLast(5)), template: try text("pages/\(name)"), texts: texts,
        parts: parts)
    }
  }

  private init?(name: String, template: String, texts: [[String]], parts: [String: String]) {
    let pieces = template.components(separatedBy: "\n---\n")
    var head: [String: String] = [:]
    for line in pieces[0].split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      head[String(line[..<colon])] = line[line.index(after: colon)...]
        .trimmingCharacters(in: .whitespaces)
    }
    guard let number = head["text"].flatMap({ Int($0) }), texts.indices.contains(number - 1) else {
      return nil
    }
    let blocks = texts[number - 1].dropFirst().map(WebBlock.init)
    self.name = name
    title = String(texts[number - 1][0].dropFirst(2))
    date = head["date"].flatMap(CalendarDate.init)
    outlet = head["outlet"] ?? ""
    body = (blocks.map(\.plain) + [head["also"] ?? ""]).joined(separator: "\n")
    optional = title + " " + (head["neutral"] ?? "")
    half = head["half"] ?? ""
    var page = ""
    var rest = pieces.dropFirst().joined(separator: "\n---\n")[...]
    while let open = rest.range(of: "{{"), let close = rest[open.upperBound...].range(of: "}}") {
      let word = rest[open.upperBound..<close.lowerBound]
      page += rest[..<open.lowerBound]
      page += parts[String(word.dropFirst())] ?? Self.value(word, title, blocks, head)
      rest = rest[close.upperBound...]
    }
    html = Self.encoded(page + rest, head["encoding"] ?? "utf-8")
  }

  private static func value(
    _ word: Substring, _ title: String, _ blocks: [WebBlock], _ head: [String: String]
  ) -> String {
    switch word {
    case "title": return WebBlock.escaped(title)
    case "rawtitle": return title
    case "lead": return WebBlock.escaped(blocks[0].plain)
    case "text":
      let data = try? JSONEncoder().encode(blocks.map(\.plain).joined(separator: "\n"))
      return String(decoding: data ?? Data(), as: UTF8.self)
    default: break
    }
    guard word.hasPrefix("body") else { return "{{\(word)}}" }
    let bounds = word.dropFirst(5).split(separator: "-").compactMap { Int($0) }
    let first = bounds.first ?? 1
    let last = bounds.count > 1 ? bounds[1] : blocks.count
    let html = WebBlock.html(blocks[(first - 1)..<last], frames: head)
    guard first == 1, head["dropcap"] != nil, let start = html.range(of: "<p>") else { return html }
    let letter = html[start.upperBound]
    return "<p><span class=\"dropcap\">\(letter)</span>\(html[start.upperBound...].dropFirst())"
  }

  private static func encoded(_ page: String, _ name: String) -> [UInt8] {
    switch name {
    case "utf-16": return [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf-8-sig": return [0xEF, 0xBB, 0xBF] + Array(page.utf8)
    case "utf-8": return Array(page.utf8)
    default:
      let encoding: String.Encoding = name == "windows-1251" ? .windowsCP1251 : .windowsCP1252
      return page.unicodeScalars.flatMap { scalar in
        String(scalar).data(using: encoding).map(Array.init) ?? Array("&#\(scalar.value);".utf8)
      }
    }
  }
}
