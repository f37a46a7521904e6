import TreatyGraph

extension Listing<TreatyEntry> {
  /// What positions of the store are on.
  static let treaties = Listing(
    columns: [
      .wrapping("TREATY"), .text("ID"), .number("STATEMENTS"), .number("ACTORS"),
      .number("ARTICLES"), .spare("FIRST"), .spare("LAST"),
    ]
  ) { entry in
    [
      Table.Cell(entry.name), Table.Cell(entry.id.rawValue, .faint),
      Table.Cell(String(entry.statementCount)), Table.Cell(String(entry.actorCount)),
      Table.Cell(String(entry.articleCount)), Table.Cell(entry.firstDate?.description ?? ""),
      Table.Cell(entry.lastDate?.description ?? ""),
    ]
  }
}

extension Listing<KnownTreatyEntry> {
  /// What is in the directory.
  static let knownTreaties = Listing(
    columns: [.wrapping("TREATY"), .text("ID"), .spare("ADOPTED"), .text("IN FORCE SINCE")]
  ) { entry in
    let treaty = entry.treaty
    return [
      Table.Cell(treaty.name), Table.Cell(treaty.id.rawValue, .faint),
      Table.Cell(treaty.adopted?.description ?? ""),
      Table.Cell(treaty.enteredIntoForce?.description ?? ""),
    ]
  }
}
