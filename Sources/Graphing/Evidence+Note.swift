import Statements

extension Note {
  /// A headline, the newest quotes with who said it, where and when, and the newest safe address; of
  /// the newest of so many statements.
  init(
    _ headline: [String], evidence statements: [SourcedStatement], of total: Int? = nil,
    atMost count: Int = 3
  ) {
    let newest = statements.suffix(Drawing.evidenceLimit).reversed()
    let total = total ?? statements.count
    var lines = headline.map { $0.drawable() }
    var seen: Set<String> = []
    for statement in newest where seen.count < count {
      let quote = statement.statement.evidence.sentence.text.drawable(atMost: 240)
      guard !quote.isEmpty, seen.insert(quote).inserted else { continue }
      lines.append("“\(quote)” (\(Self.source(of: statement)))")
    }
    if total > seen.count, !seen.isEmpty {
      lines.append("… of \(Caption.statements(total))")
    }
    let links = newest.lazy.compactMap { $0.article.address.flatMap(WebAddress.init)?.text }
    self.init(lines, link: links.first)
  }

  private static func source(of statement: SourcedStatement) -> String {
    var parts: [String] = []
    if let speaker = statement.statement.speaker?.name { parts.append("according to \(speaker)") }
    parts.append(statement.article.outlet ?? statement.article.title ?? statement.article.name)
    if let page = statement.statement.evidence.page { parts.append("page \(page)") }
    if let date = statement.date { parts.append(Caption.day(date)) }
    if !statement.repeats.isEmpty {
      parts.append("and in \(Caption.moreArticles(statement.repeats.count))")
    }
    return parts.map { $0.drawable(atMost: 80) }.joined(separator: ", ")
  }
}
