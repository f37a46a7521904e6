import TreatyGraph

/// `treatygraph consistency`: words against acts.
enum ConsistencyCommand {
  static let actor = Argument(.optional, .actor(), "Whose words and acts, by any name or id")

  static let declaration = CommandDeclaration(
    name: "consistency", group: .asking, summary: "Lay what actors say beside what they do",
    discussion: [
      """
      Who says yes and has not signed, has not ratified a year after signing, voted for a text and \
      speaks against it, joined a consensus and made a reservation, is bound and asks to leave: with \
      both proofs and the days between.
      """,
      """
      Who has not signed is known from a register only (treatygraph acts import), or from a source that \
      says so. A plan that is not due, a treaty that is not open yet and a state that could not sign \
      are no contradiction and are not listed.
      """,
    ],
    arguments: [actor.parameter],
    options: [
      SharedOptions.treaty.parameter, FilterOptions.limit.parameter,
      FilterOptions.viewer.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph consistency --treaty cybercrime", "Who says one thing and does another")
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let found = try invocation.archive.inconsistencies(
      of: invocation[actor], on: invocation[SharedOptions.treaty])
    try ConsistencyView(
      entries: console.limited(found, to: invocation[FilterOptions.limit])
    ).print(as: invocation.format, on: console)
    return try console.end(
      invocation, isEmpty: found.isEmpty,
      saying: "nothing is known that does not go together; who has not signed is known from "
        + "registers only: treatygraph acts import FILE")
  }
}
