import TreatyGraph

/// Prints how often what patterns and rules find is right, by reviews.
struct ReliabilityView {
  var report: ReliabilityReport
  /// At most so many lines; nil for all.
  var limit: Int?

  func print(as format: Console.Format, on console: Console) throws {
    if console.printsJSON(format) {
      for line in report.lines { try console.printJSON(line) }
    } else {
      console.print(page(width: console.terminal.width))
    }
  }

  func page(width: Int) -> Page {
    var page = Page()
    let right = Double(report.rightCount) / Double(max(1, report.reviewedCount))
    page.add(
      StyledText(counted(report.reviewedCount, "reviewed statement"), .bold)
        + StyledText(
          "  \(report.rightCount) right (\(right.percent)), the program said "
            + report.said.percent, .faint))
    page.add()
    let shown = Array(report.lines.prefix(limit ?? report.lines.count))
    page.add(Table(columns: Self.columns, rows: shown.map(cells)).lines(width: width))
    if shown.count < report.lines.count {
      page.remark("\(report.lines.count - shown.count) more are left out by --limit")
    }
    page.add()
    let then = report.errorThen.map { " now, \($0.thousandths) by the estimate" } ?? " now"
    page.add(StyledText("Brier score: \(report.errorNow.thousandths)\(then)"))
    if report.isInUse { page.remark("an earlier estimate is in use: treatygraph log tells it") }
    return page
  }

  private static let columns: [Table.Column] = [
    .wrapping("PATTERN OR RULE"), .number("REVIEWED"), .number("RIGHT"), .number("SAID"),
    .number("THEN"),
  ]

  private func cells(_ line: ReliabilityReport.Line) -> [Table.Cell] {
    let right = Double(line.rightCount) / Double(max(1, line.reviewedCount))
    return [
      Table.Cell(line.id), Table.Cell("\(line.reviewedCount)"), Table.Cell(right.percent),
      Table.Cell(line.said.percent), Table.Cell(line.estimate.percent),
    ]
  }
}

extension Double {
  /// Three digits behind the point: `0.081`.
  fileprivate var thousandths: String {
    let digits = String(Int((self * 1000).rounded()) % 1000)
    let padding = String(repeating: "0", count: max(0, 3 - digits.count))
    return "\(Int((self * 1000).rounded()) / 1000).\(padding)\(digits)"
  }
}
