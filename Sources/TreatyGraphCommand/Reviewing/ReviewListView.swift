import TreatyGraph

/// Prints what deserves a look: each sentence once, and below it the statements found in it.
struct ReviewListView {
  private static let margin = 7

  var items: [ReviewItem]

  func print(as format: Console.Format, on console: Console) throws {
    if console.printsJSON(format) {
      for item in items { try console.printJSON(item) }
    } else {
      console.print(page(width: console.terminal.width))
    }
  }

  func page(width available: Int) -> Page {
    let width = min(available, 110)
    var page = Page()
    for group in groups {
      guard let first = group.first?.statement else { continue }
      if first.id != items.first?.statement.id { page.add() }
      page.add(StyledText(first.placeWords, .faint).lines(width: width))
      page.add(
        StyledText("“\(first.statement.evidence.sentence.text)”").lines(width: width - 2).map {
          StyledText("  ") + $0
        })
      for item in group { page.add(Self.lines(of: item, width: width)) }
    }
    return page
  }

  /// Those of one sentence follow each other.
  private var groups: [[ReviewItem]] {
    items.reduce(into: []) { groups, item in
      if let last = groups.last?.last?.statement, last.articleID == item.statement.articleID,
        last.statement.evidence == item.statement.statement.evidence
      {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
  }

  /// `   37  − Norway opposes: the treaty · 65% · unsure`.
  private static func lines(of item: ReviewItem, width: Int) -> [StyledText] {
    let statement = item.statement.statement
    let number = String(item.statement.id)
    let label = String(repeating: " ", count: max(0, margin - 2 - number.count)) + number + "  "
    let style = TextStyle(statement.polarity)
    let why = item.reasons.map(\.words).joined(separator: ", ")
    let text =
      StyledText("\(statement.polarity.symbol) ", style)
      + StyledText("\(statement.actor.name) ", .bold) + StyledText(statement.stanceWords, style)
      + StyledText(": \(statement.objectWords.truncated(toWidth: 80))")
      + StyledText(" · \(statement.confidence.percent)", .faint)
      + StyledText(" · \(why)", .warning)
    let indent = String(repeating: " ", count: label.count)
    return text.lines(width: width - label.count).enumerated().map { index, line in
      StyledText(index == 0 ? label : indent) + line
    }
  }
}

extension SourcedStatement {
  /// Where it stands: `2025-10-27 · Gazette · “Norway signs” · article 7`.
  var placeWords: String {
    let title = article.title.map { "“\($0.truncated(toWidth: 60))”" } ?? article.name
    return [article.date?.description, article.outlet, title, "article \(articleID)"]
      .compactMap(\.self).joined(separator: " · ")
  }
}
