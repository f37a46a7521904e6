import TreatyGraph

/// `treatygraph merge`: takes two actors or treaties for one.
enum MergeCommand {
  static let other = Argument(
    .one, .actor("NAME"), "What is to be taken for the other, by any name or id")
  static let target = Argument(
    .one, .actor("INTO"), "What it is taken for: an actor or treaty, by any name or id")

  static let declaration = CommandDeclaration(
    name: "merge", group: .knowing, summary: "Take two actors or treaties for one",
    discussion: [
      """
      From now on all answers take NAME for INTO, and the next add reads its names so. Statements and \
      what was decided on them stay as they are: treatygraph split and treatygraph undo take it back.
      """
    ],
    arguments: [other.parameter, target.parameter], options: DecisionOptions.all,
    examples: [
      .init("treatygraph merge 'Six Democratic senators' 'US Senate'", "A name of the articles")
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let entry = try invocation.amending.merge(
      try invocation.require(other), into: try invocation.require(target))
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}

/// `treatygraph split`: lets one of several stand for itself again.
enum SplitCommand {
  static let from = Option(
    "from", .actor(), "The actor or treaty that the name is wrongly taken for")

  static let declaration = CommandDeclaration(
    name: "split", group: .knowing, summary: "Let what was merged stand for itself again",
    discussion: [
      """
      With --from it is a name that the program takes for that actor or treaty and should not: what \
      articles say under it is an actor of its own.
      """
    ],
    arguments: [MergeCommand.other.parameter], options: [from.parameter] + DecisionOptions.all,
    examples: [.init("treatygraph split Jordan --from state:JOR", "Jordan is no state here")],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let entry = try invocation.amending.split(
      try invocation.require(MergeCommand.other), from: invocation[from])
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}
