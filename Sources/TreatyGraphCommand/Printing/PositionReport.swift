import TreatyGraph

/// One holder's positions: where it stands on each treaty, then how it came to stand there.
struct PositionReport {
  var overview: HolderOverview
  /// What the holder has done to treaties.
  var deeds = Deeds()

  func print(on console: Console) {
    let holder = overview.holder
    let identity = [
      holder.kind.words, holder.id?.rawValue ?? holder.affiliation.map { "of \($0)" },
    ].compactMap(\.self)
    console.print(
      console.styled(holder.name.printable, .bold)
        + console.styled("  \(identity.joined(separator: " · "))", .faint))
    for line in StyledText(extent).lines(width: console.terminal.width) {
      console.print(line.rendered(on: console))
    }
    printOverview(on: console)
    for history in overview.histories {
      console.print()
      console.print(console.styled(history.title.printable, .bold))
      print(history, on: console)
    }
    let hidden = overview.historyCount - overview.histories.count
    if hidden > 0 {
      console.note("the histories of \(hidden) more treaties are left out; --all shows them")
    }
  }

  /// `12 statements in 6 articles, 2019-12-27 to 2025-10-28`.
  private var extent: String {
    var text =
      "\(counted(overview.statementCount, "statement")) in "
      + counted(overview.spread.reportCount, "article")
    if let first = overview.firstDate, let last = overview.lastDate {
      text += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return text + (overview.spread.remark(on: overview.statementCount).map { "; \($0)" } ?? "")
  }

  /// The treaties, then what is of them only a part, or of none, the latest first.
  private func printOverview(on console: Console) {
    let others = overview.others
    let onTreaties = overview.onTreaties.map { position in
      row(of: position, on: title(of: position.object))
    }
    if !onTreaties.isEmpty {
      console.print()
      for line in table(onTreaties, "ON").lines(for: console) { console.print(line) }
    }
    if !others.isEmpty {
      console.print()
      let rows = others.map { row(of: $0, on: $0.object.name.truncated(toWidth: 60)) }
      for line in table(rows, onTreaties.isEmpty ? "ON" : "AND ON").lines(for: console) {
        console.print(line)
      }
    }
    if others.count < overview.otherCount {
      console.note("\(overview.otherCount - others.count) more are left out; --all shows them")
    }
    console.note(unnamed: overview.unnamedCount)
  }

  private func title(of object: PositionObject) -> String {
    overview.titles[object.treaty ?? TreatyID("")] ?? object.name
  }

  private func table(_ rows: [[Table.Cell]], _ title: String) -> Table {
    Table(
      columns: [
        .text(""), .wrapping(title), .text("STANDS"), .rare("DID"), .wrapping("SINCE"),
        .number("SURE"),
        .number("ARTICLES"), .rareWrapping("NOTE"),
      ], rows: rows)
  }

  private func row(of position: PositionSummary, on object: String) -> [Table.Cell] {
    let style = TextStyle(position.polarity)
    return [
      Table.Cell(position.polarity.symbol, style), Table.Cell(object),
      Table.Cell(position.deciding.statement.stanceWords, style),
      Table.Cell(deeds[position.holder.id, position.object.treaty]?.words ?? ""),
      Table.Cell(position.sinceWords),
      Table.Cell(position.confidence.percent), Table.Cell(String(position.articleCount)),
      Table.Cell(position.remarks, .faint),
    ]
  }

  private func print(_ history: TreatyHistory, on console: Console) {
    for entry in StatementEntry.entries(of: history.statements) {
      console.print()
      entry.print(on: console)
    }
    let hidden = history.statementCount - history.statements.count
    if hidden > 0 { console.note("\(hidden) earlier statements are left out; --all shows them") }
  }
}

extension SpreadCounts {
  /// `4 more articles repeat them and are not counted again`, where there are any.
  func remark(on statementCount: Int) -> String? {
    let pronoun = statementCount == 1 ? "it" : "them"
    return switch repeatCount {
    case 0: nil
    case 1: "1 more article repeats \(pronoun) and is not counted again"
    default: "\(repeatCount) more articles repeat \(pronoun) and are not counted again"
    }
  }
}

extension Console {
  /// Says how many positions are on parts of a treaty, and so no side on the treaty.
  func note(parts count: Int) {
    guard count > 0 else { return }
    note("\(counted(count, "position")) on its provisions and issues not shown; name an ACTOR")
  }

  /// Says how many statements are on what their words leave open.
  func note(unnamed count: Int) {
    guard count > 0 else { return }
    note(
      "\(counted(count, "statement")) on what the sentence does not name (the text, it): no side")
  }

  /// Says how many statements were too unsure to count.
  func note(leftOut count: Int) {
    guard count > 0 else { return }
    let pronoun = count == 1 ? "it" : "them"
    note(
      "\(counted(count, "unsure statement")) left out; --include-uncertain counts \(pronoun)")
  }
}
