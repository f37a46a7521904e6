import TreatyGraph

/// Where one actor stands, since when, on whose word; what it did, and when it changed.
struct ActorPage: Page {
  let site: Site
  let request: HTTPRequest
  let name: String

  func response() throws -> HTTPResponse {
    let filter = try positionFilter()
    let treaty = request.queried("treaty")
    let extent: HolderOverview.Extent = request.queried("all") == nil ? .page : .all
    let overview = try archive.overview(of: name, on: treaty, among: filter, extent: extent)
    let acts = try archive.acts(
      of: name, on: treaty, among: ActFilter(since: filter.since, until: filter.until))
    let changes = try archive.changes(
      of: name, on: treaty, since: filter.since, until: filter.until)
    let holder = overview.holders.first?.holder
    return render(
      "actor", title: holder?.name ?? name,
      [
        "name": .text(holder?.name ?? name), "kind": .text(holder?.kind.words),
        "id": .text(holder?.id?.rawValue), "path": .text(Address("/actors/", name).text),
        "since": .text(request.queried("since")), "until": .text(request.queried("until")),
        "emptiness": .text(overview.emptiness.map { "\($0)" }),
        "holders": .rows(overview.holders.map { fields(of: $0, overview.deeds) }),
        "acts": .rows(acts.map { Fields($0) }),
        "changes": .rows(changes.changes.map { Fields($0) }),
        "reviewHref": .text(Address("/review").with("actor", name).text),
        "exportsHref": .text(Address("/exports").with("actor", name).text),
      ])
  }

  private func fields(of holder: HolderOverview, _ deeds: Deeds) -> Fields {
    let days = [holder.firstDate, holder.lastDate].compactMap { $0?.description }
    return [
      "extent": .text(
        counted(holder.statementCount, "statement") + " in "
          + counted(holder.spread.reportCount, "article")),
      "first": .text(days.first), "last": .text(days.last == days.first ? nil : days.last),
      "onTreaties": .rows(
        holder.onTreaties.map { position in
          Fields(
            position, deeds: deeds, on: position.object.treaty.flatMap { holder.titles[$0] })
        }),
      "others": .rows(holder.others.map { Fields($0, deeds: deeds) }),
      "moreOthers": .text(more(holder.otherCount, than: holder.others.count)),
      "unnamed": .text(
        holder.unnamedCount > 0 ? counted(holder.unnamedCount, "statement") : nil),
      "moreHistories": .text(more(holder.historyCount, than: holder.histories.count)),
      "allHref": .text(Address(of: request).with("all", "1").text),
      "histories": .rows(
        holder.histories.map { history in
          [
            "title": .text(history.title),
            "titleHref": .text(Address.treaty(history.treaty.rawValue).text),
            "earlier": .text(more(history.statementCount, than: history.statements.count)),
            "statements": .rows(history.statements.reversed().map { Fields($0) }),
          ]
        }),
    ]
  }

  private func more(_ count: Int, than shown: Int) -> String? {
    count > shown ? "\(count - shown)" : nil
  }
}

extension Fields {
  /// What was done.
  init(_ entry: ActEntry) {
    let act = entry.act
    self = [
      "day": .text(act.date?.description), "actor": .text(act.actorName),
      "actorHref": .text(Address.actor(act.actor?.rawValue, act.actorName).text),
      "did": .text(act.words), "side": .text(act.kind.polarity.rawValue),
      "on": .text(entry.treatyName), "resolution": .text(act.resolution),
    ]
    self = with([
      "onHref": .text(act.treaty.map { Address.treaty($0.rawValue).text }),
      "place": .text(act.place), "told": .text(act.text), "source": .text(act.source),
      "line": .text(act.line.map { "\($0)" }),
      "further": .text(entry.listed.further.isEmpty ? nil : "\(entry.listed.further.count)"),
    ])
    if case .statement(let number, let article) = entry.listed.best.origin {
      self["articleHref"] = .text(Address.article(article).at("statement-\(number)"))
    }
  }
}
