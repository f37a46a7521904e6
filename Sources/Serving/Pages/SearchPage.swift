import TreatyGraph

/// Articles in which words stand, with the places and the statements there.
struct SearchPage: Page {
  private static let most = 30
  let site: Site
  let request: HTTPRequest

  func response() throws -> HTTPResponse {
    guard let typed = request.queried("q") else {
      return render("search", title: "Search", ["isEmpty": true])
    }
    let report = try archive.search(typed.searchWords, limit: Self.most)
    return render(
      "search", title: "Search",
      [
        "asked": .text(typed), "count": .text(counted(report.articleCount, "article")),
        "more": .text(
          report.articleCount > report.hits.count
            ? "\(report.articleCount - report.hits.count)" : nil),
        "understood": .rows(
          report.understood.filter { $0.count > 1 }.map { names in
            ["word": .text(names[0]), "names": .text(names.dropFirst().joined(separator: ", "))]
          }),
        "hits": .rows(
          report.hits.map { hit in
            Fields(hit.article).with([
              "places": .text(hit.placeCount == 0 ? nil : counted(hit.placeCount, "place")),
              "passages": .rows(
                site.options.showsWholeArticles
                  ? hit.passages.map { ["marked": .markup($0.markup)] } : []),
              "found": .rows(hit.statements.map { Fields($0) }),
            ])
          }),
      ])
  }
}

extension SearchReport.Passage {
  /// The words, with those that were looked for standing out.
  fileprivate var markup: Markup {
    let scalars = Array(text.unicodeScalars)
    var made = Markup()
    var end = 0
    func words(to limit: Int) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[end..<limit])
      end = limit
      return String(view)
    }
    for place in places where place.start >= end && place.end <= scalars.count {
      made.add(words(to: place.start))
      made.add("mark", class: "found") { $0.add(words(to: place.end)) }
    }
    made.add(words(to: scalars.count))
    return made
  }
}

extension String {
  /// The words, and what stands in quotation marks as one.
  var searchWords: [String] {
    split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      index, part -> [String] in
      index % 2 == 1
        ? [String(part)] : part.split(whereSeparator: \.isWhitespace).map { String($0) }
    }.filter { !$0.isEmpty }
  }
}
