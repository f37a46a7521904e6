import TreatyGraph

/// `treatygraph correct`: a person says what in a statement is otherwise.
enum CorrectCommand {
  static let declaration = CommandDeclaration(
    name: "correct", group: .deciding, summary: "Say what in a statement is otherwise",
    discussion: [
      """
      What is not given stays as it was read. The statement counts as certain from now on. Words must \
      stand in the article; where they stand in the statement's sentence, that place is meant.
      """,
      """
      The correction holds for the copies of the report. It stands when a newer program reads the \
      article again, which may read all else better. treatygraph undo takes it back.
      """,
    ],
    arguments: [DecisionOptions.statement.parameter],
    options: CorrectionOptions.all + DecisionOptions.all,
    examples: [
      .init("treatygraph correct 37 --side oppose", "It is against, not for"),
      .init(
        "treatygraph correct 37 --actor EDPS --modality planned --date 2025-10",
        "Another actor, who only plans it, in a month"),
      .init("treatygraph correct 37 --condition none", "It hangs on nothing"),
    ],
    run: run)

  static func run(_ invocation: Invocation, on console: Console) throws -> ExitCode {
    let receipt = try invocation.archive.correct(
      try invocation.require(DecisionOptions.statement), invocation.correction,
      by: invocation.coder, because: invocation.because)
    return try VerdictView(receipt: receipt).print(as: invocation.format, on: console)
  }
}
