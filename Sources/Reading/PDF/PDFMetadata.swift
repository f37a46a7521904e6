import Statements

/// What the first page and the running heads of a PDF file say about it.
struct PDFMetadata {
  let layout: PDFLayout
  let roles: [LineRole]
  /// The paragraphs of the first page.
  let printed: [String]
  let rules: ReadingRules

  /// A longer line is no dateline, no letterhead.
  private static let mostWords = 12
  private static let mostBytes = 80

  /// A date that stands by itself on the first page, else one in a running head; when the file was
  /// made says nothing, and the date in a note is another one's.
  var date: CalendarDate? {
    let dates = DateReader(months: rules.months)
    let heads = layout.lines.indices.filter { roles[$0] == .margin }.map { layout.lines[$0].text }
    return (printed + heads).lazy.filter { $0.utf8.count <= Self.mostBytes }
      .compactMap { dates.find(in: $0) }.first
  }

  /// The first letterhead, masthead or running head that names a publisher.
  var outlet: String? {
    let title = layout.lines.indices.first { roles[$0] == .title }.map { layout.lines[$0] }
    let above = layout.lines.indices.filter { index in
      let line = layout.lines[index]
      guard line.page == 1, roles[index] != .title, !line.isVertical else { return false }
      return roles[index] == .margin || title.map { line.box.bottom <= $0.box.top + 1 } ?? false
    }
    .sorted { layout.lines[$0].box.top < layout.lines[$1].box.top }
    let masthead = above.first { layout.lines[$0].size > 1.1 * (title?.size ?? .infinity) }
    let heads = layout.lines.indices.filter { roles[$0] == .margin && layout.lines[$0].page > 1 }
    let named = (above + heads).lazy.compactMap { publisher(in: layout.lines[$0].text) }.first
    return named ?? masthead.map { layout.lines[$0].text }
  }

  /// The name without the number and the year of a journal behind it.
  private func publisher(in line: String) -> String? {
    let words = line.split(separator: " ").prefix { !$0.utf8.contains(where: \.isDigit) }
    guard !words.isEmpty, words.count <= Self.mostWords, words[0].first?.isUppercase == true,
      !line.contains("/"), words.contains(where: { rules.isPublisher(String($0)) })
    else { return nil }
    return words.joined(separator: " ")
  }
}
