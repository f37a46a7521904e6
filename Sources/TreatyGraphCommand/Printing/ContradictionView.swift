import TreatyGraph

/// Prints who is on both sides at once, with the words of both.
struct ContradictionView {
  var contradictions: [Contradiction]

  private struct Line: Encodable {
    var actor: PositionJSON.Named
    var object: PositionJSON.Named
    var kind: String
    var days: Int
    var confidence: Double
    var first: PositionJSON.Source
    var second: PositionJSON.Source
  }

  func print(as format: Console.Format, on console: Console) throws {
    guard console.printsJSON(format) else {
      return console.print(page(width: console.terminal.width))
    }
    for pair in contradictions {
      try console.printJSON(
        Line(
          actor: .init(
            id: pair.holder.id?.rawValue, name: pair.holder.name, kind: pair.holder.kind.rawValue),
          object: .init(
            id: pair.object.id, name: pair.object.name, kind: pair.object.kind.rawValue),
          kind: pair.kind.rawValue, days: pair.days, confidence: pair.confidence,
          first: .init(pair.first), second: .init(pair.second)))
    }
  }

  func page(width: Int) -> Page {
    var page = Page()
    for (number, pair) in contradictions.enumerated() {
      if number > 0 { page.add() }
      let voices =
        switch pair.kind {
        case .twoSpeakers: "two speakers"
        case .oneSpeaker: "one speaker"
        case .ownBody: "a body of its own"
        }
      let head =
        StyledText(pair.holder.name, .bold)
        + StyledText("  \(pair.object.name.truncated(toWidth: 60))")
        + StyledText(
          " · \(voices), \(counted(pair.days, "day")) apart · \(pair.confidence.percent)", .faint)
      page.add(head.lines(width: width))
      for source in [pair.first, pair.second] {
        page.add(
          StatementEntry.entries(of: [source], namingActors: pair.kind == .ownBody).flatMap {
            $0.lines(width: width)
          })
      }
    }
    if !contradictions.isEmpty { page.addSignLegend(width: width) }
    return page
  }
}
