import TreatyGraph

/// `treatygraph changes`: who moved from where to where.
enum ChangesCommand {
  static let actor = Argument(.optional, .actor(), "Whose changes, by any name or id")

  /// So many are shown where no limit is given.
  static let mostShown = 50

  static let declaration = CommandDeclaration(
    name: "changes", group: .asking, summary: "Show who changed sides, and when",
    discussion: [
      """
      The latest first, each with the words of both sides. A change lies between the day of the last \
      words of the old side and that of the first of the new. Two articles that disagree on one event \
      are no change, nor is what one article alone says against a signature or vote. All of history \
      is weighed by what is known now: what is read otherwise than before, or was corrected, is no \
      change; treatygraph new tells that apart.
      """
    ],
    arguments: [actor.parameter],
    options: [
      SharedOptions.treaty.parameter, SharedOptions.since.parameter,
      SharedOptions.until.parameter, FilterOptions.limit.parameter,
      FilterOptions.viewer.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph changes --treaty plastics --since 2025", "Since the year began"),
      .init("treatygraph changes Norway", "Of one actor, on whatever"),
    ],
    isPaged: true, run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let limit = invocation[FilterOptions.limit]
    let report = try invocation.archive.changes(
      of: invocation[actor], on: invocation[SharedOptions.treaty],
      since: invocation[SharedOptions.since], until: invocation[SharedOptions.until],
      limit: limit ?? mostShown)
    try ChangeView(changes: report.changes).print(as: invocation.format, on: console)
    let left = report.count - report.changes.count
    if left > 0 { console.note("\(left) earlier ones are left out; --limit N shows more") }
    return try console.end(
      invocation, isEmpty: report.changes.isEmpty, saying: "nobody changed sides")
  }
}
