import TreatyGraph

/// `treatygraph review`: what a person should look at first.
enum ReviewCommand {
  static let actor = Argument(.optional, .actor(), "Whose statements, by any name or id")
  static let article = Option("article", .article(), "Only those of this article")
  static let side = Option(
    "side", ValueKind<Polarity>.choice("SIDE"), "Only those on this side: support, oppose, neutral")
  static let limit = DefaultedOption(
    "limit", ValueKind<Int>.integer("N", in: 1...1_000_000), default: 200, "At most so many")
  static let list = Flag("list", "Print a list, on a terminal too")

  static let declaration = CommandDeclaration(
    name: "review", group: .deciding, summary: "Look at the statements that deserve it first",
    discussion: discussion, arguments: [actor.parameter],
    options: [
      SharedOptions.treaty.parameter, article.parameter, side.parameter,
      FilterOptions.outlet.parameter, FilterOptions.tag.parameter, SharedOptions.since.parameter,
      SharedOptions.until.parameter, random.parameter, limit.parameter, list.parameter,
      DecisionOptions.coder.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph review", "One by one"),
      .init(
        "treatygraph review --treaty cybercrime --side oppose --list", "All that is against it"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let archive = invocation.archive
    let filter = invocation.reviewFilter
    try console.noteBlind(invocation)
    if !invocation[list], invocation.format != .json, let keys = Keyboard(on: console) {
      let session = try archive.review(among: filter, by: invocation.coder)
      guard !session.items.isEmpty else { return noneLeft(console) }
      ReviewScreen(session: session, limit: invocation[limit], keys: keys, console: console).run()
      return .success
    }
    let items = try archive.reviewItems(among: filter)
    guard !items.isEmpty else { return noneLeft(console) }
    let shown = Array(items.prefix(invocation[limit]))
    try ReviewListView(items: shown).print(as: invocation.format, on: console)
    if shown.count < items.count { console.note("of \(items.count): --limit N lists more") }
    return .success
  }
}
