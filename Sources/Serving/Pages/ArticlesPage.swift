import TreatyGraph

/// The articles, the latest taken in first.
struct ArticlesPage: Page {
  private static let most = 200
  let site: Site
  let request: HTTPRequest

  func response() throws -> HTTPResponse {
    let treaty = try request.queried("treaty").map { try archive.treaty(named: $0) }
    let filter = ArticleFilter(
      outlet: request.queried("outlet"), since: try day("since"),
      until: try day("until", isEnd: true), treaty: treaty?.id)
    let found = try articles(filter)
    let shown = request.queried("all") == nil ? found.prefix(Self.most) : found[...]
    return render(
      "articles", title: "Articles",
      [
        "treaty": .text(treaty?.name), "treatyValue": .text(treaty?.id.rawValue),
        "since": .text(request.queried("since")), "until": .text(request.queried("until")),
        "outlet": .text(request.queried("outlet")),
        "count": .text(counted(found.count, "article")),
        "more": .text(found.count > shown.count ? "\(found.count - shown.count)" : nil),
        "allHref": .text(Address(of: request).with("all", "1").text),
        "rows": .rows(shown.map { Fields($0) }),
      ])
  }

  private func articles(_ filter: ArticleFilter) throws -> [ArticleEntry] {
    do {
      return try archive.articles(among: filter).reversed()
    } catch StorageError.missingStore {
      return []
    }
  }
}

extension Fields {
  /// An article in a list.
  init(_ entry: ArticleEntry) {
    let article = entry.article
    self = [
      "number": .number(entry.number), "title": .text(article.title ?? article.name),
      "href": .text(Address.article(entry.number).text),
      "date": .text(article.date?.description), "outlet": .text(article.outlet),
      "name": .text(article.name), "webHref": .text(article.address?.webAddress),
    ]
    self = with([
      "statements": .text(counted(entry.statementCount, "statement")),
      "sentences": .text(counted(entry.sentenceCount, "sentence")),
      "copyOf": .text(entry.original.map { "\($0)" }),
      "copyHref": .text(entry.original.map { Address.article($0).text }),
      "isRemoved": .flag(entry.isRemoved),
      "newer": .text(entry.supersededBy.map { "\($0)" }),
      "newerHref": .text(entry.supersededBy.map { Address.article($0).text }),
    ])
  }
}
