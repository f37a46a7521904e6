import TreatyGraph

/// `treatygraph add`: takes articles into the store.
enum AddCommand {
  static let declaration = CommandDeclaration(
    name: "add", group: .taking, summary: "Take articles into the store",
    discussion: SourceOptions.discussion + [
      """
      Title, date, outlet and address come from the options, else from the page or the table, or \
      from lines such as "Title: …" and "Date: 2024-08-09" at the top of a text.
      """,
      """
      Adding the same article again changes nothing; a changed one replaces its earlier version. \
      An article that cannot be read is reported, and the others are still taken in. To stop and \
      run again is safe: what is in the store is not read twice.
      """,
      """
      With --feed only items are read that are new or changed since the last time; one that could \
      not be fetched is tried again. A line for cron: 0 6 * * * treatygraph add --feed ADDRESS
      """,
    ],
    arguments: [SourceOptions.files.parameter],
    options: [SourceOptions.feed.parameter] + SourceOptions.all + [
      SharedOptions.store.parameter, SharedOptions.judge.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph add archive 'news/2025-*.html'", "A folder, and pages by a pattern"),
      .init("treatygraph add export.csv --columns text=Inhalt", "Each row of a table"),
      .init("treatygraph add --feed https://example.org/rss", "What is new in a feed"),
      .init("pandoc talks.docx -t plain | treatygraph add - --title Talks", "From a program"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let selection = try invocation.sources()
    for note in selection.notes { console.report(note) }
    var view = IntakeView(format: invocation.format, on: console)
    Interruption.listen()
    let report = try invocation.archive.add(
      selection.sources, allowsLocal: invocation[SourceOptions.allowLocal],
      judges: invocation.judges,
      threads: invocation.threads, progress: { view.show($0) },
      shouldStop: { Interruption.wasAsked })
    try view.close(report)
    if report.isStopped { return .interrupted }
    return report.failures.isEmpty && !report.isEmpty ? .success : .someFailed
  }
}
