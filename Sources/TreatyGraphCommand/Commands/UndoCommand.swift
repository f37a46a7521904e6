import TreatyGraph

/// `treatygraph undo`: takes back what a person did.
enum UndoCommand {
  static let entry = Argument(
    .optional, ValueKind<Int64>.entryNumber, "The entry's number, as treatygraph log lists it")

  static let declaration = CommandDeclaration(
    name: "undo", group: .deciding, summary: "Take back what you decided last",
    discussion: [
      """
      Without a number your last decision that stands is taken back, whatever it was; again, the one \
      before it. Nothing is forgotten: treatygraph log tells both. What another person did, or has \
      built upon, is left as it is, and its name is told.
      """
    ],
    arguments: [entry.parameter], options: DecisionOptions.all,
    examples: [
      .init("treatygraph undo", "Your last decision"),
      .init("treatygraph undo 12", "Entry 12 of the log"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let undone = try invocation.archive.undo(
      invocation[entry], by: invocation.coder, because: invocation.because)
    try LogView(entries: [undone], verb: "taken back").printOne(as: invocation.format, on: console)
    return .success
  }
}

/// `treatygraph redo`: does again what an undo took back.
enum RedoCommand {
  static let declaration = CommandDeclaration(
    name: "redo", group: .deciding, summary: "Do again what you took back last",
    discussion: ["Until you decide something else."], options: DecisionOptions.all,
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let redone = try invocation.archive.redo(
      by: invocation.coder, because: invocation.because)
    try LogView(entries: [redone], verb: "done again").printOne(as: invocation.format, on: console)
    return .success
  }
}
