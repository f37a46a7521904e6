import TreatyGraph

/// Articles in which words were found, as a page.
struct SearchView {
  private static let margin = 6
  /// So many statements of an article are named.
  private static let shownStatements = 4

  var report: SearchReport

  func page(width available: Int) -> Page {
    var page = Page()
    let width = min(available, 110)
    for hit in report.hits {
      if !page.lines.isEmpty { page.add() }
      let margin = String(repeating: " ", count: Self.margin)
      let number = String(hit.article.number)
      let label = number + String(repeating: " ", count: max(1, Self.margin - number.count))
      let heads = head(hit).lines(width: width - Self.margin)
      let lines = (hit.passages.map(marked) + statements(of: hit))
        .flatMap { $0.lines(width: width - Self.margin) }
      for (index, line) in (heads + lines).enumerated() {
        page.add((index == 0 ? StyledText(label, .bold) : StyledText(margin)) + line)
      }
    }
    for term in report.understood where term.count > 1 {
      let names = term.dropFirst().joined(separator: ", ")
      page.remark("“\(term[0])” is looked for as \(names) too; --exact takes it as it is")
    }
    if report.hits.isEmpty {
      let words = report.understood.compactMap(\.first).map { "“\($0)”" }
      let hint =
        words.count > 1
        ? "fewer words find more" : "a star asks for all words that begin so: treat*"
      page.remark("no article has \(words.joined(separator: " and ")); \(hint)")
    } else if report.hits.count < report.articleCount {
      page.remark(
        "\(report.articleCount - report.hits.count) more articles have the words; --limit shows them"
      )
    }
    return page
  }

  /// `2025-10-27 · The Herald, “Title” · 3 places`.
  private func head(_ hit: SearchReport.Hit) -> StyledText {
    let article = hit.article.article
    let title = article.title.map { "“\($0)”" } ?? article.name
    let date = article.date.map { "\($0) · " } ?? ""
    let outlet = article.outlet.map { "\($0), " } ?? ""
    let places = hit.placeCount == 0 ? "in the title" : counted(hit.placeCount, "place")
    return StyledText(date + outlet, .faint) + StyledText(title, .bold)
      + StyledText(" · \(places)", .faint)
  }

  private func marked(_ passage: SearchReport.Passage) -> StyledText {
    var text = StyledText(passage.text)
    for place in passage.places { text.apply(.match, to: place) }
    return text
  }

  private func statements(of hit: SearchReport.Hit) -> [StyledText] {
    let shown = hit.statements.prefix(Self.shownStatements).map { sourced -> StyledText in
      let found = sourced.statement
      let style = TextStyle(found.polarity)
      return StyledText("\(found.polarity.symbol) ", style)
        + StyledText(found.actor.name + " ", .bold)
        + StyledText(found.stanceWords, style)
        + StyledText(": \(found.objectWords.truncated(toWidth: 80))")
        + StyledText(" · \(found.confidence.percent)", .faint)
    }
    let left = hit.statements.count - shown.count
    return shown + (left > 0 ? [StyledText("and \(counted(left, "more statement"))", .faint)] : [])
  }
}
