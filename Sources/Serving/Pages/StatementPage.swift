import TreatyGraph

/// One statement with all that can be corrected of it.
struct StatementPage: Page {
  let site: Site
  let request: HTTPRequest
  let number: Int64

  func response() throws -> HTTPResponse {
    let report = try archive.statement(number)
    guard let statement = report.statement else { throw TreatyGraphError.unknownStatement(number) }
    let log = try archive.log(about: "\(number)")
    var fields = Fields(
      statement, number: number, marks: report.marks, by: site.options.coder
    ).with([
      "counts": .flag(report.counts), "article": .fields(Fields(report.article)),
      "articleHref": .text(Address.article(report.article.number).at("statement-\(number)")),
      "entries": .rows(log.map { Fields($0, by: site.options.coder) }),
      "dateNow": .text(statement.date?.description),
      "treatyNow": .text(statement.object.kind == .actor ? nil : statement.object.id),
      "objectNow": .text(statement.object.quote.text),
      "relations": options(Relation.allCases, chosen: Relation?.none),
      "sides": options(Polarity.allCases, chosen: Polarity?.none),
      "modalities": options(Modality.allCases, chosen: Modality?.none),
      "kinds": options(ActorKind.allCases, chosen: ActorKind?.none),
      "relationNow": .text(statement.relation.words),
      "modalityNow": .text(statement.modality.words),
    ])
    fields["isRefused"] = .flag(!report.counts)
    return render("statement", title: "Statement \(number)", fields)
  }
}
