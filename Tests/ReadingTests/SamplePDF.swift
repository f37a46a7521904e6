import Foundation
import Statements

/// A sample article of the project, typeset as a PDF file in one of five ways.
struct SamplePDF: Sendable, CustomStringConvertible {
  enum Style: String, CaseIterable, Sendable {
    case report, twoColumns, footnotes, letter, table
  }

  let style: Style
  let article: SampleArticle
  /// What is to be read besides the article's own paragraphs.
  let extras: [String]
  let bytes: [UInt8]

  var description: String { "\(style)/\(article.slug)" }

  static func all() throws -> [SamplePDF] {
    let articles = try SampleArticle.all()
    return Style.allCases.enumerated().flatMap { number, style in
      (0..<3).map { SamplePDF(style: style, article: articles[(number + 5 * $0) % articles.count]) }
    }
  }

  init(style: Style, article: SampleArticle) {
    self.style = style
    self.article = article
    var setter = Typesetter(head: "A/79/460/\(article.slug.prefix(4))", isNumbered: true)
    var extras: [String] = []
    let date = "\(article.date.day) \(Self.months[article.date.month - 1]) \(article.date.year)"
    switch style {
    case .report:
      setter.add(article.title, size: 16, gap: 14)
      setter.add(date, gap: 14)
      for paragraph in article.paragraphs { setter.add(paragraph, gap: 8, hyphenates: true) }
    case .twoColumns:
      setter.add(article.title, size: 15, gap: 10)
      setter.add(date, size: 8, gap: 12)
      setter.columns = 2
      for paragraph in article.paragraphs {
        setter.add(paragraph, size: 7.5, gap: 6, hyphenates: true)
      }
    case .footnotes:
      setter.add(article.title, size: 16, gap: 14)
      setter.add(date, gap: 14)
      let note = "See the report of the committee, which has the whole record of this vote."
      for (index, paragraph) in article.paragraphs.enumerated() {
        if index == 1 { setter.footnote = "1 \(note)" }
        setter.add(paragraph, gap: 8, noteMark: index == 1 ? "1" : nil)
      }
      extras = [note]
    case .letter:
      setter.add(date, gap: 20)
      setter.add(article.title, size: 13, gap: 16)
      for paragraph in article.paragraphs { setter.add(paragraph, gap: 0, indent: 24) }
    case .table:
      setter.add(article.title, size: 16, gap: 14)
      setter.add(date, gap: 14)
      let half = article.paragraphs.count / 2
      for paragraph in article.paragraphs.prefix(half) { setter.add(paragraph, gap: 8) }
      let rows = [
        ["State", "Signed", "Ratified"], ["Chad", "Monday", "not yet"],
        ["Peru", "Tuesday", "in May"],
      ]
      setter.addTable(rows)
      extras = rows.flatMap { $0 }
      for paragraph in article.paragraphs.dropFirst(half) { setter.add(paragraph, gap: 8) }
    }
    self.extras = extras
    bytes = setter.file()
  }

  private static let months =
    [
      "January", "February", "March", "April", "May", "June", "July", "August",
    ] + ["September", "October", "November", "December"]
}

/// Sets text in Courier, whose characters are all as wide, and writes the PDF file.
struct Typesetter {
  let head: String
  let isNumbered: Bool
  var columns = 1 {
    didSet { top = y }
  }
  /// Set below the page on which the next text begins.
  var footnote: String?
  private var pages: [String] = []
  private var page = ""
  private var y = Self.first
  private var top = Self.first
  private var column = 0

  /// Low, so that even short articles fill more than a page.
  private static let height = 430.0
  private static let first = 345.0
  private static let left = 60.0
  private static let width = 475.0
  private static let gutter = 25.0

  init(head: String, isNumbered: Bool) {
    self.head = head
    self.isNumbered = isNumbered
  }

  mutating func add(
    _ text: String, size: Double = 10, gap: Double, indent: Double = 0, hyphenates: Bool = false,
    noteMark: String? = nil
  ) {
    if let footnote {
      set("\(footnote)", size: 7, x: Self.left, y: 78)
      self.footnote = nil
    }
    let columnWidth = columns == 1 ? Self.width : (Self.width - Self.gutter) / 2
    let most = Int(columnWidth / (size * 0.6))
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var isFirst = true
    while !words.isEmpty {
      let room = most - (isFirst ? Int(indent / (size * 0.6)) : 0)
      var line = words.removeFirst()
      while let next = words.first, line.count + 1 + next.count <= room {
        line += " " + words.removeFirst()
      }
      if hyphenates, let next = words.first, room - line.count > 6, next.count > 9,
        next.allSatisfy({ $0.isASCII && $0.isLowercase })
      {
        line += " " + next.prefix(4) + "-"
        words[0] = String(next.dropFirst(4))
      }
      if y < 95 { breakColumn() }
      let x = Self.left + Double(column) * (columnWidth + Self.gutter) + (isFirst ? indent : 0)
      // Columns are justified, the last lines of paragraphs are not.
      let slack = columnWidth - Double(line.count) * size * 0.6
      let spaces = line.count { $0 == " " }
      let isJustified = columns > 1 && !words.isEmpty && spaces > 0
      set(line, size: size, x: x, y: y, wordSpacing: isJustified ? slack / Double(spaces) : 0)
      if words.isEmpty, let noteMark {
        set(noteMark, size: size * 0.6, x: x + Double(line.count) * size * 0.6, y: y + size * 0.4)
      }
      y -= size * 1.25
      isFirst = false
    }
    y -= gap
  }

  mutating func addTable(_ rows: [[String]]) {
    for row in rows {
      if y < 95 { breakColumn() }
      for (index, cell) in row.enumerated() {
        set(cell, size: 10, x: Self.left + 150 * Double(index), y: y)
      }
      y -= 18
    }
    y -= 10
  }

  private mutating func breakColumn() {
    if column + 1 < columns {
      column += 1
      y = top
    } else {
      finishPage()
    }
  }

  private mutating func finishPage() {
    set(head, size: 9, x: Self.left, y: Self.height - 35)
    if isNumbered { set("\(pages.count + 1)", size: 9, x: 290, y: 30) }
    pages.append(page)
    page = ""
    column = 0
    y = Self.first
    top = Self.first
  }

  private mutating func set(
    _ text: String, size: Double, x: Double, y: Double, wordSpacing: Double = 0
  ) {
    let hex = text.unicodeScalars.map { scalar -> String in
      let data = String(scalar).data(using: .windowsCP1252)
      return String(format: "%02X", data?.first ?? 0x3F)
    }
    page += "BT /F1 \(size) Tf \(wordSpacing) Tw \(x) \(y) Td <\(hex.joined())> Tj ET\n"
  }

  /// The whole file, with a further page of a given content where one is named.
  func file(appending last: String? = nil) -> [UInt8] {
    var setter = self
    setter.finishPage()
    let contents = setter.pages + (last.map { [$0] } ?? [])
    let kids = contents.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(contents.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for (index, content) in contents.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 \(Self.height)] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { file += String(format: "%010d 00000 n \n", offset) }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(file.utf8)
  }
}
