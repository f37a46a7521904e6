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

/// A change as a line of JSON.
struct ChangeJSON: Encodable {
  var actor: PositionJSON.Named
  var object: PositionJSON.Named
  var from: String
  var to: String
  /// The day of the last words of the old side, and that of the first of the new.
  var after: String?
  var by: String?
  var confidence: Double
  var isAct: Bool
  var before: PositionJSON.Source
  var now: PositionJSON.Source

  init(_ change: PositionChange) {
    actor = .init(
      id: change.holder.id?.rawValue, name: change.holder.name, kind: change.holder.kind.rawValue)
    object = .init(
      id: change.object.id, name: change.object.name, kind: change.object.kind.rawValue)
    from = change.from.rawValue
    to = change.to.rawValue
    after = change.since?.description
    by = change.until?.description
    confidence = change.confidence
    isAct = change.isAct
    before = .init(change.before)
    now = .init(change.after)
  }
}
