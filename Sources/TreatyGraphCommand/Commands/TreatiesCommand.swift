import TreatyGraph

/// `treatygraph treaties`: what positions are on, or what is known.
enum TreatiesCommand {
  static let known = Flag(
    "known", short: "k", "List the treaties of the directory, without a store")

  static let declaration = CommandDeclaration(
    name: "treaties", group: .looking,
    summary: "List the treaties that positions are on, or all known",
    options: [known.parameter, SharedOptions.store.parameter, SharedOptions.format.parameter],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let directory = try invocation.loadDirectory()
    if invocation[known] {
      let rows = directory.treaties.map(KnownTreatyRow.init)
      try KnownTreatyRow.listing.print(rows, as: invocation.format, on: console)
    } else {
      let store = try StatementStore(path: invocation.storePath, for: .reading)
      let rows = try store.treaties().map { TreatyRow($0, in: directory) }
      try TreatyRow.listing.print(rows, as: invocation.format, on: console)
    }
    return .success
  }
}
