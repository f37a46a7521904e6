import TreatyGraph

/// A treaty in a listing of the store: how much was said of it.
struct TreatyRow: Encodable {
  static let listing = Listing<TreatyRow>(
    columns: [
      .wrapping("TREATY"), .text("ID"), .number("STATEMENTS"), .number("ACTORS"),
      .number("ARTICLES"), .text("FIRST"), .text("LAST"),
    ]
  ) { row in
    [
      Table.Cell(row.name), Table.Cell(row.id, .faint), Table.Cell(String(row.statements)),
      Table.Cell(String(row.actors)), Table.Cell(String(row.articles)),
      Table.Cell(row.first ?? ""), Table.Cell(row.last ?? ""),
    ]
  }

  private var id: String
  private var name: String
  private var statements: Int
  private var actors: Int
  private var articles: Int
  private var first: String?
  private var last: String?

  init(_ summary: TreatySummary, in directory: ActorDirectory) {
    id = summary.id.rawValue
    name = directory.treaty(summary.id)?.name ?? id
    statements = summary.statementCount
    actors = summary.actorCount
    articles = summary.articleCount
    first = summary.firstDate?.description
    last = summary.lastDate?.description
  }
}

/// A treaty in a listing of the directory: what it is.
struct KnownTreatyRow: Encodable {
  static let listing = Listing<KnownTreatyRow>(
    columns: [.wrapping("TREATY"), .text("ID"), .text("ADOPTED"), .text("IN FORCE SINCE")]
  ) { row in
    [
      Table.Cell(row.name), Table.Cell(row.id, .faint), Table.Cell(row.adopted ?? ""),
      Table.Cell(row.enteredIntoForce ?? ""),
    ]
  }

  private var id: String
  private var name: String
  private var title: String
  private var adopted: String?
  private var enteredIntoForce: String?

  init(_ treaty: Treaty) {
    id = treaty.id.rawValue
    name = treaty.name
    title = treaty.title
    adopted = treaty.adopted?.description
    enteredIntoForce = treaty.enteredIntoForce?.description
  }
}
