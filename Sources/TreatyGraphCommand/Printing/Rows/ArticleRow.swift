import TreatyGraph

/// An article in a listing of the store.
struct ArticleRow: Encodable {
  static let listing = Listing<ArticleRow>(
    columns: [
      .number("NO."), .text("DATE"), .wrapping("OUTLET"), .wrapping("TITLE"), .number("SENTENCES"),
      .number("STATEMENTS"), .rare("COPY OF"),
    ]
  ) { row in
    [
      Table.Cell(String(row.number)), Table.Cell(row.date ?? ""), Table.Cell(row.outlet ?? ""),
      Table.Cell(row.title ?? row.name), Table.Cell(String(row.sentences)),
      Table.Cell(String(row.statements)), Table.Cell(row.copyOf.map { String($0) } ?? "", .faint),
    ]
  }

  private var number: Int64
  private var date: String?
  private var outlet: String?
  private var title: String?
  private var name: String
  private var address: String?
  private var origin: String
  private var sentences: Int
  private var statements: Int
  private var supersededBy: Int64?
  private var copyOf: Int64?

  init(_ stored: StoredArticle) {
    number = stored.id
    date = stored.article.date?.description
    outlet = stored.article.outlet
    title = stored.article.title
    name = stored.article.name
    address = stored.article.address
    origin = stored.origin.rawValue
    sentences = stored.sentenceCount
    statements = stored.statementCount
    supersededBy = stored.supersededBy
    copyOf = stored.original
  }
}
