import TreatyGraph

/// `treatygraph log`: who decided what, when and why.
enum LogCommand {
  static let subject = Argument(
    .optional, .text("WHAT"), "A statement's number, or an article, actor or treaty by its name")
  static let coder = Option("coder", .text("NAME"), "Only what this person did")
  static let lost = Flag(
    "lost", "Only decisions whose sentence is gone from a changed article")
  static let limit = DefaultedOption(
    "limit", ValueKind<Int>.integer("N", in: 1...1_000_000), default: 40,
    "At most so many, the latest")

  static let declaration = CommandDeclaration(
    name: "log", group: .deciding, summary: "Tell who decided what, when and why",
    discussion: [
      """
      The latest come last. What was taken back is told with the entry that did so. With an article's \
      name, all that was decided on its statements; a number alone is a statement's.
      """
    ],
    arguments: [subject.parameter],
    options: [
      coder.parameter, lost.parameter, limit.parameter, SharedOptions.store.parameter,
      SharedOptions.format.parameter,
    ],
    examples: [
      .init("treatygraph log", "The latest decisions"),
      .init("treatygraph log 37", "All that was decided on statement 37"),
      .init("treatygraph log talks.txt", "On the statements of an article"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let entries = try invocation.archive.log(
      about: invocation[subject], by: invocation[coder], lost: invocation[lost],
      limit: invocation[limit])
    try LogView(entries: entries).print(as: invocation.format, on: console)
    if entries.isEmpty { console.note("nobody has decided anything here yet") }
    return .success
  }
}
