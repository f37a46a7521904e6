import TreatyGraph

extension ReviewCommand {
  static let random = Flag(
    "random", "In an order by chance: what treatygraph reliability estimates from should be so")

  static func noneLeft(_ console: Console) -> ExitCode {
    console.note("nothing is left to look at")
    return .success
  }

  static let discussion = [
    """
    What nobody has looked at yet: first where the trained reader disagrees with the rules, where the \
    word of the text points the other way and no rule says why, where an actor is found on both sides \
    of one object, and what is unsure; then what came since the last review. Statements of one \
    sentence stand together.
    """,
    """
    On a terminal one statement after the other is shown with its sentence, and single keys decide: \
    a accept, r reject, + - o the side, c correct, n note, t tag, u undo, q quit. In a pipe, or with \
    --list, the statements are listed below their sentences, with the numbers by which accept, reject \
    and correct know them.
    """,
  ]
}

extension Invocation {
  /// Which statements are to be gone through.
  var reviewFilter: ReviewFilter {
    var filter = ReviewFilter(
      actor: self[ReviewCommand.actor], treaty: self[SharedOptions.treaty],
      article: self[ReviewCommand.article], side: self[ReviewCommand.side],
      outlet: self[FilterOptions.outlet], tag: self[FilterOptions.tag],
      since: self[SharedOptions.since], until: self[SharedOptions.until])
    filter.isRandom = self[ReviewCommand.random]
    return filter
  }
}
