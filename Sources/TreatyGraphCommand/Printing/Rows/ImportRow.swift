import TreatyGraph

/// What became of one article whose lines were imported.
struct ImportRow: Encodable {
  static let listing = Listing<ImportRow>(
    columns: [.number("NO."), .text("OUTCOME"), .number("NEW STATEMENTS"), .text("ARTICLE")]
  ) { row in
    [
      Table.Cell(String(row.article)), Table.Cell(row.outcome), Table.Cell(String(row.statements)),
      Table.Cell(row.document),
    ]
  }

  private var article: Int64
  private var outcome: String
  private var replaced: Int64?
  private var statements: Int
  private var document: String

  init(_ imported: ImportedArticle) {
    article = imported.outcome.articleID
    outcome = imported.outcome.word
    replaced = imported.outcome.replaced
    statements = imported.statementCount
    document = imported.document
  }
}
