import TreatyGraph

/// Shows articles being taken in: each as it comes, progress on a terminal, and a closing note.
struct IntakeView {
  /// So many articles at most are listed on a terminal.
  private static let longestTable = 20

  private let console: Console
  private let format: Console.Format
  private let isListing: Bool
  private var progress: ProgressLine

  init(
    format: Console.Format, isListing: Bool = true, on console: Console
  ) {
    self.console = console
    self.format = format
    self.isListing = isListing
    progress = ProgressLine(unit: "articles", on: console)
  }

  mutating func show(_ step: IntakeProgress) {
    if case .failed(let diagnostic) = step.latest.outcome {
      progress.clear()
      console.report(diagnostic)
    } else if console.printsJSON(format), let row = IntakeRow(step.latest) {
      // A row of plain numbers and strings can always be encoded.
      try? console.printJSON(row)
    }
    if !step.latest.notes.isEmpty {
      progress.clear()
      for note in step.latest.notes { console.report(note) }
    }
    let fraction = step.bytesTotal > 0 ? Double(step.bytesDone) / Double(step.bytesTotal) : nil
    progress.show(
      done: step.done, of: step.total, fraction: fraction, current: step.latest.source.path)
  }

  mutating func close(_ report: IntakeReport) throws {
    progress.clear()
    if isListing, !console.printsJSON(format), report.results.count <= Self.longestTable {
      try IntakeRow.listing.print(
        report.results.compactMap(IntakeRow.init), as: .table, on: console)
    }
    for feed in report.feeds { console.note(Self.note(on: feed)) }
    if report.results.isEmpty && !report.feeds.isEmpty && !report.isStopped { return }
    if report.isStopped { console.note("stopped: run it again to take in the rest") }
    console.note(Self.closingNote(report))
  }

  /// `60 articles: 58 added, 2 failed · 12345 sentences, 3210 statements · 42 s · 312 MB at most`.
  static func closingNote(_ report: IntakeReport) -> String {
    let outcomes: [String] = [
      outcome(report.addedCount, "added"), outcome(report.supersededCount, "replaced"),
      outcome(report.rereadCount, "read again"), outcome(report.unchangedCount, "unchanged"),
      outcome(report.failures.count, "failed"),
    ].compactMap(\.self)
    let copies =
      report.copyCount == 0
      ? [] : ["\(report.copyCount) of them " + (report.copyCount == 1 ? "a copy" : "copies")]
    let silent = report.withoutStatementsCount
    let told = (outcomes + copies).joined(separator: ", ")
    let parts: [String?] = [
      ([counted(report.results.count, "article")] + (told.isEmpty ? [] : [told]))
        .joined(separator: ": "),
      silent > 0 ? "\(silent) without statements" : nil,
      report.foreignCount > 0 ? "\(report.foreignCount) not in English, not read" : nil,
      counted(report.sentenceCount, "sentence") + ", "
        + counted(report.statementCount, "statement"),
      report.duration.inWords, "\(report.peakMemory / 1_000_000) MB of memory at most",
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// `https://example.org/rss: 20 items, 3 new`.
  static func note(on feed: FeedVisit) -> String {
    let count = counted(feed.itemCount, "item")
    let new = feed.newCount == 0 ? "none" : "\(feed.newCount)"
    return feed.path.printable + ": " + (feed.isUnchanged ? "unchanged" : "\(count), \(new) new")
  }

  private static func outcome(_ count: Int, _ word: String) -> String? {
    count == 0 ? nil : "\(count) \(word)"
  }
}
