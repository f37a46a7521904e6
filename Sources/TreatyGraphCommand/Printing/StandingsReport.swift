import TreatyGraph

/// Who stands where on one treaty: everybody, by side.
struct StandingsReport {
  var title: String
  var overview: TreatyOverview
  /// True where those that are not shown were left out by `--limit`.
  var isLimited = false
  /// True to show the words that each side rests on.
  var showsQuotes = false
  /// What those shown have done to the treaty.
  var deeds = Deeds()

  func print(on console: Console) {
    console.print(
      console.styled(title.printable, .bold)
        + console.styled("  \(counted(overview.spread.reportCount, "article"))", .faint))
    if let remark = overview.spread.remark(on: overview.statementCount) {
      console.print(console.styled(remark, .faint))
    }
    for polarity in [Polarity.support, .oppose, .neutral] where overview[polarity].count > 0 {
      let side = overview[polarity]
      let style = TextStyle(polarity)
      console.print()
      console.print(
        console.styled("\(polarity.symbol) \(polarity.sideTitle): \(side.count)", style))
      for line in table(of: side.positions).lines(for: console) { console.print("  " + line) }
      if showsQuotes {
        let deciding = side.positions.map(\.deciding)
        for entry in StatementEntry.entries(of: deciding, namingActors: true) {
          console.print()
          entry.print(on: console)
        }
      }
      let hidden = side.count - side.positions.count
      if hidden > 0 {
        console.note(
          isLimited
            ? "\(hidden) more are left out by --limit"
            : "\(hidden) more are left out; --all shows them")
      }
    }
    let countOnParts = overview.onPartsCount
    if countOnParts > 0 {
      let verb = countOnParts == 1 ? "takes a position" : "take positions"
      console.note(
        "\(counted(countOnParts, "other actor")) \(verb) on parts of it only: treatygraph actors "
          + "--treaty lists all")
    }
    if !showsQuotes, overview.statementCount > 0 {
      console.note(
        "--quotes shows the words of the statements, by whose numbers you can correct them")
    }
  }

  private func table(of side: [PositionSummary]) -> Table {
    Table(
      columns: [
        .wrapping("ACTOR"), .text("STANDS"), .rare("DID"), .wrapping("SINCE"), .number("SURE"),
        .number("ARTICLES"), .number("STATEMENT"), .rareWrapping("NOTE"),
      ],
      rows: side.map { position in
        [
          Table.Cell(position.holder.name),
          Table.Cell(position.deciding.statement.stanceWords, TextStyle(position.polarity)),
          Table.Cell(deeds[position.holder.id, position.object.treaty]?.words ?? ""),
          Table.Cell(position.sinceWords),
          Table.Cell(position.confidence.percent), Table.Cell(String(position.articleCount)),
          Table.Cell(String(position.deciding.id)),
          Table.Cell(position.remarks, .faint),
        ]
      }, indent: 2)
  }
}

extension Polarity {
  fileprivate var sideTitle: String {
    switch self {
    case .support: "For"
    case .oppose: "Against"
    case .neutral: "Undecided or neither"
    }
  }
}
