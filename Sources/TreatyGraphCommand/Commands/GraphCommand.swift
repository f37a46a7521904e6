import TreatyGraph

/// `treatygraph graph`: draws who stands where.
enum GraphCommand {
  static let actor = Option("actor", short: "a", .actor(), "Only this actor")

  static let declaration = CommandDeclaration(
    name: "graph", group: .asking, summary: "Draw who stands where on a treaty",
    discussion: [
      """
      Supporters, opponents and undecided stand apart; planned, conditional and possible positions \
      look unlike firm ones; the weight of a line tells the number of articles. Quotes are tooltips \
      of an SVG. Without --treaty, the one that the store has most statements on is drawn.
      """
    ],
    options: [
      GraphingOptions.output.parameter, SharedOptions.treaty.parameter, actor.parameter,
    ] + FilterOptions.ofConcepts + FilterOptions.ofPositions
      + [SharedOptions.includeUncertain.parameter]
      + GraphingOptions.looks + [FilterOptions.viewer.parameter, SharedOptions.store.parameter],
    examples: [
      .init("treatygraph graph -o who-stands-where.svg", "The treaty that is most talked about"),
      .init(
        "treatygraph graph -t 'cybercrime convention' --until 2024 --group-by bloc -o 2024.pdf",
        "By bloc, at the end of 2024"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    guard !invocation[GraphingOptions.listViews] else {
      for view in GraphView.allCases { console.print("\(view.rawValue)\t\(view.summary)") }
      return .success
    }
    let path = try invocation.require(GraphingOptions.output)
    let options = try invocation.graphOptions(for: path)
    let graph = try invocation.archive.drawing(
      of: invocation[actor], on: invocation[SharedOptions.treaty],
      among: try invocation.positionFilter(), options: options)
    try OutputFile(path: path).write(graph.bytes)
    console.note("\(path): \(graph.summary)")
    try console.noteBlind(invocation)
    return .success
  }
}
