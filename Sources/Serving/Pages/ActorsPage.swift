import TreatyGraph

/// Who holds positions, the most quoted first.
struct ActorsPage: Page {
  private static let most = 200
  let site: Site
  let request: HTTPRequest

  func response() throws -> HTTPResponse {
    let filter = try positionFilter()
    let treaty = request.queried("treaty")
    let most = request.queried("all") == nil ? Self.most : .max
    let page = try archive.actors(on: treaty, among: filter, limit: most)
    return render(
      "actors", title: "Actors",
      [
        "treaty": .text(try treaty.map { try archive.treaty(named: $0).name }),
        "treatyValue": .text(treaty), "kinds": options(ActorKind.allCases, chosen: filter.kind),
        "count": .text(counted(page.count, "actor")),
        "more": .text(
          page.count > page.actors.count ? "\(page.count - page.actors.count)" : nil),
        "allHref": .text(Address(of: request).with("all", "1").text),
        "rows": .rows(
          page.actors.map { actor in
            [
              "name": .text(actor.name), "kind": .text(actor.kind.words),
              "href": .text(Address.actor(actor.id?.rawValue, actor.name).text),
              "statements": .text(actor.statementCount.map { counted($0, "statement") }),
              "articles": .text(actor.articleCount.map { counted($0, "article") }),
              "isUnknown": .flag(actor.id == nil),
            ]
          }),
      ])
  }
}
