import TreatyGraph

extension Listing<ActorEntry> {
  /// Who holds positions in the store.
  static let actors = Listing(
    columns: columns + [.number("STATEMENTS"), .number("ARTICLES")]
  ) { entry in
    cells(entry)
      + [Table.Cell("\(entry.statementCount ?? 0)"), Table.Cell("\(entry.articleCount ?? 0)")]
  }

  /// Who is in the directory.
  static let knownActors = Listing(columns: columns, cells: cells)

  private static let columns: [Table.Column] = [
    .wrapping("ACTOR"), .wrapping("ID"), .wrapping("KIND"),
  ]

  private static let cells: @Sendable (ActorEntry) -> [Table.Cell] = { entry in
    [
      Table.Cell(entry.name), Table.Cell(entry.id?.rawValue ?? "", .faint),
      Table.Cell(entry.kind.words),
    ]
  }
}
