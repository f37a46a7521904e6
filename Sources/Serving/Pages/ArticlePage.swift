import TreatyGraph

/// An article beside its statements, to be decided on.
struct ArticlePage: Page {
  /// So far back in the journal it is looked for what was refused here.
  private static let remembered = 500
  let site: Site
  let request: HTTPRequest
  let reference: String

  func response() throws -> HTTPResponse {
    let report = try archive.article(reference)
    let coder = site.options.coder
    return render(
      "article", title: report.article.article.title ?? report.article.article.name,
      Fields(report.article).with([
        "isBlind": .flag(report.isBlind),
        "hasText": .flag(site.options.showsWholeArticles),
        "original": .text(report.original.map { "\($0.number)" }),
        "copies": .rows(report.copies.map { Fields($0) }),
        "notes": .rows((report.marks[0]?.words ?? []).map { ["words": .text($0)] }),
        "segments": .rows(report.segments.flatMap(fields)),
        "statements": .rows(
          report.statements.map { Fields($0, marks: report.marks[$0.id], by: coder) }),
        "count": .text(counted(report.statements.count, "statement")),
        "refused": .rows(try refused(in: report.article.number)),
        "relations": options(Relation.allCases, chosen: Relation?.none),
        "sides": options(Polarity.allCases, chosen: Polarity?.none),
        "addPath": .text("/articles/\(report.article.number)/statements"),
      ]))
  }

  /// A sentence with its marks; of what lies between, the paragraphs.
  private func fields(of segment: ArticleReport.Segment) -> [Fields] {
    guard let first = segment.statements.first else {
      guard site.options.showsWholeArticles else { return [["isGap": true]] }
      return [["between": .text(segment.text)]]
    }
    let statements = segment.statements.map(\.statement)
    let sides = Set(statements.map(\.polarity))
    let sentence = MarkedSentence(
      segment.text, from: first.statement.evidence.sentence.range.start, statements)
    return [
      [
        "marked": .markup(sentence.markup),
        "side": .text(sides.count == 1 ? first.statement.polarity.rawValue : "mixed"),
        "ids": .text(segment.statements.map { "\($0.id)" }.joined(separator: " ")),
        "places": .rows(
          segment.statements.map { sourced in
            ["id": .number(sourced.id), "side": .text(sourced.statement.polarity.rawValue)]
          }),
      ]
    ]
  }

  /// What the coder has refused here and could take back.
  private func refused(in article: Int64) throws -> [Fields] {
    try archive.log(by: site.options.coder, limit: Self.remembered).filter { log in
      log.articleNumber == article && log.entry.stands && log.entry.entry.kind == .reject
    }.map { Fields($0, by: site.options.coder) }
  }
}
