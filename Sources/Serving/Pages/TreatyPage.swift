import TreatyGraph

/// Who stands where on one treaty: the picture, the sides, who changed.
struct TreatyPage: Page {
  /// So many of a side are listed unless all are asked for.
  private static let shortSide = 25
  private static let shownChanges = 10
  let site: Site
  let request: HTTPRequest
  let name: String

  func response() throws -> HTTPResponse {
    let treaty = try archive.treaty(named: name)
    let filter = try positionFilter()
    let showsAll = request.queried("all") != nil
    let overview = try archive.overview(
      on: treaty.id.rawValue, among: filter, limit: showsAll ? .max : Self.shortSide)
    let view = try choice("view", GraphView.self) ?? .stance
    var fields: Fields = [
      "name": .text(treaty.name),
      "longTitle": .text(treaty.title == treaty.name ? nil : treaty.title),
      "treaty": .text(treaty.id.rawValue), "path": .text(Address.treaty(treaty.id.rawValue).text),
      "since": .text(request.queried("since")), "until": .text(request.queried("until")),
      "kinds": options(ActorKind.allCases, chosen: filter.kind),
      "views": options(GraphView.allCases, chosen: view),
      "actorsHref": .text(Address("/actors").with("treaty", treaty.id.rawValue).text),
      "reviewHref": .text(Address("/review").with("treaty", treaty.id.rawValue).text),
      "exportsHref": .text(Address("/exports").with("treaty", treaty.id.rawValue).text),
      "articlesHref": .text(Address("/articles").with("treaty", treaty.id.rawValue).text),
    ]
    try addYears(of: treaty, &fields)
    add(overview, showsAll: showsAll, &fields)
    if overview.emptiness == nil { try addPicture(view, of: treaty, filter, &fields) }
    let changes = try archive.changes(
      on: treaty.id.rawValue, since: filter.since, until: filter.until, limit: Self.shownChanges)
    fields["changes"] = .rows(changes.changes.map { Fields($0) })
    fields["moreChanges"] = .text(
      changes.count > Self.shownChanges ? "\(changes.count - Self.shownChanges)" : nil)
    let force = try archive.force(of: treaty.id.rawValue)
    fields["force"] = .text(force.entry.map { "\($0.boundCount) of \($0.needed)" })
    return render("treaty", title: treaty.name, fields)
  }

  /// The years that the sliders go through.
  private func addYears(of treaty: Treaty, _ fields: inout Fields) throws {
    guard let entry = try archive.treaties().first(where: { $0.id == treaty.id }),
      let first = entry.firstDate?.year, let last = entry.lastDate?.year, first < last
    else { return }
    fields["years"] = .fields([
      "first": .number(first), "last": .number(last),
      "from": .number(CalendarDate.period(request.queried("since") ?? "")?.year ?? first),
      "to": .number(CalendarDate.period(request.queried("until") ?? "")?.year ?? last),
    ])
  }

  private func add(_ overview: PositionsOverview, showsAll: Bool, _ fields: inout Fields) {
    fields["emptiness"] = .text(overview.emptiness.map { "\($0)" })
    guard let sides = overview.sides else { return }
    fields["extent"] = .text(
      counted(sides.statementCount, "statement") + " in "
        + counted(sides.spread.reportCount, "article"))
    fields["onParts"] = .text(
      sides.onPartsCount > 0 ? counted(sides.onPartsCount, "other actor") : nil)
    fields["leftOut"] = .text(
      overview.leftOutCount > 0 ? counted(overview.leftOutCount, "statement") : nil)
    fields["sides"] = .rows(
      [Polarity.support, .oppose, .neutral].filter { sides[$0].count > 0 }.map { polarity in
        let side = sides[polarity]
        let hidden = side.count - side.positions.count
        return [
          "side": .text(polarity.rawValue), "sign": .text(polarity.symbol),
          "\(polarity.rawValue)Side": true, "count": .number(side.count),
          "more": .text(hidden > 0 ? "\(hidden)" : nil),
          "allHref": .text(Address(of: request).with("all", "1").at(polarity.rawValue)),
          "rows": .rows(side.positions.map { Fields($0, deeds: overview.deeds) }),
        ]
      })
  }

  private func addPicture(
    _ view: GraphView, of treaty: Treaty, _ filter: PositionFilter, _ fields: inout Fields
  ) throws {
    var options = GraphOptions(subject: treaty.name)
    options.view = view
    options.actorPage = "/actors/"
    do {
      let drawn = try archive.drawing(on: treaty.id.rawValue, among: filter, options: options)
      let svg = String(decoding: drawn.bytes, as: UTF8.self)
      // The declaration of a file has no place inside a page.
      let start = svg.firstRange(of: "<svg")?.lowerBound ?? svg.startIndex
      fields["picture"] = .markup(Markup(trusted: String(svg[start...])))
      fields["summary"] = .text(drawn.summary)
    } catch let error as GraphingError {
      fields["pictureFault"] = .text("\(error)")
    }
  }
}
