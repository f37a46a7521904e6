import TreatyGraph

/// `treatygraph add`: takes articles into the store.
enum AddCommand {
  static let declaration = CommandDeclaration(
    name: "add", group: .taking, summary: "Take articles into the store",
    discussion: [
      """
      Title, date, outlet and address come from the options, else from lines such as "Title: …" and \
      "Date: 2024-08-09" at the top of the file, up to the first empty line.
      """,
      """
      Adding the same article again changes nothing; a changed one replaces its earlier version. \
      An article that cannot be read is reported, and the others are still taken in. To stop and \
      run again is safe: what is in the store is not read twice.
      """,
    ],
    arguments: [SourceOptions.files.parameter],
    options: SourceOptions.metadata + [
      SharedOptions.store.parameter, SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph add articles/*.txt", "Every text file of a folder"),
      .init(
        "pdftotext report.pdf - | treatygraph add - --title 'Report' --date 2024-08-09",
        "From another program"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let sources = try invocation.sources()
    let stages = try invocation.loadPipeline().stages
    let store = try StatementStore(path: invocation.storePath, for: .writing)
    let intake = ArticleIntake(into: store, stages: stages, threads: invocation.threads)
    var view = IntakeView(of: sources.count, format: invocation.format, on: console)
    let report = try intake.takeIn(sources) { view.show($0) }
    try view.close(report)
    return report.failures.isEmpty ? .success : .someFailed
  }
}
