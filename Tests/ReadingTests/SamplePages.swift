import Foundation
import Reading
import Statements

/// A sample article of the project in the dress of one of the page templates.
struct SamplePage: Sendable, CustomStringConvertible {
  let template: String
  let slug: String
  let title: String
  let date: CalendarDate
  let outlet: String
  let paragraphs: [String]
  let html: [UInt8]

  var description: String { "\(template)/\(slug)" }
}

extension SamplePage {
  private static let months =
    [
      "January", "February", "March", "April", "May", "June", "July", "August",
    ] + ["September", "October", "November", "December"]

  /// Each template with five of the fifteen articles, no two templates with the same five.
  static func all() throws -> [SamplePage] {
    let articles = try SampleArticle.all()
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/pages")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.enumerated().flatMap { number, name in
      let template = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return (0..<5).map { index in
        let article = articles[(number * 2 + index * 3) % articles.count]
        return SamplePage(
          template: String(name.dropLast(5)), html: template, article: article)
      }
    }
  }

  private init(template: String, html: String, article: SampleArticle) {
    self.template = template
    slug = article.slug
    title = article.title
    date = article.date
    outlet = article.outlet
    paragraphs = article.paragraphs
    let third = max(1, paragraphs.count / 3)
    let parts = [
      "first": paragraphs.prefix(third), "middle": paragraphs.dropFirst(third).prefix(third),
      "last": paragraphs.dropFirst(2 * third),
    ]
    let month = Self.months[article.date.month - 1]
    let values = [
      "title": article.title, "outlet": article.outlet, "slug": article.slug,
      "iso": article.date.description, "long": "\(article.date.day) \(month) \(article.date.year)",
    ]
    var page = html
    for (key, value) in values {
      page = page.replacingOccurrences(of: "{{\(key)}}", with: Self.escaped(value))
    }
    for (key, paragraphs) in parts {
      guard let start = page.range(of: "{{\(key):"),
        let end = page.range(of: "}}", range: start.upperBound..<page.endIndex)
      else { continue }
      let frame = page[start.upperBound..<end.lowerBound]
      let filled = paragraphs.map {
        frame.replacingOccurrences(of: "%", with: Self.escaped($0))
      }
      page.replaceSubrange(start.lowerBound..<end.upperBound, with: filled.joined(separator: "\n"))
    }
    let isLatin = page.contains("iso-8859-1")
    self.html = page.data(using: isLatin ? .windowsCP1252 : .utf8).map(Array.init) ?? []
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: "\"", with: "&quot;")
  }
}

/// One of the project's sample articles, read without the reader under test.
struct SampleArticle: Sendable {
  let slug: String
  let title: String
  let date: CalendarDate
  let outlet: String
  let paragraphs: [String]

  static func all() throws -> [SampleArticle] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "data/articles")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".txt") }
      .compactMap { name in
        let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        var parts = text.components(separatedBy: "\n\n").map {
          $0.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let header = parts.removeFirst().components(separatedBy: "\n")
        func value(_ key: String) -> String? {
          header.first { $0.hasPrefix("\(key): ") }.map { String($0.dropFirst(key.count + 2)) }
        }
        guard let title = value("Title"), let outlet = value("Source"),
          let date = value("Date").flatMap(CalendarDate.init)
        else { return nil }
        return SampleArticle(
          slug: String(name.dropLast(4)), title: title, date: date, outlet: outlet,
          paragraphs: parts.filter { !$0.isEmpty })
      }
  }
}

/// How much of a text another text holds, and the other way round, as a bag of words.
struct WordOverlap {
  let precision: Double
  let recall: Double
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// What may be there or not counts neither way.
  init(of found: String, with expected: String, orElse optional: String = "") {
    var counts: [String: Int] = [:]
    var spare: [String: Int] = [:]
    let expectedWords = Self.words(of: expected)
    let foundWords = Self.words(of: found)
    for word in expectedWords { counts[word, default: 0] += 1 }
    for word in Self.words(of: optional) { spare[word, default: 0] += 1 }
    var common = 0
    var extra = 0
    for word in foundWords {
      if let count = counts[word], count > 0 {
        counts[word] = count - 1
        common += 1
      } else if let count = spare[word], count > 0 {
        spare[word] = count - 1
      } else {
        extra += 1
      }
    }
    precision = common == 0 ? 0 : Double(common) / Double(common + extra)
    recall = expectedWords.isEmpty ? 0 : Double(common) / Double(expectedWords.count)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
