import TreatyGraph

/// `treatygraph actors`: who holds positions, or who is known.
enum ActorsCommand {
  static let known = Flag("known", short: "k", "List the actors of the directory, without a store")

  static let declaration = CommandDeclaration(
    name: "actors", group: .looking, summary: "List who holds positions, or who is known",
    discussion: [
      """
      Those who are quoted most come first. An actor without an id is not in the directory: it has \
      the name that the articles use.
      """
    ],
    options: [known.parameter, SharedOptions.treaty.parameter] + FilterOptions.ofPositions + [
      FilterOptions.viewer.parameter, FilterOptions.limit.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph actors --treaty cybercrime --kind company", "Companies that take a side"),
      .init("treatygraph actors --known --format json", "The directory, for another program"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let filter = try invocation.positionFilter()
    let isKnown = invocation[known]
    let actors =
      isKnown
      ? try invocation.findData().knownActors(among: filter)
      : try invocation.archive.actors(on: invocation[SharedOptions.treaty], among: filter)
    try (isKnown ? Listing.knownActors : .actors).print(
      console.limited(actors, to: invocation[FilterOptions.limit]), as: invocation.format,
      on: console)
    if actors.isEmpty { console.note("nobody is asked for") }
    if !isKnown { try console.noteBlind(invocation) }
    return .success
  }
}
