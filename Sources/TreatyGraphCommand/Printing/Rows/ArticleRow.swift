import TreatyGraph

extension Listing<ArticleEntry> {
  /// The articles of the store.
  static let articles = Listing(
    columns: [
      .number("NO."), .text("DATE"), .wrapping("OUTLET"), .wrapping("TITLE"), .number("SENTENCES"),
      .number("STATEMENTS"), .rare("COPY OF"),
    ]
  ) { entry in
    let article = entry.article
    return [
      Table.Cell(String(entry.number)), Table.Cell(article.date?.description ?? ""),
      Table.Cell(article.outlet ?? ""), Table.Cell(article.title ?? article.name),
      Table.Cell(String(entry.sentenceCount)), Table.Cell(String(entry.statementCount)),
      Table.Cell(entry.original.map { String($0) } ?? "", .faint),
    ]
  }
}
