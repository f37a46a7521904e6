import TreatyGraph

/// `treatygraph extract`: the statements of articles, without a store.
enum ExtractCommand {
  static let withArticles = Flag(
    "with-articles", "Print each article before its statements, as treatygraph import takes it")

  static let declaration = CommandDeclaration(
    name: "extract", group: .taking, summary: "Print the statements of articles, without a store",
    discussion: SourceOptions.discussion + [
      """
      In a pipe or with --format json, one statement a line in the statement format; on a terminal, \
      the statements with their sentences.
      """
    ],
    arguments: [SourceOptions.files.parameter],
    options: SourceOptions.all + [
      SourceOptions.lines.parameter, withArticles.parameter, SharedOptions.judge.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph extract talks.txt | jq .relation", "Only the relations"),
      .init("treatygraph extract - --date 2024-08-09", "From standard input"),
      .init("treatygraph extract - --lines --with-articles", "As a filter, for a cluster"),
      .init(
        "treatygraph extract --with-articles archive > archive.jsonl",
        "For treatygraph import, here or on another machine"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let selection = try invocation.sources()
    let printsArticles = invocation[withArticles]
    guard !printsArticles || invocation.format != .table else {
      throw UsageError.contradiction("--with-articles prints lines of JSON, no table")
    }
    let stages = try invocation.loadPipeline().stages(listingSentences: printsArticles)
    let extraction = StatementExtraction(stages: stages, threads: invocation.threads)
    for note in selection.notes { console.report(note) }
    var view = ExtractionView(
      format: invocation.format, printsArticles: printsArticles, on: console)
    try extraction.extract(selection.sources) { source, outcome in view.show(source, outcome) }
    return view.close()
  }
}
