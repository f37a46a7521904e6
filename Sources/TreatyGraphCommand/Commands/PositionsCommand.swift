import TreatyGraph

/// `treatygraph positions`: who stands where, since when, how sure, and the proof.
enum PositionsCommand {
  static let actor = Argument(.optional, .actor(), "Whose positions, by any name or id")
  static let all = Flag("all", short: "a", "Show all, not only the latest and most quoted")
  static let quotes = Flag("quotes", short: "q", "With --treaty alone, show the words of each side")

  static let declaration = CommandDeclaration(
    name: "positions", group: .asking, summary: "Show where an actor stands, or who stands where",
    discussion: [
      """
      With an actor: for each treaty where the actor stands now, since when and how sure, then the \
      statements that show it, with their words, speakers and sources. With --treaty alone: \
      everybody who takes a side on it.
      """,
      """
      The last act (signed, voted, ratified) or the latest words decide; what is only possible \
      yields to what is firmer. SURE tells how likely the side is right. Statements below 50% are \
      left out unless --include-uncertain is given.
      """,
    ],
    arguments: [actor.parameter],
    options: [SharedOptions.treaty.parameter] + FilterOptions.ofConcepts + FilterOptions.ofPositions
      + [
        SharedOptions.includeUncertain.parameter, all.parameter, quotes.parameter,
        FilterOptions.limit.parameter,
        FilterOptions.viewer.parameter, SharedOptions.store.parameter,
        SharedOptions.format.parameter,
      ],
    examples: [
      .init("treatygraph positions \"United States\"", "Where the United States stands"),
      .init(
        "treatygraph positions --treaty 'cybercrime convention' --until 2024",
        "The sides at the end of 2024"),
      .init("treatygraph positions --on 'production cap'", "Who wants a production cap"),
      .init("treatygraph positions Brussels --format json", "As JSON, one position a line"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    guard
      invocation[actor] != nil || invocation[SharedOptions.treaty] != nil
        || invocation[FilterOptions.concept] != nil
    else {
      throw UsageError.contradiction(
        "name an ACTOR, a treaty with --treaty, or a concept with --on")
    }
    let code = try AnswerView.print(invocation, on: console)
    try console.noteBlind(invocation)
    return code
  }
}
