import TreatyGraph

/// `treatygraph remove`: takes an article out of all answers.
enum RemoveCommand {
  static let article = Argument(
    .one, .article(), "The article's number, its file's name or its address")

  static let declaration = CommandDeclaration(
    name: "remove", group: .deciding, summary: "Take an article out of all answers",
    discussion: [
      """
      The article stays in the store and counts nowhere, nor do the copies of its report and its later \
      versions. treatygraph restore takes it back in; treatygraph purge removes one for good.
      """
    ],
    arguments: [article.parameter], options: DecisionOptions.all,
    examples: [.init("treatygraph remove 7 --because satire", "The article with the number 7")],
    run: { try run($0, on: $1, restoring: false) })

  static func run(
    _ invocation: Invocation, on console: Console, restoring: Bool
  ) throws -> ExitCode {
    let entry = try invocation.archive.remove(
      try invocation.require(article), restoring: restoring, by: invocation.coder,
      because: invocation.because)
    try LogView(entries: [entry]).print(as: invocation.format, on: console)
    return .success
  }
}

/// `treatygraph restore`: takes a removed article back in.
enum RestoreCommand {
  static let declaration = CommandDeclaration(
    name: "restore", group: .deciding, summary: "Take a removed article back in",
    discussion: ["treatygraph articles --removed lists them."],
    arguments: [RemoveCommand.article.parameter], options: DecisionOptions.all,
    run: { try RemoveCommand.run($0, on: $1, restoring: true) })
}
