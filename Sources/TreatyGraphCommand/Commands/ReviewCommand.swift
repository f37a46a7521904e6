import TreatyGraph

/// `treatygraph review`: what a person should look at first.
enum ReviewCommand {
  static let actor = Argument(.optional, .actor(), "Whose statements, by any name or id")
  static let article = Option("article", .article(), "Only those of this article")
  static let limit = DefaultedOption(
    "limit", ValueKind<Int>.integer("N", in: 1...1_000_000), default: 200, "At most so many")
  static let list = Flag("list", "Print a list, on a terminal too")

  static let declaration = CommandDeclaration(
    name: "review", group: .deciding, summary: "Look at the statements that deserve it first",
    discussion: [
      """
      What nobody has looked at yet: first where the trained reader disagrees with the rules, where an \
      actor is found on both sides of one object, and what is unsure; then what came since the last \
      review.
      """,
      """
      On a terminal one statement after the other is shown with its sentence, and single keys decide: \
      a accept, r reject, + - o the side, c correct, n note, t tag, u undo, q quit. In a pipe, or with \
      --list, the statements are listed.
      """,
    ],
    arguments: [actor.parameter],
    options: [
      SharedOptions.treaty.parameter, article.parameter, limit.parameter, list.parameter,
      DecisionOptions.coder.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph review", "One by one"),
      .init("treatygraph review --treaty cybercrime --list", "As a list, on one treaty"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let archive = invocation.archive
    let treaty = invocation[SharedOptions.treaty]
    if !invocation[list], invocation.format != .json, let keys = Keyboard(on: console) {
      let session = try archive.review(
        of: invocation[actor], on: treaty, in: invocation[article], by: invocation.coder)
      guard !session.items.isEmpty else { return nothing(console) }
      ReviewScreen(session: session, limit: invocation[limit], keys: keys, console: console).run()
      return .success
    }
    let items = try archive.reviewItems(of: invocation[actor], on: treaty, in: invocation[article])
    guard !items.isEmpty else { return nothing(console) }
    let shown = Array(items.prefix(invocation[limit]))
    try Listing.review.print(shown, as: invocation.format, on: console)
    if shown.count < items.count { console.note("of \(items.count): --limit N lists more") }
    return .success
  }

  private static func nothing(_ console: Console) -> ExitCode {
    console.note("nothing is left to look at")
    return .success
  }
}
