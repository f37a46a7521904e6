import TreatyGraph

/// `treatygraph accept`: a person says that a statement is right.
enum AcceptCommand {
  static let declaration = CommandDeclaration(
    name: "accept", group: .deciding, summary: "Say that a statement is right",
    discussion: [
      """
      The statement counts as certain from now on, also where it was rejected before. What a person \
      decides holds for the copies of the report, and stands when a newer program reads the article \
      again. treatygraph undo takes it back.
      """
    ],
    arguments: [DecisionOptions.statement.parameter], options: DecisionOptions.all,
    examples: [.init("treatygraph accept 37", "Statement 37 is right")],
    run: { try VerdictView.run(.accept, $0, $1) })
}

/// `treatygraph reject`: a person says that a statement is none.
enum RejectCommand {
  static let declaration = CommandDeclaration(
    name: "reject", group: .deciding, summary: "Say that a statement is wrong",
    discussion: [
      """
      It counts no longer, in the copies of the report neither, and a newer program that finds it \
      again changes nothing. treatygraph undo takes it back; so does treatygraph accept.
      """
    ],
    arguments: [DecisionOptions.statement.parameter], options: DecisionOptions.all,
    examples: [
      .init("treatygraph reject 37 --because 'a quote of the other side'", "With the reason")
    ],
    run: { try VerdictView.run(.reject, $0, $1) })
}
