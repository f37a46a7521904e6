import Statements

/// Articles as Nexis exports them as text: LexisNexis Academic with a counter above each, Nexis Uni
/// with a mark below.
struct NexisExport {
  let keys: [String: ExportField]
  let dates: DateReader

  func articles(of text: String) -> [ExportedArticle] {
    segments(of: [NumberedLine](of: text)).compactMap(article)
  }

  private func segments(of lines: [NumberedLine]) -> [ArraySlice<NumberedLine>] {
    let starts = lines.indices.filter { ExportLine.isCounter(lines[$0].text) }
    if !starts.isEmpty {
      return zip(starts, starts.dropFirst() + [lines.count]).map { lines[($0 + 1)..<$1] }
    }
    return lines.split { field(of: $0.text) == .over }.filter { segment in
      segment.contains { !$0.text.isEmpty }
    }
  }

  /// What the key before the colon, or the whole line, stands for.
  private func field(of line: String) -> ExportField? {
    guard line.utf8.count < 400 else { return nil }
    if let colon = line.firstIndex(of: ":") {
      return keys[ExportLine.trimmed(line[..<colon]).lowercased()]
    }
    return keys[line.lowercased()]
  }

  private func isRights(_ line: String) -> Bool {
    line.hasPrefix("Copyright") || line.hasPrefix("©")
  }

  private func article(of segment: ArraySlice<NumberedLine>) -> ExportedArticle? {
    guard let first = segment.first(where: { !$0.text.isEmpty }) else { return nil }
    var article = ExportedArticle(line: first.number)
    let mark = segment.firstIndex { field(of: $0.text) == .begin }
    let start = mark.map { $0 + 1 } ?? bodyStart(of: segment)
    readHead(segment[segment.startIndex..<(mark ?? start)], hasMark: mark != nil, into: &article)
    var end = start
    while end < segment.endIndex {
      let line = segment[end].text
      let isBehindBlank = end == start || segment[end - 1].text.isEmpty
      let found = field(of: line)
      if isBehindBlank && (found == .end || isRights(line)) || found == .over { break }
      end += 1
    }
    article.take(segment[start..<end].joined, as: .text)
    return article
  }

  /// Behind the lines with keys that stand together above the text, or behind date and headline.
  private func bodyStart(of segment: ArraySlice<NumberedLine>) -> Int {
    var start: Int?
    var isInside = false
    for index in segment.indices {
      let line = segment[index].text
      if line.isEmpty {
        isInside = false
      } else if field(of: line) == .ignored || field(of: line) == .title {
        isInside = true
        start = index + 1
      } else if isInside {
        start = index + 1
      } else if start != nil {
        return index
      }
    }
    if let start { return start }
    let paragraphs = segment.split { $0.text.isEmpty }
    let date = paragraphs.firstIndex { $0.first.map { day($0.text) != nil } ?? false }
    guard let date, date + 2 < paragraphs.count else { return segment.endIndex }
    return paragraphs[date + 2].startIndex
  }

  private func day(_ line: String) -> CalendarDate? {
    if case .date(let date) = dates.read(line) { date } else { nil }
  }

  /// Title and outlet stand round the date, in an order of each age of Nexis.
  private func readHead(
    _ head: ArraySlice<NumberedLine>, hasMark: Bool, into article: inout ExportedArticle
  ) {
    var before: [String] = []
    var after: [String] = []
    for paragraph in head.split(whereSeparator: \.text.isEmpty) {
      guard let first = paragraph.first?.text, !isRights(first) else { continue }
      if let found = field(of: first) {
        if found == .title, let colon = first.firstIndex(of: ":") {
          let rest = [String(first[first.index(after: colon)...])]
          let lines = rest + paragraph.dropFirst().map(\.text)
          article.take(lines.joined(separator: " "), as: .title)
        }
      } else if article.date == nil, day(first) != nil {
        article.date = first
      } else if article.date == nil {
        // In a file from a word processor the outlet may stand right below the headline.
        for line in paragraph where article.date == nil && field(of: line.text) == nil {
          if day(line.text) != nil { article.date = line.text } else { before.append(line.text) }
        }
      } else {
        after.append(paragraph.map(\.text).joined(separator: " "))
      }
    }
    if !hasMark, let headline = after.first {
      article.take(headline, as: .title)
    } else if before.count > 1 || article.date == nil || hasMark {
      if let headline = before.first { article.take(headline, as: .title) }
      before = Array(before.dropFirst())
    }
    if let outlet = before.first { article.take(outlet, as: .outlet) }
  }
}
