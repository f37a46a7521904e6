import TreatyGraph

/// `treatygraph actors`: who holds positions, or who is known.
enum ActorsCommand {
  /// So many rows has a table that is not told how many.
  private static let most = 100
  static let known = Flag("known", short: "k", "List the actors of the directory, without a store")

  static let declaration = CommandDeclaration(
    name: "actors", group: .looking, summary: "List who holds positions, or who is known",
    discussion: [
      """
      Those who are quoted most come first; a table has the first 100, unless --limit says more. An \
      actor without an id is not in the directory: it has the name that the articles use.
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
    let limit = invocation[FilterOptions.limit]
    guard !invocation[known] else {
      let actors = try invocation.findData().knownActors(among: filter)
      try Listing.knownActors.print(
        console.limited(actors, to: limit), as: invocation.format, on: console)
      if actors.isEmpty { console.note("nobody is asked for") }
      return .success
    }
    let most = limit ?? (console.printsJSON(invocation.format) ? .max : most)
    let page = try invocation.archive.actors(
      on: invocation[SharedOptions.treaty], among: filter, limit: most)
    try Listing.actors.print(page.actors, as: invocation.format, on: console)
    let more = page.count - page.actors.count
    if more > 0 { console.note("\(more) more are left out; --limit N lists more") }
    if page.count == 0 { console.note("nobody is asked for") }
    try console.noteBlind(invocation)
    return .success
  }
}
