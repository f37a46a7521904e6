import TreatyGraph

/// `treatygraph export`: writes statements, positions and networks for other programs.
enum ExportCommand {
  static let declaration = CommandDeclaration(
    name: "export", group: .asking, summary: "Write statements and networks for other programs",
    discussion: ExportOptions.discussion, arguments: [ExportOptions.actor.parameter],
    options: ExportOptions.all + [SharedOptions.treaty.parameter] + FilterOptions.ofConcepts
      + FilterOptions.ofPositions
      + [
        SharedOptions.includeUncertain.parameter, FilterOptions.viewer.parameter,
        SharedOptions.store.parameter,
      ],
    examples: [
      .init("treatygraph export --as csv -o statements.csv", "For a spreadsheet, R or pandas"),
      .init(
        "treatygraph export --as graphml --treaty cybercrime -o net.graphml",
        "Who is for and against what, for networkx, igraph or Gephi"),
      .init(
        "treatygraph export --as turtle -o statements.ttl", "Linked data, with quote and place"),
      .init("treatygraph export --as dna -o debate.dna", "For Discourse Network Analyzer"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    if invocation[ExportOptions.gold] {
      let lines = try invocation.archive.goldLines()
      for line in lines { try console.printJSON(line) }
      try console.noteBlind(invocation)
      guard lines.isEmpty else { return .success }
      console.note("no sentence is reviewed whole yet: decide on all statements of one")
      return .someFailed
    }
    guard let format = invocation[ExportOptions.format] else {
      throw UsageError.contradiction("say what to write: --as FORMAT, or --gold")
    }
    if format.isBinary { return try write(format, invocation, on: console) }
    let text = try invocation.exportedText(as: format)
    if invocation[ExportOptions.from] == nil { try console.noteBlind(invocation) }
    if let path = invocation[ExportOptions.output] {
      try OutputFile(path: path).write(Array(text.utf8))
    } else {
      console.print(String(text.dropLast()))
    }
    return .success
  }
}
