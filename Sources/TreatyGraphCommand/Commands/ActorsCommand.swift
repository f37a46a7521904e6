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
    options: [known.parameter, SharedOptions.store.parameter, SharedOptions.format.parameter],
    examples: [
      .init("treatygraph actors --known --format json", "The directory, for another program")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    if invocation[known] {
      let actors = try invocation.findData().knownActors()
      try Listing.knownActors.print(actors, as: invocation.format, on: console)
    } else {
      let actors = try invocation.archive.actors()
      try Listing.actors.print(actors, as: invocation.format, on: console)
    }
    return .success
  }
}
