import TreatyGraph

/// Prints what is new, section by section.
struct NewsView {
  var news: NewsPage

  private struct Line<Value: Encodable>: Encodable {
    var news: String
    var value: Value
  }

  private struct First: Encodable {
    var actor: PositionJSON.Named
    var object: String
    var polarity: String
    var since: String?
    var statement: Int64
  }

  func print(as format: Console.Format, on console: Console) throws {
    guard console.printsJSON(format) else {
      console.print(page(width: console.terminal.width))
      return
    }
    for change in news.changes {
      try console.printJSON(Line(news: "change", value: ChangeJSON(change)))
    }
    for act in news.acts { try console.printJSON(Line(news: "act", value: act)) }
    for first in news.firsts {
      try console.printJSON(
        Line(
          news: "first",
          value: First(
            actor: .init(
              id: first.holder.id?.rawValue, name: first.holder.name,
              kind: first.holder.kind.rawValue),
            object: news.name(of: first.object), polarity: first.polarity.rawValue,
            since: first.since?.description, statement: first.deciding.id)))
    }
    for change in news.readOtherwise {
      try console.printJSON(Line(news: "readOtherwise", value: ChangeJSON(change)))
    }
    for article in news.articles {
      try console.printJSON(Line(news: "article", value: article))
    }
  }

  func page(width: Int) -> Page {
    var page = Page()
    if news.isEmpty {
      page.remark("nothing was taken in since \(news.since.timeOfDay)")
      return page
    }
    add("Changed sides", ChangeView(changes: news.changes).page(width: width), &page)
    add("Done", Listing.acts.page(of: news.acts, width: width), &page)
    add("First positions", firsts(width: width), &page)
    add(
      "Read otherwise than before: no change in the world",
      ChangeView(changes: news.readOtherwise).page(width: width), &page)
    add(
      "Articles: \(news.articleCount)", Listing.newArticles.page(of: news.articles, width: width),
      &page)
    let hidden = news.articleCount - news.articles.count
    if hidden > 0 { page.remark("\(hidden) more articles: treatygraph articles lists them") }
    return page
  }

  private func add(_ title: String, _ section: Page, _ page: inout Page) {
    guard !section.lines.isEmpty else { return }
    if !page.lines.isEmpty { page.add() }
    page.add(StyledText(title, .bold))
    for case .result(let line) in section.lines { page.add(line) }
  }

  private func firsts(width: Int) -> Page {
    var page = Page()
    guard !news.firsts.isEmpty else { return page }
    page.add(
      Table(
        columns: [
          .wrapping("ACTOR"), .text("STANDS"), .wrapping("ON"), .text("SINCE"), .number("SURE"),
          .number("STATEMENT"),
        ],
        rows: news.firsts.map { position in
          [
            Table.Cell(position.holder.name),
            Table.Cell(position.deciding.statement.stanceWords, TextStyle(position.polarity)),
            Table.Cell(news.name(of: position.object)),
            Table.Cell(position.since?.description ?? ""), Table.Cell(position.confidence.percent),
            Table.Cell(String(position.deciding.id)),
          ]
        }
      ).lines(width: width))
    return page
  }
}

extension Listing<ArticleEntry> {
  /// What was taken in.
  fileprivate static let newArticles = Listing(
    columns: [.number("NO."), .text("DATE"), .wrapping("OUTLET"), .wrapping("TITLE")]
  ) { entry in
    [
      Table.Cell(String(entry.number)), Table.Cell(entry.article.date?.description ?? ""),
      Table.Cell(entry.article.outlet ?? ""),
      Table.Cell(entry.article.title ?? entry.article.name),
    ]
  }
}
