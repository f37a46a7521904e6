import TreatyGraph

/// `treatygraph import`: what `extract` printed, back into a store.
enum ImportCommand {
  static let files = Argument(
    .many, .file(),
    "Lines in the statement format (- is standard input), .dna files, tables of codings")

  static let declaration = CommandDeclaration(
    name: "import", group: .taking, summary: "Take what extract printed into the store",
    discussion: [
      """
      Takes the lines of treatygraph extract --with-articles: of each article its record, then its \
      statements. Nothing is read anew, so the store is as if the articles had been added where \
      they were extracted. Statements without a record are added to the article of that name which \
      the store has already.
      """,
      """
      A line is refused, with its number, where it is cut off, has an unknown value, or quotes words \
      that do not stand in the text where it says; the others go in. Importing the same lines again \
      changes nothing. treatygraph undo takes the articles out of all answers, and what they replaced counts again.
      """,
      """
      A file of Discourse Network Analyzer (.dna) is taken whole: documents as articles, codings as \
      statements of an organisation, else a person, for or against a concept, coders as tags, \
      attributes as notes.
      """,
      """
      A table of coded segments (.csv or .tsv, as MAXQDA and NVivo export them) gives a statement for each \
      segment whose codes name who (an actor of the directory, or what stands below a code such as \
      Actors), which way (For, Opposes, …) and what on. What lacks one of these is told and left out. The \
      text of a document is its segments.
      """,
    ],
    arguments: [files.parameter],
    options: DecisionOptions.withoutReason,
    examples: [
      .init("treatygraph import archive.jsonl", "What was extracted on another machine"),
      .init("treatygraph import debate.dna", "What was coded in Discourse Network Analyzer"),
      .init("treatygraph import segments.csv", "What was coded in MAXQDA or NVivo"),
      .init("cat archive/*.jsonl | treatygraph import -", "From a program"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    var view = ImportView(format: invocation.format, on: console)
    Interruption.listen()
    let report = try invocation.archive.import(
      invocation.all(files), by: invocation.coder, progress: { view.show($0) },
      shouldStop: { Interruption.wasAsked })
    try view.close(report)
    if report.isStopped { return .interrupted }
    return report.refusals.isEmpty && !report.isEmpty ? .success : .someFailed
  }
}
