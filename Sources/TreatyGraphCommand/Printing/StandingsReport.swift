import TreatyGraph

/// Who stands where on one treaty: everybody, by side.
struct StandingsReport {
  var title: String
  /// Different actors' on one treaty.
  var positions: [Position]
  /// How many actors take positions on its parts only.
  var countOnParts = 0

  func print(on console: Console) {
    let statements = positions.flatMap(\.statements)
    let spread = statements.spread
    console.print(
      console.styled(title.printable, .bold)
        + console.styled("  \(counted(spread.reportCount, "article"))", .faint))
    if let remark = spread.remark(on: statements.count) {
      console.print(console.styled(remark, .faint))
    }
    for polarity in [Polarity.support, .oppose, .neutral] {
      let side = positions.filter { $0.polarity == polarity }.sorted(by: precedes)
      guard !side.isEmpty else { continue }
      let style = TextStyle(polarity)
      console.print()
      console.print(
        console.styled("\(polarity.symbol) \(polarity.sideTitle): \(side.count)", style))
      for line in table(of: side).lines(for: console) { console.print("  " + line) }
    }
    if countOnParts > 0 {
      let verb = countOnParts == 1 ? "takes a position" : "take positions"
      console.note("\(counted(countOnParts, "other actor")) \(verb) on parts of it only")
    }
  }

  private func table(of side: [Position]) -> Table {
    Table(
      columns: [
        .wrapping("ACTOR"), .text("STANDS"), .text("SINCE"), .number("SURE"), .number("ARTICLES"),
        .wrapping("NOTE"),
      ],
      rows: side.map { position in
        [
          Table.Cell(position.holder.name),
          Table.Cell(position.deciding.statement.stanceWords, TextStyle(position.polarity)),
          Table.Cell(position.since?.description ?? "unknown"),
          Table.Cell(position.confidence.percent), Table.Cell(String(position.articleCount)),
          Table.Cell(position.remarks, .faint),
        ]
      }, indent: 2)
  }

  private func precedes(_ left: Position, _ right: Position) -> Bool {
    if left.articleCount != right.articleCount { return left.articleCount > right.articleCount }
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    return left.holder.name < right.holder.name
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
  init(_ answer: PositionAnswer, on treaty: Treaty, naming directory: ActorDirectory) {
    let standings = answer.standings(naming: directory).map(\.position)
    let others = Set(answer.besidesTreaties.map(\.holder)).subtracting(standings.map(\.holder))
    self.init(title: treaty.name, positions: standings, countOnParts: others.count)
  }
}
