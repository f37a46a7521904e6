import TreatyGraph

/// Prints who changed sides, with the words of both.
struct ChangeView {
  var changes: [PositionChange]

  func print(as format: Console.Format, on console: Console) throws {
    if console.printsJSON(format) {
      for change in changes { try console.printJSON(ChangeJSON(change)) }
    } else {
      console.print(page(width: console.terminal.width))
    }
  }

  func page(width: Int) -> Page {
    var page = Page()
    for (number, change) in changes.enumerated() {
      if number > 0 { page.add() }
      page.add(Self.head(of: change).lines(width: width))
      page.add(StatementEntry.entries(of: [change.before]).flatMap { $0.lines(width: width) })
      page.add(StatementEntry.entries(of: [change.after]).flatMap { $0.lines(width: width) })
    }
    return page
  }

  /// `Norway  − against → + for  Plastics treaty · between 2024-02-12 and 2025-03-01 · 81%`.
  static func head(of change: PositionChange) -> StyledText {
    var line = StyledText(change.holder.name, .bold) + StyledText("  ")
    line = line + side(change.from) + StyledText(" → ") + side(change.to)
    let days = [change.since, change.until].compactMap { $0?.description }
    let between =
      days.count == 2
      ? days[0] == days[1] ? "on \(days[0])" : "between \(days[0]) and \(days[1])"
      : "on a day that is not told"
    return line + StyledText("  \(change.object.name.truncated(toWidth: 60))")
      + StyledText(" · \(between) · \(change.confidence.percent)", .faint)
  }

  static func side(_ polarity: Polarity) -> StyledText {
    let word =
      switch polarity {
      case .support: "for"
      case .oppose: "against"
      case .neutral: "neither"
      }
    return StyledText("\(polarity.symbol) \(word)", TextStyle(polarity))
  }
}
