import TreatyGraph

/// `treatygraph acts`: what was done rather than said.
enum ActsCommand {
  static let words = Argument(
    .any, .actor(), "Who did it, by any name or id; or import FILE..., or diff FILE...")
  static let kind = Option(
    "act", ValueKind<ActKind>.choice("ACT"), "Only this: signed, ratified, votedFor, reserved, …")

  static let declaration = CommandDeclaration(
    name: "acts", group: .asking, summary: "List what was done, or take in registers of it",
    discussion: discussion, arguments: [words.parameter],
    options: [
      SharedOptions.treaty.parameter, kind.parameter, SharedOptions.since.parameter,
      SharedOptions.until.parameter, FilterOptions.limit.parameter, FilterOptions.bloc.parameter,
      resolution.parameter,
      asOf.parameter, SourceOptions.dateOrder.parameter, DecisionOptions.coder.parameter,
      DecisionOptions.because.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph acts --treaty cybercrime --act signed", "Who has signed"),
      .init("treatygraph acts import status.html --treaty 'Paris Agreement'", "A register"),
      .init("treatygraph acts diff status.html", "What in it the store does not have"),
      .init("treatygraph acts import votes.csv roll_calls.csv", "Votes, and what they are on"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let words = invocation.all(words)
    if let verb = words.first.flatMap(Verb.init), words.count > 1 {
      return try takeRegisters(Array(words.dropFirst()), verb, invocation, on: console)
    }
    if words.count > 1 { throw UsageError.unexpectedArgument(words[1]) }
    let acts = try invocation.archive.acts(
      of: words.first, on: invocation[SharedOptions.treaty],
      among: ActFilter(
        kind: invocation[kind], since: invocation[SharedOptions.since],
        until: invocation[SharedOptions.until]))
    try Listing.acts.print(
      console.limited(acts, to: invocation[FilterOptions.limit]), as: invocation.format,
      on: console)
    if acts.isEmpty { console.note("\(invocation.shownStore) knows of no such act") }
    try noteForce(invocation, on: console)
    try console.noteBlind(invocation)
    return acts.isEmpty ? .someFailed : .success
  }
}
