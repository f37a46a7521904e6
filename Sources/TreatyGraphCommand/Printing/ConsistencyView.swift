import TreatyGraph

/// Prints words beside acts, with the proof of both.
struct ConsistencyView {
  var entries: [InconsistencyEntry]

  func print(as format: Console.Format, on console: Console) throws {
    guard console.printsJSON(format) else {
      return console.print(page(width: console.terminal.width))
    }
    for entry in entries {
      try console.printJSON(InconsistencyJSON(entry))
    }
  }

  func page(width: Int) -> Page {
    var page = Page()
    for (number, entry) in entries.enumerated() {
      if number > 0 { page.add() }
      let found = entry.inconsistency
      let head =
        StyledText(found.holder.name, .bold) + StyledText("  \(found.kind.sentence)")
        + StyledText(" · \(entry.treatyName) · \(counted(found.days, "day"))", .faint)
      page.add(head.lines(width: width))
      if let act = found.act { page.add(Self.lines(of: act, width: width)) }
      if let act = found.otherAct { page.add(Self.lines(of: act, width: width)) }
      if let words = found.words {
        page.add(StatementEntry.entries(of: [words]).flatMap { $0.lines(width: width) })
      }
      if let register = found.register {
        let day = register.asOf.map { " on \($0)" } ?? ""
        let words = StyledText("not done\(day), says \(register.source)", .faint)
        page.add(Self.entry("", words, width: width))
      }
    }
    if !entries.isEmpty { page.addSignLegend(width: width) }
    return page
  }

  private static func lines(of listed: ListedAct, width: Int) -> [StyledText] {
    let act = listed.act
    let place = act.line.map { "\(act.source):\($0)" } ?? act.source
    let object = act.resolution.map { " \($0)" } ?? ""
    let words =
      StyledText("\(act.words)\(object)", TextStyle(act.kind.polarity))
      + StyledText(" · \(place)", .faint)
    return entry(act.date?.description ?? "no date", words, width: width)
  }

  /// Words beside a day, as statements have them.
  private static func entry(_ label: String, _ words: StyledText, width: Int) -> [StyledText] {
    let margin = 12
    return words.lines(width: max(20, min(width, 110) - margin)).enumerated().map { index, line in
      let head = index == 0 ? label : ""
      return StyledText(head + String(repeating: " ", count: max(1, margin - head.count)), .faint)
        + line
    }
  }
}
