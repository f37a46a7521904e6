import TreatyGraph

/// `treatygraph contradictions`: who is on both sides at once.
enum ContradictionsCommand {
  static let actor = Argument(.optional, .actor(), "Whose, by any name or id")
  static let within = DefaultedOption(
    "within", .integer("DAYS", in: 1...3650), default: 30, "How many days lie between at most")

  static let declaration = CommandDeclaration(
    name: "contradictions", group: .asking, summary: "Show who is on both sides at once",
    discussion: [
      """
      A minister against a parliament, one minister against another, or against himself, within so many \
      days and without a change of sides between. Two articles that disagree on what was said are \
      none: the voices must be named.
      """
    ],
    arguments: [actor.parameter],
    options: [
      SharedOptions.treaty.parameter, within.parameter, SharedOptions.since.parameter,
      SharedOptions.until.parameter, FilterOptions.limit.parameter,
      FilterOptions.viewer.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph contradictions --treaty plastics --within 90", "Within three months")
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let found = try invocation.archive.contradictions(
      of: invocation[actor], on: invocation[SharedOptions.treaty], within: invocation[within],
      since: invocation[SharedOptions.since], until: invocation[SharedOptions.until])
    try ContradictionView(
      contradictions: console.limited(found, to: invocation[FilterOptions.limit])
    ).print(as: invocation.format, on: console)
    return try console.end(
      invocation, isEmpty: found.isEmpty, saying: "nobody is on both sides at once")
  }
}
