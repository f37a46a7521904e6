import TreatyGraph

/// The statements that deserve a look, those first that are likeliest wrong.
struct ReviewPage: Page {
  private static let shown = 20
  let site: Site
  let request: HTTPRequest

  func response() throws -> HTTPResponse {
    let side = try choice("side", Polarity.self)
    let filter = ReviewFilter(
      actor: request.queried("actor"), treaty: request.queried("treaty"),
      article: request.queried("article"), side: side, outlet: request.queried("outlet"),
      since: try day("since"), until: try day("until", isEnd: true))
    let items = try archive.reviewItems(among: filter)
    let last = try archive.log(by: site.options.coder, limit: 1).last
    var fields: Fields = [
      "actor": .text(filter.actor), "treaty": .text(filter.treaty),
      "article": .text(filter.article), "sides": options(Polarity.allCases, chosen: side),
      "count": .text(counted(items.count, "statement")),
      "more": .text(items.count > Self.shown ? "\(items.count - Self.shown)" : nil),
      "rows": .rows(
        items.prefix(Self.shown).map { item in
          Fields(item.statement).with([
            "reasons": .text(item.reasons.map(\.words).joined(separator: ", ")),
            "isReviewed": true,
          ])
        }),
    ]
    if let last, last.entry.stands, last.entry.revokes == nil {
      fields["last"] = .fields(Fields(last, by: site.options.coder))
    }
    return render("review", title: "Review", fields)
  }
}
