import TreatyGraph

/// One actor's positions: where it stands on each treaty, then how it came to stand there.
struct PositionReport {
  /// So many entries of a history are shown unless all are asked for.
  private static let shortHistory = 12

  /// One actor's, in any order.
  var positions: [Position]
  var showsAll = false

  func print(on console: Console) {
    guard let holder = positions.first?.holder else { return }
    let identity = [holder.kind.words, holder.id?.rawValue].compactMap(\.self)
    console.print(
      console.styled(holder.name.printable, .bold)
        + console.styled("  \(identity.joined(separator: " · "))", .faint))
    console.print(extent)
    console.print()
    let groups = ObjectGroup.groups(of: positions)
    for line in overview(groups).lines(for: console) { console.print(line) }
    for group in groups where group.treaty != nil {
      console.print()
      console.print(console.styled(group.title.printable, .bold))
      printHistory(of: group, on: console)
    }
  }

  /// `12 statements in 6 articles, 2019-12-27 to 2025-10-28`.
  private var extent: String {
    let statements = positions.flatMap(\.statements)
    let articles = Set(statements.map(\.articleID)).count
    let dates = statements.compactMap(\.date)
    var text = "\(counted(statements.count, "statement")) in \(counted(articles, "article"))"
    if let first = dates.min(), let last = dates.max() {
      text += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return text
  }

  private func overview(_ groups: [ObjectGroup]) -> Table {
    let shown = groups.flatMap(\.positions)
    return Table(
      columns: [
        .text(""), .wrapping("ON"), .text("STANDS"), .text("SINCE"), .number("SURE"),
        .number("ARTICLES"), .wrapping("NOTE"),
      ],
      rows: shown.prefix(showsAll ? .max : 20).map { position in
        let style = TextStyle(position.polarity)
        return [
          Table.Cell(position.polarity.symbol, style), Table.Cell(position.object.name),
          Table.Cell(position.deciding.statement.stanceWords, style),
          Table.Cell(position.since?.description ?? "unknown"),
          Table.Cell(position.confidence.percent), Table.Cell(String(position.articleCount)),
          Table.Cell(position.remarks, .faint),
        ]
      })
  }

  private func printHistory(of group: ObjectGroup, on console: Console) {
    let history = group.history
    let shown = showsAll ? history[...] : history.suffix(Self.shortHistory)
    for entry in StatementEntry.entries(of: Array(shown)) {
      console.print()
      entry.print(on: console)
    }
    if shown.count < history.count {
      console.note(
        "\(history.count - shown.count) earlier statements are left out; --all shows them")
    }
  }
}

extension Position {
  /// What one must know besides the side: a condition, a change, dissent among the articles.
  var remarks: String {
    var remarks: [String] = []
    if let condition = deciding.statement.condition { remarks.append(condition.text) }
    if hasChanged, let before = history.standings.dropLast().last {
      remarks.append("before: \(before.polarity.words)")
    }
    if isContested { remarks.append("articles disagree") }
    return remarks.joined(separator: "; ")
  }
}

extension Console {
  /// Says how many statements were too unsure to count.
  func note(leftOut count: Int) {
    guard count > 0 else { return }
    let pronoun = count == 1 ? "it" : "them"
    note(
      "\(counted(count, "unsure statement")) left out; --include-uncertain counts \(pronoun)")
  }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
