import TreatyGraph

/// One holder's positions: where it stands on each treaty, then how it came to stand there.
struct PositionReport {
  /// So many entries of a history are shown unless all are asked for.
  private static let shortHistory = 12
  private static let shortOverview = 8

  private var standing: StandingHolder
  private var answer: PositionAnswer
  private var directory: ActorDirectory
  private var groups: [ObjectGroup]
  private var showsAll: Bool

  /// Several where one name stands for several holders: ministers of two states.
  static func reports(
    _ answer: PositionAnswer, naming directory: ActorDirectory, showsAll: Bool = false
  ) -> [PositionReport] {
    answer.standings.holders.map { holder in
      PositionReport(
        standing: holder, answer: answer, directory: directory,
        groups: ObjectGroup.groups(of: holder, in: answer, naming: directory), showsAll: showsAll)
    }
  }

  private var positions: [Position] {
    answer.positions.filter { HolderKey($0.holder) == standing.key }
  }

  /// What is no treaty.
  private var others: [Position] {
    positions.filter { $0.object.treaty == nil }.sorted(by: Self.isLater)
  }

  func print(on console: Console) {
    let holder = standing.holder
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
    for group in groups where group.treaty != nil {
      console.print()
      console.print(console.styled(group.title.printable, .bold))
      printHistory(of: group, on: console)
    }
  }

  /// `12 statements in 6 articles, 2019-12-27 to 2025-10-28`.
  private var extent: String {
    let statements = standing.statements
    let spread = statements.spread
    let dates = statements.compactMap(\.date)
    var text =
      "\(counted(standing.statementCount, "statement")) in "
      + counted(standing.articleCount, "article")
    if let first = dates.min(), let last = dates.max() {
      text += first == last ? ", \(first)" : ", \(first) to \(last)"
    }
    return text + (spread.remark(on: statements.count).map { "; \($0)" } ?? "")
  }

  /// The treaties, then what is of them only a part, or of none, the latest first.
  private func printOverview(on console: Console) {
    let others = others
    let shown = showsAll ? others[...] : others.prefix(Self.shortOverview)
    let onTreaties = positions.compactMap { position in
      position.object.treaty.map { row(of: position, on: answer.name(of: $0, in: directory)) }
    }
    if !onTreaties.isEmpty {
      console.print()
      for line in table(onTreaties, "ON").lines(for: console) { console.print(line) }
    }
    if !shown.isEmpty {
      console.print()
      let rows = shown.map { row(of: $0, on: $0.object.name.truncated(toWidth: 60)) }
      for line in table(rows, onTreaties.isEmpty ? "ON" : "AND ON").lines(for: console) {
        console.print(line)
      }
    }
    if shown.count < others.count {
      console.note("\(others.count - shown.count) more are left out; --all shows them")
    }
    console.note(unnamed: standing.unnamed.count)
  }

  private static func isLater(_ left: Position, _ right: Position) -> Bool {
    guard let leftDate = left.deciding.date else { return false }
    return right.deciding.date.map { leftDate > $0 } ?? true
  }

  private func table(_ rows: [[Table.Cell]], _ title: String) -> Table {
    Table(
      columns: [
        .text(""), .wrapping(title), .text("STANDS"), .wrapping("SINCE"), .number("SURE"),
        .number("ARTICLES"), .rareWrapping("NOTE"),
      ], rows: rows)
  }

  private func row(of position: Position, on object: String) -> [Table.Cell] {
    let style = TextStyle(position.polarity)
    return [
      Table.Cell(position.polarity.symbol, style), Table.Cell(object),
      Table.Cell(position.deciding.statement.stanceWords, style),
      Table.Cell(position.sinceWords),
      Table.Cell(position.confidence.percent), Table.Cell(String(position.articleCount)),
      Table.Cell(position.remarks, .faint),
    ]
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
  /// Of an act its day, and beside it since when the side is held: `2025-10-27 · for since 2017`.
  var sinceWords: String {
    guard let since else { return "unknown" }
    guard let sideSince, sideSince != since, polarity != .neutral else { return since.description }
    return "\(since) · \(polarity == .support ? "for" : "against") since \(sideSince)"
  }

  /// What one must know besides the side: a condition, a change, dissent among the articles.
  var remarks: String {
    var remarks: [String] = []
    if let condition = deciding.statement.condition { remarks.append(condition.text) }
    if hasChanged, let before = history.standings.dropLast().last {
      remarks.append("before: \(before.polarity.words)")
    }
    if isContested { remarks.append("articles disagree") }
    if let spread = statements.spread.words { remarks.append(spread) }
    return remarks.joined(separator: "; ")
  }
}

extension Spread {
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

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
