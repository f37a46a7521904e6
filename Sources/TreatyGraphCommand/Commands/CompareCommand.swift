import TreatyGraph

/// `treatygraph compare`: who stands elsewhere.
enum CompareCommand {
  static let first = Argument(
    .one, .text("FIRST"), "A day, month or year, whose end counts; or a store")
  static let second = Argument(.one, .text("SECOND"), "A later one; or another store")
  static let output = Option(
    "output", short: "o", .file("FILE"), "Draw it to this file: .svg, .pdf, .png or .dot")

  static let declaration = CommandDeclaration(
    name: "compare", group: .asking, summary: "Compare who stands where at two times",
    discussion: [
      """
      Both times are weighed by what is known now. With two stores, who moved though the second has no \
      article on it that the first lacks is read otherwise, and so marked. The picture has a column \
      for each time and a line from place to place.
      """
    ],
    arguments: [first.parameter, second.parameter],
    options: [
      SharedOptions.treaty.parameter, output.parameter, GraphingOptions.theme.parameter,
      GraphingOptions.title.parameter, GraphingOptions.undated.parameter,
      FilterOptions.kind.parameter, FilterOptions.bloc.parameter, FilterOptions.sure.parameter,
      FilterOptions.viewer.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph compare 2019 2025 --treaty cybercrime -o moved.svg", "As a picture"),
      .init("treatygraph compare old.sqlite new.sqlite -t plastics", "Two stores"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    guard let treaty = invocation[SharedOptions.treaty] else {
      throw UsageError.contradiction("name the treaty: --treaty NAME")
    }
    let comparison = try invocation.comparison(on: treaty)
    if let path = invocation[output] {
      let graph = try invocation.archive.drawing(
        of: comparison, options: try invocation.graphOptions(for: path))
      try OutputFile(path: path).write(graph.bytes)
      console.note("\(path): \(graph.summary)")
    } else {
      try ComparisonView(comparison: comparison).print(as: invocation.format, on: console)
    }
    try console.noteBlind(invocation)
    return comparison.rows.isEmpty ? .someFailed : .success
  }
}
