import TreatyGraph

/// `treatygraph treaties`: what positions are on, or what is known.
enum TreatiesCommand {
  static let known = Flag(
    "known", short: "k", "List the treaties of the directory, without a store")

  static let declaration = CommandDeclaration(
    name: "treaties", group: .looking,
    summary: "List the treaties that positions are on, or all known",
    options: [
      known.parameter, FilterOptions.viewer.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    if invocation[known] {
      let treaties = try invocation.findData().knownTreaties()
      try Listing.knownTreaties.print(treaties, as: invocation.format, on: console)
    } else {
      let treaties = try invocation.archive.treaties()
      try Listing.treaties.print(treaties, as: invocation.format, on: console)
      try console.noteBlind(invocation)
    }
    return .success
  }
}
