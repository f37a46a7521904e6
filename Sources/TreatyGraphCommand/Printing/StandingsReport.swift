import TreatyGraph

/// Who stands where on one treaty: everybody, by side.
struct StandingsReport {
  var title: String
  /// Nil where nobody takes a position on the treaty itself.
  var sides: Sides?
  /// How many actors take positions on its parts only.
  var countOnParts = 0
  /// At most so many actors of a side; nil for all.
  var limit: Int?
  /// True to show the words that each side rests on.
  var showsQuotes = false

  func print(on console: Console) {
    let statements = (sides?.positions ?? []).flatMap(\.statements)
    let spread = statements.spread
    console.print(
      console.styled(title.printable, .bold)
        + console.styled("  \(counted(spread.reportCount, "article"))", .faint))
    if let remark = spread.remark(on: statements.count) {
      console.print(console.styled(remark, .faint))
    }
    for polarity in [Polarity.support, .oppose, .neutral] {
      guard let side = sides?[polarity], !side.isEmpty else { continue }
      let style = TextStyle(polarity)
      console.print()
      console.print(
        console.styled("\(polarity.symbol) \(polarity.sideTitle): \(side.count)", style))
      let shown = side.prefix(limit ?? side.count)
      for line in table(of: Array(shown)).lines(for: console) { console.print("  " + line) }
      if showsQuotes {
        for entry in StatementEntry.entries(of: shown.map(\.deciding), namingActors: true) {
          console.print()
          entry.print(on: console)
        }
      }
      if shown.count < side.count {
        console.note("\(side.count - shown.count) more are left out by --limit")
      }
    }
    if countOnParts > 0 {
      let verb = countOnParts == 1 ? "takes a position" : "take positions"
      console.note(
        "\(counted(countOnParts, "other actor")) \(verb) on parts of it only: treatygraph actors "
          + "--treaty lists all")
    }
    if !showsQuotes, !statements.isEmpty {
      console.note(
        "--quotes shows the words of the statements, by whose numbers you can correct them")
    }
  }

  private func table(of side: [Position]) -> Table {
    Table(
      columns: [
        .wrapping("ACTOR"), .text("STANDS"), .wrapping("SINCE"), .number("SURE"),
        .number("ARTICLES"), .number("STATEMENT"), .rareWrapping("NOTE"),
      ],
      rows: side.map { position in
        [
          Table.Cell(position.holder.name),
          Table.Cell(position.deciding.statement.stanceWords, TextStyle(position.polarity)),
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

extension StandingsReport {
  /// What an answer tells of one treaty.
  init(
    _ answer: PositionAnswer, on treaty: Treaty, limit: Int? = nil, showsQuotes: Bool = false
  ) {
    let sides = answer.standings.sides(on: treaty.id)
    let onTreaty = Set((sides?.positions ?? []).map { HolderKey($0.holder) })
    let onParts = answer.standings.holders.count { !onTreaty.contains($0.key) }
    self.init(
      title: treaty.name, sides: sides, countOnParts: onParts, limit: limit,
      showsQuotes: showsQuotes)
  }
}
