import TreatyGraph

/// An actor in a listing of the store or of the directory.
struct ActorRow: Encodable {
  static let known = Listing<ActorRow>(columns: columns, cells: { $0.cells })
  static let listing = Listing<ActorRow>(
    columns: columns + [.number("STATEMENTS"), .number("ARTICLES")]
  ) { row in
    row.cells + [Table.Cell("\(row.statements ?? 0)"), Table.Cell("\(row.articles ?? 0)")]
  }

  private static let columns: [Table.Column] = [.wrapping("ACTOR"), .text("ID"), .text("KIND")]

  private var id: String?
  private var name: String
  private var kind: String
  private var affiliation: String?
  private var statements: Int?
  private var articles: Int?

  init(_ actor: PoliticalActor) {
    id = actor.id.rawValue
    name = actor.name
    kind = actor.kind.rawValue
    affiliation = actor.affiliation?.rawValue
  }

  init(_ summary: ActorSummary) {
    id = summary.actor.id?.rawValue
    name = summary.actor.name
    kind = summary.actor.kind.rawValue
    affiliation = summary.actor.affiliation?.rawValue
    statements = summary.statementCount
    articles = summary.articleCount
  }

  private var cells: [Table.Cell] {
    let kindWords = ActorKind(rawValue: kind)?.words ?? kind
    return [Table.Cell(name), Table.Cell(id ?? "", .faint), Table.Cell(kindWords)]
  }
}
