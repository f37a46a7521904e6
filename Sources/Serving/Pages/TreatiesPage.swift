import TreatyGraph

/// The first page: what the store knows of treaties.
struct TreatiesPage: Page {
  let site: Site
  let request: HTTPRequest

  func response() throws -> HTTPResponse {
    let treaties = try archive.treatiesOrNone()
    return render(
      "treaties", title: "Treaties",
      [
        "rows": .rows(
          treaties.map { treaty in
            [
              "name": .text(treaty.name), "href": .text(Address.treaty(treaty.id.rawValue).text),
              "statements": .text(counted(treaty.statementCount, "statement")),
              "actors": .text(counted(treaty.actorCount, "actor")),
              "articles": .text(counted(treaty.articleCount, "article")),
              "first": .text(treaty.firstDate?.description),
              "last": .text(treaty.lastDate?.description),
            ]
          })
      ])
  }
}

extension Archive {
  /// Nothing where there is no store yet: it begins with the first article.
  func treatiesOrNone() throws -> [TreatyEntry] {
    do {
      return try treaties()
    } catch StorageError.missingStore {
      return []
    }
  }
}
