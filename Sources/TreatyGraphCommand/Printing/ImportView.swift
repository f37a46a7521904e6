import TreatyGraph

/// Shows lines being imported: progress on a terminal, then the articles, and a closing note.
struct ImportView {
  /// So many articles at most are listed on a terminal.
  private static let longestTable = 20

  private let console: Console
  private let format: Console.Format
  private var progress: ProgressLine
  private var done = 0

  init(format: Console.Format, on console: Console) {
    self.console = console
    self.format = format
    progress = ProgressLine(unit: "articles", on: console)
  }

  mutating func show(_ step: ImportStep) {
    switch step {
    case .refused(let diagnostic):
      progress.clear()
      console.report(diagnostic)
    case .stored(let article):
      done += 1
      progress.show(done: done, of: nil, current: article.document)
    }
  }

  mutating func close(_ report: ImportReport) throws {
    progress.clear()
    // Not before: what was shown of an import that fails at its end would not be in the store.
    if console.printsJSON(format) {
      for article in report.articles { try console.printJSON(ImportRow(article)) }
    } else if report.articles.count <= Self.longestTable {
      try ImportRow.listing.print(report.articles.map(ImportRow.init), as: .table, on: console)
    }
    if report.isStopped { console.note("stopped: run it again to import the rest") }
    console.note(Self.closingNote(report))
  }

  /// `3 articles · 42 new statements · 2 lines refused`.
  static func closingNote(_ report: ImportReport) -> String {
    let refused = report.refusals.count
    let parts = [
      counted(report.articles.count, "article"),
      counted(report.statementCount, "new statement"),
      refused == 0 ? nil : counted(refused, "line") + " refused",
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}
