import TreatyGraph

/// `treatygraph export`: writes what people decided for other programs.
enum ExportCommand {
  static let gold = Flag("gold", "The sentences that people have reviewed, as a gold standard")

  static let declaration = CommandDeclaration(
    name: "export", group: .deciding, summary: "Write what people decided for other programs",
    discussion: [
      """
      With --gold, the positions of each sentence of which somebody has decided on all that was found \
      in it, one a line, as treatygraph evaluate reads them; a sentence whose statements were all \
      rejected has a line without a position. A statement that the program missed must be added first. Of articles that you code blind only what is your own is written.
      """
    ],
    options: [gold.parameter, FilterOptions.viewer.parameter, SharedOptions.store.parameter],
    examples: [
      .init("treatygraph export --gold", "For treatygraph evaluate")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    guard invocation[gold] else { throw UsageError.missingArgument("--gold") }
    let lines = try invocation.archive.goldLines()
    for line in lines { try console.printJSON(line) }
    try console.noteBlind(invocation)
    guard lines.isEmpty else { return .success }
    console.note("no sentence is reviewed whole yet: decide on all statements of one")
    return .someFailed
  }
}
